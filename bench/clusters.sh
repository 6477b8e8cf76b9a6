#!/usr/bin/env bash
# Near-duplicates of a million invented messages, those of letters made to be compared in vain, and the hot topics of a file of messages where one is given.
# bench/hot-topics.tsv holds, as ids, the members of six topics of the public set that were read by hand.
#   bench/clusters.sh [messages.jsonl] [count]
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build bench/messages -c Release --nologo -v quiet
dotnet bench/messages/bin/Release/net10.0/PublicNotice.Messages.dll duplicates "${2:-1000000}"
halves="$(mktemp)"
clusters="$(mktemp)"
trap 'rm -f "$halves" "$clusters"' EXIT
python3 bench/half_alike.py 20000 > "$halves"
printf '\n20,000 letters that are half alike, seconds: '
dotnet bench/messages/bin/Release/net10.0/PublicNotice.Analytics.dll cluster --data "$halves" --topics 0 --json 2>/dev/null | grep -o '"duplicateSeconds": [0-9.]*'
if [ -n "${1:-}" ]; then
  printf '\n'
  time dotnet bench/messages/bin/Release/net10.0/PublicNotice.Analytics.dll cluster --data "$1" --topics 10
  dotnet bench/messages/bin/Release/net10.0/PublicNotice.Analytics.dll cluster --data "$1" --topics 5000 --json 2>/dev/null > "$clusters"
  printf '\n'
  python3 bench/topics.py "$clusters" bench/hot-topics.tsv
fi
