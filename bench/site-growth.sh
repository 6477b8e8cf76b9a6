#!/usr/bin/env bash
# How the native generator grows: CPU seconds (user and system of the whole process) and peak memory of a cold build of 0,
# 100, 1,000, 10,000 and 20,000 notices, and of 10,000 on the disk instead of in memory; medians of interleaved runs. Then
# how long `serve` takes from a save to the event that reloads the page, on the sample site and on 10,000 notices.
# site-growth.sh [RUNS] [SAVES]; NATIVE=FOLDER takes a program that is published already.
set -euo pipefail
cd "$(dirname "$0")/.."
runs="${1:-3}"
saves="${2:-10}"
place="$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo /tmp)")"
disk="$(mktemp -d -p "${TMPDIR:-/var/tmp}")"
trap 'rm -rf "$place" "$disk"' EXIT
for tool in gcc node /usr/bin/time; do
  command -v "$tool" >/dev/null || { echo "site-growth.sh needs: apt-get install gcc zlib1g-dev time nodejs" >&2; exit 2; }
done

native="${NATIVE:-$place/native}"
[ -n "${NATIVE:-}" ] || dotnet publish site -c Release -p:Native=true -o "$native" --nologo -v quiet
dotnet build bench/corpus -c Release --nologo -v quiet
site="$native/PublicNotice.Site"
sizes=(0 100 1000 10000 20000)
for notices in "${sizes[@]}"; do
  dotnet bench/corpus/bin/Release/net10.0/PublicNotice.Corpus.dll "$notices" "$place/content-$notices"
done

# cold NAME NOTICES FOLDER: one line "CPU-seconds KB wall-seconds" into NAME.
cold() {
  rm -rf "$3/out"; mkdir "$3/out"
  /usr/bin/time -o "$place/time" -f '%U %S %M %e' "$site" build --content "$place/content-$2" --output "$3/out/site" >/dev/null 2>&1
  awk '{ print $1 + $2, $3, $4 }' "$place/time" >> "$place/$1.runs"
  rm -rf "$3/out"
}
median() { sort -n "$place/$1.runs" | awk '{ v[NR] = $0 } END { print v[int((NR + 1) / 2)] }'; }

for ((run = 1; run <= runs; run++)); do
  for notices in "${sizes[@]}"; do cold "$notices" "$notices" "$place"; done
  cold disk 10000 "$disk"
done

printf 'load %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
for name in "${sizes[@]}" disk; do
  read -r cpu memory wall <<< "$(median "$name")"
  printf '%-6s notices %7.2f s CPU %6d MB %7.2f s by the clock\n' "$name" "$cpu" "$((memory / 1024))" "$wall"
done
awk -v few="$(median 1000)" -v many="$(median 10000)" -v more="$(median 20000)" 'BEGIN {
  split(few, f, " "); split(many, m, " "); split(more, o, " ")
  printf "10,000 / 1,000 %.1f times (goal: at most 10)   memory of 10,000 more %d MB (goal: at most 60)\n", m[1] / f[1], (o[2] - m[2]) / 1024 }'

node bench/serve-reload.mjs "$site" content "$place/sample" "$saves" "$place/tmp"
node bench/serve-reload.mjs "$site" "$place/content-10000" "" "$saves" "$place/tmp"
