#!/usr/bin/env bash
# The classifier on a labelled set: grouped five-fold accuracy and calibration, training time, size, speed, and what it
# learns from 100 and from 10 messages a class. With a held-out file as second argument, that too.
#   bench/classifier.sh train.tsv [held-out.tsv] [seed]
set -euo pipefail
cd "$(dirname "$0")/.."
data="${1:?bench/classifier.sh train.tsv [held-out.tsv] [seed]}"
heldout="${2:-}"
seed="${3:-1}"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

dotnet build bench/messages -c Release --nologo -v quiet
run() { dotnet bench/messages/bin/Release/net10.0/PublicNotice.Analytics.dll "$@" 2>/dev/null; }
printf '## five folds, groups kept together, seed %s\n\n' "$seed"
run evaluate --data "$data" --folds 5 --seed "$seed"
if [ -n "$heldout" ]; then
  printf '\n## held out\n\n'
  run evaluate --train "$data" --test "$heldout" --seed "$seed"
fi
printf '\n## speed\n\n'
run train --data "$data" --model "$scratch/m.model" --seed "$seed"
dotnet bench/messages/bin/Release/net10.0/PublicNotice.Messages.dll predict "$scratch/m.model" "$data"

printf '\n## training on 10,000 messages, in a process of its own\n\n'
python3 bench/messages/more.py "$data" 10000 > "$scratch/more.tsv"
run evaluate --train "$scratch/more.tsv" --test "$data" --seed "$seed" | grep -a '秒数'
for each in 100 10; do
  printf '\n## %s messages a class, the others tested on\n\n' "$each"
  awk -F '\t' -v each="$each" -v seed="$seed" -v part="$scratch/part" '
    NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; header = $0; next }
    { row[NR] = $0; label[NR] = $at["label"]; group[NR] = at["group"] ? $at["group"] : NR }
    END {
      srand(seed); n = NR
      for (i = n; i > 2; i--) { j = 2 + int(rand() * (i - 1)); t = order[i] ? order[i] : i; order[i] = order[j] ? order[j] : j; order[j] = t }
      print header > (part ".train"); print header > (part ".test")
      for (i = 2; i <= n; i++) { k = order[i] ? order[i] : i; if (taken[label[k]] < each) { taken[label[k]]++; used[group[k]] = 1; mine[k] = 1; print row[k] > (part ".train") } }
      for (k = 2; k <= n; k++) if (!mine[k] && !used[group[k]]) print row[k] > (part ".test")
    }' "$data"
  mv "$scratch/part.train" "$scratch/train.tsv"; mv "$scratch/part.test" "$scratch/test.tsv"
  run evaluate --train "$scratch/train.tsv" --test "$scratch/test.tsv" | grep -E '正确率|F1|ECE|字节' | head -7
done
