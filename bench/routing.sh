#!/usr/bin/env bash
# Cold-start routing: accuracy on the fifth of the labelled messages that the model is not trained on, and on messages
# by another author. Writes the model card beside a scratch model and prints it.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

dotnet build analytics -c Release --nologo -v quiet
dotnet run --no-build -c Release --project analytics -- train --model "$scratch/divisions.model" >/dev/null
cat "$scratch"/divisions.model.card.md
echo
echo "## 另一位作者写的消息（从未用于训练或调参）"
dotnet run --no-build -c Release --project analytics -- evaluate --train analytics/labelled --test tests/Analytics.Tests/outsider.tsv --json
