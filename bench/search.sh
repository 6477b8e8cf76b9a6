#!/usr/bin/env bash
# Search at 1,000 and 10,000 notices: index bytes, build CPU with and without the index (medians of interleaved runs),
# bytes fetched per query and exactness against a naive scan. Node runs the site's own script.
set -euo pipefail
cd "$(dirname "$0")/.."
runs="${1:-3}"
queries="${2:-400}"
place="$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo /tmp)")"
trap 'rm -rf "$place"' EXIT

dotnet build site -c Release --nologo -v quiet
dotnet build bench/corpus -c Release --nologo -v quiet
TIMEFORMAT='%U %S'
cpu() { { time dotnet site/bin/Release/net10.0/PublicNotice.Site.dll build --content "$1" --output "$2" "${@:3}" >/dev/null 2>/dev/null; } 2>&1 | awk '{ print $1 + $2 }'; rm -rf "$place/last"; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

for notices in 1000 10000; do
  printf '\n## %s notices\n' "$notices"
  dotnet bench/corpus/bin/Release/net10.0/PublicNotice.Corpus.dll "$notices" "$place/content"
  echo "text               $(cat "$place"/content/notices/*/*/notice.md | wc -c) bytes"
  : > "$place/with"; : > "$place/without"
  for ((run = 1; run <= runs; run++)); do
    cpu "$place/content" "$place/last" >> "$place/with"
    cpu "$place/content" "$place/last" --no-search >> "$place/without"
  done
  cpu "$place/content" "$place/site" > /dev/null
  echo "index              $(cat "$place"/site/assets/search-*/*.bin | wc -c) bytes of postings, $(cat "$place"/site/assets/search-*/*.json | wc -c) of directory"
  echo "build CPU          $(median < "$place/with") s with the index, $(median < "$place/without") s without"
  node bench/search.mjs "$place/content" "$place/site" "$queries"
  rm -rf "$place/content" "$place/site"
done
