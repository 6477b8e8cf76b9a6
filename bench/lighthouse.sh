#!/usr/bin/env bash
# Lighthouse (simulated slow phone, its default) on home, list, notice and form of the running service: medians of all
# four categories over some runs; exit code 1 when one is below 98. Wants a quiet machine.
set -euo pipefail
cd "$(dirname "$0")/.."
port="${1:-5099}"
runs="${2:-3}"
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

site="http://127.0.0.1:$port"
node tests/EndToEnd.Tests/Proof/lighthouse.mjs "$chromium" performance,accessibility,best-practices,seo 98 "$runs" \
  "$site/" "$site/notices/" "$site/notices/2023/xuncha-zhenggai/" "$site/feedback"
