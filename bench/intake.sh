#!/usr/bin/env bash
# The service as a bureau has it on a bad day: letters at a steady 1,000 a second; the same beside 10,000 idle connections
# and beside slow ones (Debian: slowhttptest); memory after 100,000 letters; the first 201 after kill -9 with many cases.
# Usage: bench/intake.sh [CASES] [SECONDS] [A SECOND]
set -euo pipefail
cd "$(dirname "$0")/.."
cases="${1:-1000000}" seconds="${2:-20}" pace="${3:-1000}" place="$(mktemp -d -p "${PLACE:-/var/tmp}")" port="${PORT:-5396}" server='' other=''
url="http://127.0.0.1:$port"
command -v wrk >/dev/null && command -v slowhttptest >/dev/null || { echo "wrk and slowhttptest are needed: apt-get install wrk slowhttptest" >&2; exit 2; }
trap 'kill -9 "$server" "$other" 2>/dev/null; rm -rf "$place"' EXIT
ulimit -n "$(ulimit -Hn)"
dotnet publish feedback-api -c Release -p:PublishReadyToRun=true -o "$place/app" --nologo -v quiet
dotnet publish bench/durable/probe -c Release -o "$place/probe" --nologo -v quiet
dotnet publish bench/intake -c Release -o "$place/bench" --nologo -v quiet
bench() { dotnet "$place/bench/PublicNotice.IntakeBench.dll" "$@"; }
start() {
  dotnet "$place/app/PublicNotice.FeedbackApi.dll" --urls "$url" --Site:Content "$PWD/content" --Site:Output "$place/site" \
    --Storage:Path "$place/data/bench.db" --Model:Path "$place/none.model" --Model:TrainWhenMissing false \
    $(for name in Requests AllRequests Submissions AllSubmissions; do echo "--RateLimits:$name:Burst=1000000 --RateLimits:$name:PerMinute=600000"; done) >"$place/log" 2>&1 &
  server=$!
}
ready() { until curl -s -o /dev/null "$url/health/live"; do kill -0 "$server" || { cat "$place/log"; exit 1; }; sleep 0.1; done; }
memory() { awk '/VmRSS|VmHWM/ { printf "%s %d MB  ", $1, $2 / 1024 }' "/proc/$server/status"; echo; }

mkdir "$place/data"
echo "## the bare probe, which only commits: what the machine gives today"
dotnet "$place/probe/PublicNotice.DurableProbe.dll" group "$place/data/probe.db" "$url" >/dev/null 2>&1 & server=$!
until curl -s -o /dev/null "$url/"; do sleep 0.1; done
wrk -t1 -c64 -d10s -s bench/durable/letter.lua "$url/api/v1/feedback" >/dev/null
bench paced "$url" "$pace" "$seconds"
kill "$server"; wait "$server" || true

start; ready
wrk -t1 -c64 -d30s -s bench/durable/letter.lua "$url/api/v1/feedback" >/dev/null
echo "## at rest"; bench paced "$url" "$pace" "$seconds"
echo "## beside 10,000 idle connections"; bench paced "$url" "$pace" "$seconds" 10000
# The attacker's program spins on a whole core of ours, which one on another machine would not: what that alone costs is seen
# where it attacks somebody else, the probe.
dotnet "$place/probe/PublicNotice.DurableProbe.dll" group "$place/data/other.db" "http://127.0.0.1:$((port + 1))" >/dev/null 2>&1 & other=$!
attacked() { # KIND URL: again and again, since the service sends them away; from the second round on all is compiled
  (while true; do slowhttptest "$1" -c 1000 -i 5 -r 500 -l 10 -u "$2/api/v1/feedback" >/dev/null 2>&1; done) & slow=$!
  sleep 14; bench paced "$url" "$pace" "$seconds"; kill "$slow"; wait "$slow" 2>/dev/null || true; sleep 8
}
for kind in -H -B; do
  echo "## beside slow $([ "$kind" = -H ] && echo headers || echo bodies), then beside the same sent to somebody else"
  attacked "$kind" "$url"; attacked "$kind" "http://127.0.0.1:$((port + 1))"
done
kill "$other"; wait "$other" 2>/dev/null || true
echo "## at rest again"; bench paced "$url" "$pace" "$seconds"
kill "$server"; wait "$server" || true

echo "## memory after 100,000 letters"
rm -rf "$place/data"; mkdir "$place/data"; start; ready
while [ "$(stat -c %s "$place/data/keys/records.keys" 2>/dev/null || echo 0)" -lt 6400000 ]; do
  wrk -t1 -c64 -d2s -s bench/durable/letter.lua "$url/api/v1/feedback" >/dev/null
done
memory
kill "$server"; wait "$server" || true

echo "## first 201 after kill -9"
bench copies "$place/data/bench.db" "$place/data/keys/records.keys" "$cases"
start; ready; sleep 20
for round in 1 2 3; do
  kill -9 "$server"; wait "$server" 2>/dev/null || true
  start; bench first "$url"
  sleep 10
done
