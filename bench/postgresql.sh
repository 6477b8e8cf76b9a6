#!/usr/bin/env bash
# The store in PostgreSQL: letters a second through the whole service beside what pgbench's clients insert, one row and one
# commit each, in turns, with as many clients (Debian: postgresql, wrk). PostgreSQL's own settings are its defaults.
# Usage: bench/postgresql.sh [SECONDS] [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."
seconds="${1:-8}" rounds="${2:-3}" place="$(mktemp -d -p "${PLACE:-/var/tmp}")" port="${PORT:-5398}" server='' postgres=''
trap 'kill "$server" 2>/dev/null; [ -z "$postgres" ] || kill -INT "$postgres" 2>/dev/null; sleep 1; rm -rf "$place"' EXIT
dotnet publish feedback-api -c Release -p:PublishReadyToRun=true -o "$place/app" --nologo -v quiet
programs="$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)"
chmod 755 "$place"; mkdir "$place/pg"
as=(); [ "$(id -u)" -ne 0 ] || { chown postgres "$place/pg"; as=(runuser -u postgres --); }
"${as[@]}" "$programs/initdb" -D "$place/pg/data" -U publicnotice -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
"${as[@]}" "$programs/postgres" -D "$place/pg/data" -k "$place/pg" -c listen_addresses= -c max_connections=300 >"$place/pg.log" 2>&1 &
postgres=$!
psql() { "${as[@]}" "$programs/psql" -h "$place/pg" -U publicnotice "$@"; }
until psql postgres -qc 'CREATE DATABASE letters' 2>/dev/null; do sleep 0.3; done
psql letters -qc 'CREATE TABLE letter (id bigserial PRIMARY KEY, code bytea NOT NULL UNIQUE, kind text NOT NULL, text text NOT NULL, received_at bigint NOT NULL)'
cat >"$place/insert.sql" <<'SQL'
INSERT INTO letter (code, kind, text, received_at) VALUES (sha256(gen_random_uuid()::text::bytea), '建议', '村口的路灯坏了两个月，晚上老人和孩子出门很不方便，请尽快安排人员修好，并说明以后由谁负责维护。谢谢。', 1767580200000);
SQL
dotnet "$place/app/PublicNotice.FeedbackApi.dll" --urls "http://127.0.0.1:$port" --Site:Content "$PWD/content" --Site:Output "$place/site" \
  --Storage:Path "$place/data/x.db" "--ConnectionStrings:PostgreSql=Host=$place/pg;Database=letters;Username=publicnotice" --Model:Path "$place/none" --Model:TrainWhenMissing false \
  $(for name in Requests AllRequests Submissions AllSubmissions; do echo "--RateLimits:$name:Burst=1000000 --RateLimits:$name:PerMinute=600000"; done) >"$place/log" 2>&1 &
server=$!
until curl -s -o /dev/null "http://127.0.0.1:$port/health/live"; do kill -0 "$server" || { cat "$place/log"; exit 1; }; sleep 0.2; done
ours() { wrk -t1 -c64 "-d${1}s" -s bench/durable/letter.lua "http://127.0.0.1:$port/api/v1/feedback" | awk '/RESULT/ { printf "%.0f\n", $2 / $3 }'; }
theirs() { "${as[@]}" "$programs/pgbench" -h "$place/pg" -U publicnotice -n -c 64 -j 2 -T "$seconds" -f "$place/insert.sql" letters 2>/dev/null | awk '/^tps/ { printf "%.0f\n", $3 }'; }
chmod 644 "$place/insert.sql"
ours 25 >/dev/null
for ((round = 1; round <= rounds; round++)); do
  echo "$(theirs) $(ours "$seconds")"
done | tee "$place/rates" | awk '{ printf "pgbench %s a second, ours %s\n", $1, $2 }'
awk '{ pgbench += $1; ours += $2 } END { printf "ours / pgbench: %.2f (limit 0.50)\n", ours / pgbench }' "$place/rates"
