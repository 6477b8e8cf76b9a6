#!/usr/bin/env bash
# However hard the service is ended under load, nothing that it acknowledged is lost, doubled or without its key: kill -9,
# and power cuts on ext4 and XFS by the file systems' own shutdown, every thread of the service stopped first: a machine
# without power answers nobody. The control, a probe with synchronous=NORMAL, must lose something, or the cuts have no teeth.
# Power cuts need root, loop devices and mkfs.xfs (Debian: xfsprogs).
# Usage: bench/crash.sh [KILLS] [CUTS]
set -euo pipefail
cd "$(dirname "$0")/.."
kills="${1:-200}" cuts="${2:-50}" place="$(mktemp -d -p /var/tmp)" port=5393
trap 'umount "$place/mnt" 2>/dev/null; rm -rf "$place"' EXIT
dotnet publish feedback-api -c Release -p:PublishReadyToRun=true -o "$place/app" --nologo -v quiet
dotnet publish bench/durable/probe -c Release -o "$place/probe" --nologo -v quiet
dotnet publish bench/crash -c Release -o "$place/crash" --nologo -v quiet
service() { # FOLDER
  echo dotnet "$place/app/PublicNotice.FeedbackApi.dll" --urls "http://127.0.0.1:$port" --Site:Content "$PWD/content" \
    --Site:Output "$place/site" --Storage:Path "$1/bench.db" --Model:Path "$place/none.model" --Model:TrainWhenMissing false
  for name in Requests AllRequests Submissions AllSubmissions; do echo "--RateLimits:$name:Burst=100000 --RateLimits:$name:PerMinute=600000"; done
}
# In a mount namespace of its own: a copy of the mount elsewhere would keep the dead file system alive.
crash() { ${namespace:-} dotnet "$place/crash/PublicNotice.Crash.dll" "$@"; }

mkdir "$place/data" "$place/mnt"
echo "## kill -9"
crash kill "$kills" "$port" "$place/data" -- $(service "$place/data")

namespace="unshare --mount"
for kind in ext4 xfs; do
  for program in bare service control; do
    printf '\n## power cuts on %s: %s\n' "$kind" "$program"
    truncate -s 600M "$place/image"
    "mkfs.$kind" -q "$place/image"
    if [ "$program" = bare ]; then
      crash bare "$((cuts * 2))" "$place/mnt" "$place/image"
    elif [ "$program" = service ]; then
      crash cut "$cuts" "$port" "$place/mnt" "$place/image" -- $(service "$place/mnt")
    elif crash cut "$((cuts / 5 > 3 ? cuts / 5 : 3))" "$port" "$place/mnt" "$place/image" -- \
      dotnet "$place/probe/PublicNotice.DurableProbe.dll" normal "$place/mnt/probe.db" "http://127.0.0.1:$port"; then
      echo "the control lost nothing: the cuts have no teeth" >&2; exit 1
    fi
    rm "$place/image"
  done
done
