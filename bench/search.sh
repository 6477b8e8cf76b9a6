#!/usr/bin/env bash
# Search at 1,000 and 10,000 notices: the index's CPU (native code where a C compiler is there to link it) and bytes,
# bytes fetched per query and exactness against a naive scan, adversarial queries included. Node runs the site's own
# script. With a third argument also the CPU of whole builds with and without the index, medians of so many runs.
set -euo pipefail
cd "$(dirname "$0")/.."
runs="${1:-3}"
queries="${2:-240}"
builds="${3:-0}"
place="$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo /tmp)")"
trap 'rm -rf "$place"' EXIT

dotnet build bench/corpus -c Release --nologo -v quiet
if linker="$(command -v clang || command -v gcc)"; then
  dotnet publish bench/search-index -c Release --ucr --nologo -v quiet -p:CppCompilerAndLinker="$linker" -o "$place/native" >/dev/null
  index=("$place/native/PublicNotice.SearchIndex")
else
  dotnet build bench/search-index -c Release --nologo -v quiet
  index=(dotnet bench/search-index/bin/Release/net10.0/PublicNotice.SearchIndex.dll)
fi
TIMEFORMAT='%U %S'
cpu() { { time dotnet site/bin/Release/net10.0/PublicNotice.Site.dll build --content "$1" --output "$2" "${@:3}" >/dev/null 2>/dev/null; } 2>&1 | awk '{ print $1 + $2 }'; rm -rf "$place/last"; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

for notices in 1000 10000; do
  printf '\n## %s notices\n' "$notices"
  dotnet bench/corpus/bin/Release/net10.0/PublicNotice.Corpus.dll "$notices" "$place/content"
  echo "text               $(cat "$place"/content/notices/*/*/notice.md | wc -c) bytes"
  "${index[@]}" "$place/content" "$place/site" "$runs"
  if [ "$builds" -gt 0 ]; then
    dotnet build site -c Release --nologo -v quiet
    : > "$place/with"; : > "$place/without"
    for ((run = 1; run <= builds; run++)); do
      cpu "$place/content" "$place/last" >> "$place/with"
      cpu "$place/content" "$place/last" --no-search >> "$place/without"
    done
    echo "build CPU          $(median < "$place/with") s with the index, $(median < "$place/without") s without"
  fi
  node bench/search.mjs "$place/content" "$place/site" "$queries"
  rm -rf "$place/content" "$place/site"
done
