#!/usr/bin/env bash
# What a receipt costs: the whole path (rules, limits, encryption, commitment, on disk before the answer) beside a bare
# probe that validates and commits, in one run, interleaved. CPU is the server's alone, by /proc.
# Usage: bench/durable.sh [SECONDS] [ROUNDS] [FOLDER ON A REAL DISK]
set -euo pipefail
cd "$(dirname "$0")/.."
names="${NAMES:-validate group single whole whole-named}" warm="${WARM:-20}"
seconds="${1:-8}" rounds="${2:-3}" place="$(mktemp -d -p "${3:-/var/tmp}")"
command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk" >&2; exit 1; }
server=''
trap 'kill "$server" 2>/dev/null; rm -rf "$place"' EXIT

dotnet publish feedback-api -c Release -p:PublishReadyToRun=true -o "$place/app" --nologo -v quiet
dotnet publish bench/durable/probe -c Release -o "$place/probe" --nologo -v quiet
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
port=5391
plenty() { for name in Requests AllRequests Submissions AllSubmissions; do echo "--RateLimits:$name:Burst=1000000 --RateLimits:$name:PerMinute=600000"; done; }

start() { # NAME
  rm -rf "$place/data"; mkdir "$place/data"
  case $1 in
    whole*)
      dotnet "$place/app/PublicNotice.FeedbackApi.dll" --urls "http://127.0.0.1:$port" --Site:Content "$PWD/content" \
        --Site:Output "$place/site" --Storage:Path "$place/data/bench.db" --Model:Path "$place/none.model" \
        --Model:TrainWhenMissing false $(plenty) >"$place/log" 2>&1 & ;;
    *) dotnet "$place/probe/PublicNotice.DurableProbe.dll" "$1" "$place/data/probe.db" "http://127.0.0.1:$port" >"$place/log" 2>&1 & ;;
  esac
  server=$!
  until curl -s -o /dev/null "http://127.0.0.1:$port/api/v1/feedback"; do
    kill -0 "$server" || { cat "$place/log"; exit 1; }; sleep 0.1
  done
  wrk -t1 -c64 "-d${warm}s" -s bench/durable/letter.lua "http://127.0.0.1:$port/api/v1/feedback" >/dev/null
}

measure() { # NAME CONNECTIONS
  local person=''
  [ "$1" != whole-named ] || person=',"name":"张三","contact":"13800000000"'
  start "$1"
  local before after result
  before=$(ticks "$server")
  result=$(PERSON="$person" wrk -t1 "-c$2" "-d${seconds}s" -s bench/durable/letter.lua "http://127.0.0.1:$port/api/v1/feedback" | grep RESULT)
  after=$(ticks "$server")
  kill "$server"; wait "$server" 2>/dev/null || true
  echo "$1 $2 $result $((after - before))" | awk '{ printf "%s %s %.0f %.1f %s %s %s\n", $1, $2, $4 / $5, $9 * 10000 / $4, $6, $7, $8 }'
}

for ((round = 1; round <= rounds; round++)); do
  for connections in 64 256; do
    for name in $names; do
      measure "$name" "$connections" | tee -a "$place/results"
    done
  done
done
echo
echo "medians: name, connections, requests a second, µs CPU a request, p50 ms, p99 ms, not 201"
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
for connections in 64 256; do
  for name in $names; do
    printf '%-12s %4s' "$name" "$connections"
    for field in 3 4 5 6 7; do printf ' %10s' "$(awk -v n="$name" -v c="$connections" -v f="$field" '$1 == n && $2 == c { print $f }' "$place/results" | median)"; done
    echo
  done
done | tee "$place/medians"
awk '{ rate[$1, $2] = $3; cpu[$1, $2] = $4 }
  END { for (c = 64; c <= 256; c *= 4) printf "%d connections: %.2f times the probe'"'"'s CPU (limit 1.5), %.2f of its rate (limit 0.60), %.1f times one commit a request (limit 3)\n",
    c, cpu["whole", c] / cpu["group", c], rate["whole", c] / rate["group", c], rate["whole", c] / rate["single", c] }' "$place/medians"
