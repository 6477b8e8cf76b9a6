#!/usr/bin/env bash
# Cold, unchanged and one-notice builds of the native generator, beside Hugo (Debian's package hugo) and beside the least that
# any program does that reads, runs Markdig and writes. CPU seconds are user and system of the whole process, memory its
# peak; medians of interleaved runs into empty folders in memory. site-speed.sh [NOTICES] [RUNS];
# NATIVE=FOLDER takes a program that is published already.
#
# Hugo makes the notice pages (the same head with meta tags, Open Graph and JSON-LD, the same header, tools and footer, both
# tables of contents, headings with their anchors and links, catalogue, hash, neighbours), the list in pages of 20, the same
# by kind, year and division with the filter bar, a feed for all and for each division, robots.txt and sitemap.xml. It does
# not make what its templates do not come to by themselves: measures and figures set apart in the text, item cards, the
# ledger with its downloads, search, notice.txt and notice.json, notices.json, files.json, link check and publishing checks,
# of all of which we make all. The limit makes 10,000 bare pages and nothing else.
set -euo pipefail
cd "$(dirname "$0")/.."
notices="${1:-10000}"
runs="${2:-3}"
place="$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo /tmp)")"
trap 'rm -rf "$place"' EXIT
for tool in hugo gcc /usr/bin/time; do
  command -v "$tool" >/dev/null || { echo "site-speed.sh needs: apt-get install hugo gcc zlib1g-dev time" >&2; exit 2; }
done

native="${NATIVE:-$place/native}"
[ -n "${NATIVE:-}" ] || dotnet publish site -c Release -p:Native=true -o "$native" --nologo -v quiet
dotnet publish bench/limit -c Release -o "$place/limit" --nologo -v quiet
dotnet build bench/corpus -c Release --nologo -v quiet
corpus() { dotnet bench/corpus/bin/Release/net10.0/PublicNotice.Corpus.dll "$@"; }
corpus "$notices" "$place/content"
cp -r bench/hugo "$place/hugo"
corpus hugo "$place/content" "$place/hugo"

# measure NAME COMMAND...: one line "CPU-seconds KB" into NAME.
measure() {
  local name="$1"; shift
  /usr/bin/time -o "$place/time" -f '%U %S %M' "$@" >/dev/null 2>&1
  awk '{ print $1 + $2, $3 }' "$place/time" >> "$place/$name.runs"
}
median() { sort -n "$place/$1.runs" | awk '{ v[NR] = $1; m[NR] = $2 } END { print v[int((NR + 1) / 2)], int(m[int((NR + 1) / 2)] / 1024) }'; }

edited="$(find "$place/content/notices" -name notice.md | sort | sed -n "$((notices / 2))p")"
mkdir "$place/out"
for ((run = 1; run <= runs; run++)); do
  rm -rf "$place/out" "$place/hugo-out" "$place/limit-out"; mkdir "$place/out"
  measure cold "$native/PublicNotice.Site" build --content "$place/content" --output "$place/out/site"
  measure unchanged "$native/PublicNotice.Site" build --content "$place/content" --output "$place/out/site"
  printf '\n补充说明第%s次。' "$run" >> "$edited"
  measure edited "$native/PublicNotice.Site" build --content "$place/content" --output "$place/out/site"
  added="$place/content/notices/$(date -u +%Y)/added-$run"
  mkdir -p "$added"; sed "s/^publishedAt:.*/publishedAt: $(date -u +%Y)-01-01/" "$edited" > "$added/notice.md"
  measure added "$native/PublicNotice.Site" build --content "$place/content" --output "$place/out/site"
  rm -r "$added"
  measure deleted "$native/PublicNotice.Site" build --content "$place/content" --output "$place/out/site"
  measure hugo hugo --source "$place/hugo" --destination "$place/hugo-out" --quiet
  measure limit "$place/limit/limit" "$place/content" "$place/limit-out"
done

printf 'load %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
printf '%s notices, %s runs, %s pages here, %s of Hugo, %s of the limit\n' "$notices" "$runs" \
  "$(find "$place/out/site" -name '*.html' | wc -l)" "$(find "$place/hugo-out" -name '*.html' | wc -l)" "$(find "$place/limit-out" -name '*.html' | wc -l)"
for name in cold unchanged edited added deleted hugo limit; do
  read -r cpu memory <<< "$(median "$name")"
  printf '%-10s %7.2f s CPU %6d MB\n' "$name" "$cpu" "$memory"
done
awk -v cold="$(median cold)" -v hugo="$(median hugo)" -v limit="$(median limit)" 'BEGIN {
  split(cold, c, " "); split(hugo, h, " "); split(limit, l, " ")
  printf "Hugo / cold %.1f (goal: at least 4)   cold / limit %.1f (goal: at most 3)\n", h[1] / c[1], c[1] / l[1] }'
