#!/usr/bin/env bash
# Rate limits: memory after ten million addresses, time a question, CPU while idle, the framework's partitions beside them
# at one million; and what they add to the CPU of a letter that is only read and looked at, in turns (Debian: wrk).
# Usage: bench/limits.sh [ADDRESSES] [SECONDS] [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."
addresses="${1:-10000000}" seconds="${2:-8}" rounds="${3:-5}" port="${PORT:-5393}" place="$(mktemp -d)" server=''
trap 'kill "$server" 2>/dev/null; rm -rf "$place"' EXIT
dotnet publish bench/limits -c Release -o "$place/bench" --nologo -v quiet
[ "$addresses" -eq 0 ] || dotnet "$place/bench/PublicNotice.LimitsBench.dll" "$addresses"

command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk" >&2; exit 1; }
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
letters() { wrk -t1 -c64 "-d${1}s" -s bench/durable/letter.lua "http://127.0.0.1:$port/api/v1/feedback" | grep RESULT; }
measure() { # bare | limited
  local before result
  dotnet "$place/bench/PublicNotice.LimitsBench.dll" "$1" "http://127.0.0.1:$port" >"$place/log" 2>&1 & server=$!
  until curl -s -o /dev/null "http://127.0.0.1:$port/"; do kill -0 "$server" || { cat "$place/log"; exit 1; }; sleep 0.1; done
  letters "${WARM:-8}" >/dev/null
  before=$(ticks "$server"); result=$(letters "$seconds")
  echo "$1 $result $(($(ticks "$server") - before))" | awk '{ printf "%s %.2f µs CPU a letter, %.0f a second, %s not 201\n", $1, $8 * 10000 / $3, $3 / $4, $7 }'
  kill "$server"; wait "$server" 2>/dev/null || true
}
for ((round = 1; round <= rounds; round++)); do measure bare; measure limited; done | tee "$place/results"
median() { awk -v name="$1" '$1 == name { print $2 }' "$place/results" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
awk -v bare="$(median bare)" -v limited="$(median limited)" \
  'BEGIN { printf "medians: %.2f µs without limits, %.2f µs with: %+.1f %% (limit +5 %%)\n", bare, limited, (limited / bare - 1) * 100 }'
