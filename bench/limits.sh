#!/usr/bin/env bash
# Rate limits: memory after ten million addresses, time a question, CPU while idle; the framework's partitions beside them
# at one million.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build bench/limits -c Release --nologo -v quiet
dotnet bench/limits/bin/Release/net10.0/PublicNotice.LimitsBench.dll "${1:-10000000}"
