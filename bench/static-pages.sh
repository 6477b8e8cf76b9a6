#!/usr/bin/env bash
# The site's pages from this service and from nginx (Debian packages nginx, wrk): CPU a request and rate, in turns, the
# home page compressed in advance in both. Ratios of one run; the machine is noisy.
set -euo pipefail
cd "$(dirname "$0")/.."
port="${1:-5097}"
seconds="${2:-5}"
rounds="${3:-3}"
place="$(mktemp -d)"
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; rm -rf "$place"' EXIT
command -v nginx >/dev/null && command -v wrk >/dev/null || { echo "nginx and wrk are needed: apt-get install nginx-light wrk" >&2; exit 2; }

dotnet build feedback-api -c Release --nologo -v quiet
dotnet feedback-api/bin/Release/net10.0/PublicNotice.FeedbackApi.dll --urls "http://127.0.0.1:$port" --Storage:Path "$place/x.db" --Site:Output "$place/site" \
  --Model:Path "$place/none" --Model:TrainWhenMissing false --Logging:LogLevel:Default None \
  --RateLimits:Requests:Burst 1000000 --RateLimits:Requests:PerMinute 600000 --RateLimits:AllRequests:Burst 1000000 --RateLimits:AllRequests:PerMinute 600000 \
  >/dev/null 2>&1 &
ours=$!; pids+=("$ours")
until curl -sf "http://127.0.0.1:$port/" >/dev/null; do sleep 0.2; done
gzip -9 -k "$place/site/index.html"

mkdir -p "$place/nginx"
cat > "$place/nginx.conf" <<CONF
worker_processes 2; daemon off; pid $place/nginx/pid; error_log /dev/null;
events { worker_connections 4096; }
http {
  access_log off; types { text/html html; } charset utf-8; gzip_static on; etag on; keepalive_requests 1000000;
  client_body_temp_path $place/nginx; proxy_temp_path $place/nginx; fastcgi_temp_path $place/nginx; uwsgi_temp_path $place/nginx; scgi_temp_path $place/nginx;
  server {
    listen 127.0.0.1:$((port + 1)); root $place/site;
    add_header Content-Security-Policy "default-src 'none'" always; add_header X-Content-Type-Options nosniff always; add_header X-Frame-Options DENY always;
  }
}
CONF
chmod 755 "$place"; nginx -c "$place/nginx.conf" -e /dev/null &
pids+=("$!"); nginx=$!
until curl -sf "http://127.0.0.1:$((port + 1))/" >/dev/null; do sleep 0.2; done

ticks() { for pid in "$@"; do cat "/proc/$pid/stat"; done 2>/dev/null | awk '{ sub(/^.*\) /, ""); t += $12 + $13 } END { print t }'; }
family() { echo "$1"; pgrep -P "$1" || true; }
measure() { # name pid url
  local before after requests
  before=$(ticks $(family "$2"))
  requests=$(wrk -t1 -c64 -d"${seconds}s" -H 'Accept-Encoding: gzip' "$3" | awk '/requests in/ { print $1 }')
  after=$(ticks $(family "$2"))
  awk -v n="$1" -v r="$requests" -v t="$((after - before))" -v s="$seconds" -v hz="$(getconf CLK_TCK)" \
    'BEGIN { printf "%s %.2f %.0f\n", n, t / hz * 1e6 / r, r / s }'
}
measure warm "$ours" "http://127.0.0.1:$port/" >/dev/null
for ((round = 1; round <= rounds; round++)); do
  measure ours "$ours" "http://127.0.0.1:$port/"
  measure nginx "$nginx" "http://127.0.0.1:$((port + 1))/"
done | tee "$place/numbers" | awk '{ printf "%-6s %7.2f µs CPU a request  %8.0f a second\n", $1, $2, $3 }'
awk '{ cpu[$1] += $2; rate[$1] += $3 } END { printf "ours / nginx: CPU a request %.2f, rate %.2f\n", cpu["ours"] / cpu["nginx"], rate["ours"] / rate["nginx"] }' "$place/numbers"
