#!/usr/bin/env bash
# Lighthouse (simulated slow phone, its default) on home, list, notice and form of the running service: all four
# categories, each page RUNS times, and exit code 1 when any score is below 98. Wants a quiet machine.
set -euo pipefail
cd "$(dirname "$0")/.."
port="${1:-5099}"
runs="${2:-1}"
chromium="${PUBLICNOTICE_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}"
place="$(mktemp -d)"
service=
trap '[ -z "$service" ] || kill "$service"; rm -rf "$place"' EXIT

dotnet build feedback-api -c Release --nologo -v quiet
# Lays the tools.
dotnet build tests/EndToEnd.Tests -c Release --nologo -v quiet
dotnet analytics/bin/Release/net10.0/PublicNotice.Analytics.dll train --model "$place/divisions.model" >/dev/null 2>&1
dotnet feedback-api/bin/Release/net10.0/PublicNotice.FeedbackApi.dll --urls "http://127.0.0.1:$port" \
  --Storage:Path "$place/bench.db" --Site:Output "$place/site" --Model:Path "$place/divisions.model" >/dev/null 2>&1 &
service=$!
for ((i = 0; i < 300; i++)); do curl -sf "http://127.0.0.1:$port/" >/dev/null && break; sleep 0.1; done

pages=()
for ((run = 1; run <= runs; run++)); do
  for path in / /notices/ /notices/2023/xuncha-zhenggai/ /feedback; do pages+=("http://127.0.0.1:$port$path"); done
done
node tests/EndToEnd.Tests/Proof/lighthouse.mjs "$chromium" performance,accessibility,best-practices,seo 98 "${pages[@]}"
