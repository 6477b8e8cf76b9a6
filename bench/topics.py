"""Recall and precision of the topics that `cluster --json` found, against topics whose members were written down by hand.

usage: topics.py CLUSTERS.json MEMBERS.tsv
"""
import json
import sys
from collections import defaultdict

clusters = json.load(open(sys.argv[1], encoding="utf-8"))
print(f"{clusters['messages']} messages: near-duplicates in {clusters['duplicateSeconds']:.3f} s, topics in {clusters['topicSeconds']:.3f} s, by the clock\n")
found = [set(topic["messages"]) for topic in clusters["topics"]]
by_hand = defaultdict(set)
for line in open(sys.argv[2], encoding="utf-8").read().splitlines()[1:]:
    topic, identity = line.split("\t")
    by_hand[topic].add(identity)

print("topic\tmembers\tfound\trecall\tprecision")
for topic, members in sorted(by_hand.items(), key=lambda pair: -len(pair[1])):
    best = max(found, key=lambda messages: len(messages & members))
    both = len(best & members)
    print(f"{topic}\t{len(members)}\t{len(best)}\t{both / len(members):.3f}\t{both / len(best):.3f}")
