#!/usr/bin/env bash
# Rate limits: memory after ten million addresses, time a question, CPU while idle, the framework's partitions beside them
# at one million; and what they add to the CPU of a letter that is only read and looked at, in turns (Debian: wrk).
# Usage: bench/limits.sh [ADDRESSES] [SECONDS] [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."
addresses="${1:-10000000}" seconds="${2:-2}" rounds="${3:-40}" port="${PORT:-5393}" place="$(mktemp -d)" servers=()
trap 'kill "${servers[@]}" 2>/dev/null; rm -rf "$place"' EXIT
dotnet publish bench/limits -c Release -o "$place/bench" --nologo -v quiet
[ "$addresses" -eq 0 ] || dotnet "$place/bench/PublicNotice.LimitsBench.dll" "$addresses"

command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk" >&2; exit 1; }
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
letters() { wrk -t1 -c64 "-d${2}s" -s bench/durable/letter.lua "http://127.0.0.1:$1/api/v1/feedback" | grep RESULT; }
start() { # bare | limited, PORT
  dotnet "$place/bench/PublicNotice.LimitsBench.dll" "$1" "http://127.0.0.1:$2" >"$place/$1.log" 2>&1 & servers+=($!)
  until curl -s -o /dev/null "http://127.0.0.1:$2/"; do kill -0 $! || { cat "$place/$1.log"; exit 1; }; sleep 0.1; done
  letters "$2" "${WARM:-10}" >/dev/null
}
measure() { # bare | limited, PORT, PROCESS
  local before result
  before=$(ticks "$3"); result=$(letters "$2" "$seconds")
  echo "$1 $result $(($(ticks "$3") - before))" | awk '{ printf "%s %.3f µs CPU a letter, %.0f a second, %s not 201\n", $1, $8 * 10000 / $3, $3 / $4, $7 }'
}
start bare "$port"; start limited "$((port + 1))"
# Short turns, since other work on the machine comes and goes within seconds; each turn is compared with its neighbour.
for ((round = 1; round <= rounds; round++)); do
  if ((round % 2)); then measure bare "$port" "${servers[0]}"; measure limited "$((port + 1))" "${servers[1]}"
  else measure limited "$((port + 1))" "${servers[1]}"; measure bare "$port" "${servers[0]}"; fi
done >"$place/results"
awk '$10 > 0 { refused += $10 } END { if (refused) { print refused " letters were not answered with 201"; exit 1 } }' "$place/results"
quartiles() { sort -n | awk '{ v[NR] = $1 } END { printf "%.3f %.3f %.3f", v[int((NR + 3) / 4)], v[int((NR + 1) / 2)], v[int((3 * NR + 1) / 4)] }'; }
of() { awk -v name="$1" '$1 == name { print $2 }' "$place/results" | quartiles; }
echo "µs of CPU a letter, quartiles of $rounds turns of $seconds s: without limits $(of bare), with $(of limited)"
awk '{ v[$1] = $2 } NR % 2 == 0 { print (v["limited"] / v["bare"] - 1) * 100 }' "$place/results" | quartiles |
  awk '{ printf "with limits, beside the turn next to it: %+.1f %% (middle half %+.1f to %+.1f, limit +5)\n", $2, $1, $3 }'
