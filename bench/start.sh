#!/usr/bin/env bash
# From "dotnet run" on a built tree to the first page served. Training is not part of it: a model is there already.
set -euo pipefail
cd "$(dirname "$0")/.."
port="${1:-5098}"
runs="${2:-5}"
store="$(mktemp -d)"
trap 'rm -rf "$store"' EXIT

dotnet build feedback-api -c Release --nologo -v quiet
dotnet run --no-build -c Release --project analytics -- train --model "$store/divisions.model" >/dev/null 2>&1

for ((run = 1; run <= runs; run++)); do
  began=$(date +%s%N)
  dotnet run --no-build -c Release --project feedback-api -- --urls "http://127.0.0.1:$port" \
    --Storage:Path "$store/bench.db" --Site:Output "$store/site" --Model:Path "$store/divisions.model" >/dev/null 2>&1 &
  until curl -sf "http://127.0.0.1:$port/" >/dev/null; do sleep 0.02; done
  echo "run $run: $(( ($(date +%s%N) - began) / 1000000 )) ms to the first page"
  pkill -f "PublicNotice.FeedbackApi.*:$port" || true
  wait 2>/dev/null || true
done
