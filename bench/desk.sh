#!/usr/bin/env bash
# The desk with many cases: staff at work on queue, case, assign and search, on SQLite and on PostgreSQL (Debian package
# postgresql, started here). Letters come in through the real writer; nine of ten cases are done. CPU is the service's
# alone (PostgreSQL's own processes come on top of it).
# Usage: bench/desk.sh [CASES] [SECONDS] [THINK MS between two clicks] [STORES]
set -euo pipefail
cd "$(dirname "$0")/.."
cases="${1:-100000}" seconds="${2:-30}" think="${3:-1000}" stores="${4:-sqlite postgresql}" port="${PORT:-5392}"
place="$(mktemp -d -p "${PLACE:-/var/tmp}")" server='' postgres=''
stop() { [ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true; server=''; }; }
trap 'stop; [ -z "$postgres" ] || kill -INT "$postgres" 2>/dev/null; sleep 1; rm -rf "$place"' EXIT

dotnet publish feedback-api -c Release -p:PublishReadyToRun=true -o "$place/app" --nologo -v quiet
dotnet publish bench/desk -c Release -o "$place/bench" --nologo -v quiet
bench() { dotnet "$place/bench/PublicNotice.DeskBench.dll" "$@"; }
plenty() { for name in Requests AllRequests Submissions AllSubmissions SignIns AllSignIns; do echo "--RateLimits:$name:Burst=1000000 --RateLimits:$name:PerMinute=600000"; done; }

start() { # STORE
  local place_of_store="--Storage:Path=$place/$1/desk.db"
  [ "$1" = sqlite ] || place_of_store="--Storage:Path=$place/$1/desk.db --ConnectionStrings:PostgreSql=Host=$place/pg;Database=desk;Username=publicnotice"
  dotnet "$place/app/PublicNotice.FeedbackApi.dll" --urls "http://127.0.0.1:$port" --Site:Content "$PWD/content" --Site:Output "$place/site" \
    $place_of_store --Model:Path "$place/none.model" --Model:TrainWhenMissing false $(plenty) >"$place/log" 2>&1 &
  server=$!
  until curl -s -o /dev/null "http://127.0.0.1:$port/health/live"; do kill -0 "$server" || { cat "$place/log"; exit 1; }; sleep 0.2; done
}

# A start counts the statistics, groups what is alike, looks at every deadline and, a minute later, makes the site anew and
# looks for what is kept too long, all beside serving: that is over when 100 seconds have passed and it rests.
cpu() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }
settle() {
  local before now
  sleep 100
  before=$(cpu)
  while sleep 2; now=$(cpu); [ $((now - before)) -gt 10 ]; do before=$now; done
  echo "-- the start's work beside serving took $(cpu) ticks of CPU (100 a second)"
}

if [[ $stores == *postgresql* ]]; then
  programs="$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)"
  chmod 755 "$place"; mkdir "$place/pg"
  as=(); [ "$(id -u)" -ne 0 ] || { chown postgres "$place/pg"; as=(runuser -u postgres --); }
  "${as[@]}" "$programs/initdb" -D "$place/pg/data" -U publicnotice -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
  "${as[@]}" "$programs/postgres" -D "$place/pg/data" -k "$place/pg" -c listen_addresses= >"$place/pg.log" 2>&1 &
  postgres=$!
  until "${as[@]}" "$programs/psql" -h "$place/pg" -U publicnotice postgres -qc 'CREATE DATABASE desk' 2>/dev/null; do sleep 0.3; done
fi

for store in $stores; do
  mkdir -p "$place/$store"
  database="Data Source=$place/sqlite/desk.db"; [ "$store" = sqlite ] || database="Host=$place/pg;Database=desk;Username=publicnotice"
  start "$store"
  bench fill "http://127.0.0.1:$port" analytics/labelled "$cases"
  began=$(date +%s)
  until [ "$(bench indexed "$store" "$database")" -ge "$cases" ]; do sleep 1; done
  echo "== $store: $cases cases, all of them in the index $(( $(date +%s) - began )) s after the last"
  stop
  bench shape "$store" "$database"
  # As autovacuum does a minute after so many rows: without it PostgreSQL cannot count by an index alone.
  [ "$store" = sqlite ] || "${as[@]}" "$programs/psql" -h "$place/pg" -U publicnotice desk -qc 'VACUUM ANALYZE'
  start "$store"
  settle
  echo "-- 20 staff, a click every $think ms each"
  bench work "http://127.0.0.1:$port" analytics/labelled "$(grep -o 'http://[^ ]*/staff/setup?token=[^ ]*' "$place/log" | head -n 1)" "$server" "$seconds" "$think"
  echo "-- 20 staff who never pause"
  bench work "http://127.0.0.1:$port" analytics/labelled - "$server" "$seconds" 0
  stop
done
