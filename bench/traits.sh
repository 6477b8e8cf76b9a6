#!/usr/bin/env bash
# Kinds, the gates for accusations and alarms, and spam, on messages that nothing is trained on (analytics/frozen).
set -euo pipefail
cd "$(dirname "$0")/.."
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

dotnet build analytics -c Release --nologo -v quiet
dotnet analytics/bin/Release/net10.0/PublicNotice.Analytics.dll traits --model "$scratch/traits.model" 2>/dev/null
