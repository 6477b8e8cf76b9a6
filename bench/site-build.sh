#!/usr/bin/env bash
# Builds the sample site with the compiled generator: wall time and CPU of the whole process, start-up included.
set -euo pipefail
cd "$(dirname "$0")/.."
runs="${1:-5}"
output="$(mktemp -d)/site"
trap 'rm -rf "$(dirname "$output")"' EXIT

dotnet build site -c Release --nologo -v quiet
TIMEFORMAT='%R s wall, %U s user, %S s system'
for ((run = 1; run <= runs; run++)); do
  rm -rf "$(dirname "$output")"
  time dotnet site/bin/Release/net10.0/PublicNotice.Site.dll build --content content --output "$output" >/dev/null 2>&1
done
