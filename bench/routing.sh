#!/usr/bin/env bash
# Cold-start routing: accuracy on the fifth of the labelled messages that the model is not trained on (the model card),
# then on two sets by other authors: blind.tsv is hard and indirect, outsider.tsv plain.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

dotnet build analytics -c Release --nologo -v quiet
run() { dotnet run --no-build -c Release --project analytics -- "$@" 2>/dev/null; }
run train --model "$scratch/divisions.model" >/dev/null
cat "$scratch"/divisions.model.card.md
for set in blind outsider; do
  printf '\n## %s.tsv：另一位作者写的消息，从未用于训练或选择\n\n' "$set"
  run evaluate --train analytics/labelled --test "analytics/frozen/divisions/$set.tsv"
done
