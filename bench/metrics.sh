#!/usr/bin/env bash
# The metrics that `evaluate` prints against scikit-learn's (Debian: python3-sklearn), on the same predictions: the divisions'
# messages by other authors and, where it is given, a labelled set, a fifth of it tested on.
#   bench/metrics.sh [train.tsv]
set -euo pipefail
cd "$(dirname "$0")/.."
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
python=/usr/bin/python3
"$python" -c 'import sklearn' 2>/dev/null || { echo 'bench/metrics.sh needs scikit-learn: apt-get install python3-sklearn' >&2; exit 1; }

dotnet build analytics -c Release --nologo -v quiet
run() { dotnet analytics/bin/Release/net10.0/PublicNotice.Analytics.dll "$@" 2>/dev/null; }

# Trains on $1, tests on $2. Evaluate trains by the same calls as train does for its held-out fifth, so the file of the model
# that was tested is written too, by --keep.
compare() {
  run evaluate --train "$1" --test "$2" --keep "$scratch/m.model" --json > "$scratch/evaluation.json"
  "$python" - "$2" > "$scratch/lines.jsonl" <<'PY'
import json, sys
rows = [line.rstrip("\n").split("\t") for line in open(sys.argv[1], encoding="utf-8-sig")]
for row in rows[1:]:
    cells = dict(zip(rows[0], row))
    print(json.dumps({"title": cells.get("title", ""), "text": cells["text"]}, ensure_ascii=False))
PY
  run classify --model "$scratch/m.model" --top 2 < "$scratch/lines.jsonl" > "$scratch/predictions.jsonl"
  "$python" bench/metrics.py "$2" "$scratch/predictions.jsonl" "$scratch/evaluation.json"
}

echo '## messages by other authors'
compare analytics/labelled analytics/frozen/divisions/outsider.tsv
if [ -n "${1:-}" ]; then
  echo '## a fifth of the labelled set'
  awk -F '\t' -v out="$scratch" 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; print > (out "/train.tsv"); print > (out "/test.tsv"); next }
    { g = at["group"] ? $at["group"] : NR; print > (out (g % 5 == 0 ? "/test.tsv" : "/train.tsv")) }' "$1"
  compare "$scratch/train.tsv" "$scratch/test.tsv"
fi
