"""The metrics of `evaluate`, computed anew by scikit-learn from the predictions that `classify` prints.

usage: metrics.py TEST.tsv PREDICTIONS.jsonl EVALUATION.json   (Debian: python3-sklearn)
"""
import json
import sys

import numpy as np
from sklearn.metrics import accuracy_score, f1_score, precision_score, recall_score

rows = [line.rstrip("\n").split("\t") for line in open(sys.argv[1], encoding="utf-8-sig")]
label = rows[0].index("label")
actual = np.array([row[label] for row in rows[1:]])
found = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
ours = json.load(open(sys.argv[3], encoding="utf-8"))
assert len(found) == len(actual), (len(found), len(actual))

best = np.array([one["label"] for one in found])
score = np.array([one["score"] for one in found])
in_scope = actual != "none"
labels = sorted(set(actual[in_scope]) | set(best[in_scope]))
theirs = {
    "accuracy": accuracy_score(actual[in_scope], best[in_scope]),
    "macroF1": f1_score(actual[in_scope], best[in_scope], labels=labels, average="macro"),
    "top2": np.mean([a in [t["label"] for t in one["top"][:2]] for a, one, kept in zip(actual, found, in_scope) if kept]),
}
for coverage, name in ((0.9, "accuracyAt90Coverage"), (0.75, "accuracyAt75Coverage")):
    order = np.argsort(-score[in_scope], kind="stable")[: int(np.ceil(coverage * in_scope.sum()))]
    theirs[name] = np.mean(actual[in_scope][order] == best[in_scope][order])
if in_scope.all():
    bins = np.minimum((score * 15).astype(int), 14)
    theirs["ece"] = sum(abs(score[bins == b].mean() - (actual[bins == b] == best[bins == b]).mean()) * (bins == b).mean() for b in set(bins))
for which, measure in (("precision", precision_score), ("recall", recall_score), ("f1", f1_score)):
    for name, value in zip(labels, measure(actual[in_scope], best[in_scope], labels=labels, average=None, zero_division=0)):
        theirs[f"{name} {which}"] = value
        ours[f"{name} {which}"] = ours["perClass"][name][which]

worst = 0.0
for name, value in theirs.items():
    difference = abs(value - ours[name])
    worst = max(worst, difference)
    if difference > 1e-3:
        print(f"{name}\tours {ours[name]:.6f}\tscikit-learn {value:.6f}\tDIFFERENT")
print(f"{len(theirs)} metrics compared, largest difference {worst:.2e}")
sys.exit(1 if worst > 1e-3 else 0)
