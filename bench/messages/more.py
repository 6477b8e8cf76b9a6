"""A labelled set made as large as asked for: further messages are the first half of one and the second half of another of its label.

usage: more.py LABELLED.tsv COUNT
"""
import random
import sys

lines = open(sys.argv[1], encoding="utf-8").read().splitlines()
at = {name: i for i, name in enumerate(lines[0].split("\t"))}
rows = [line.split("\t") for line in lines[1:]]
of_label = {}
for row in rows:
    of_label.setdefault(row[at["label"]], []).append(row)
dice = random.Random(1)
print(lines[0])
for i in range(int(sys.argv[2])):
    row = rows[i] if i < len(rows) else list(dice.choice(rows))
    if i >= len(rows):
        text, other = row[at["text"]], dice.choice(of_label[row[at["label"]]])[at["text"]]
        row[at["text"]] = text[: len(text) // 2] + other[len(other) // 2 :]
        if "group" in at:
            row[at["group"]] = ""
    print("\t".join(row))
