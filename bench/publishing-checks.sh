#!/usr/bin/env bash
# What the publishing checks cost: CPU of `build` and of `check`, on N generated notices.
# Usage: bench/publishing-checks.sh [N=1000] [runs=3]. The text is the seed notice's, cut differently for each notice.
set -euo pipefail
cd "$(dirname "$0")/.."
count="${1:-1000}" runs="${2:-3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

cp -r content "$work/content"
rm -rf "$work/content/notices"
awk -v count="$count" -v root="$work/content/notices" '
  fences == 2 && /^一是/ { text[++lines] = $0 }
  $0 == "---" { fences++ }
  END {
    for (n = 1; n <= count; n++) {
      folder = sprintf("%s/2026/gonggao-%05d", root, n)
      system("mkdir -p " folder)
      file = folder "/notice.md"
      printf "---\ntitle: 第%d号整改情况的公告\nkind: 公告\npublishedAt: 2026-01-05 09:00\ndivision: zhc\n---\n", n > file
      printf "一、整改情况\n" > file
      for (i = 0; i < 2 + n % 6; i++) {
        printf "%d.第%d项整改\n%s\n", i + 1, i + 1, text[1 + (n * 7 + i * 3) % lines] > file
      }
      printf "全市共%d个问题，其中%d个、%d个、%d个。\n联系电话：0755-88121635。\n", n + 9, n, 4, 5 > file
      close(file)
    }
  }' content/notices/2023/xuncha-zhenggai/notice.md

dotnet build site -c Release --nologo -v quiet
site="$PWD/site/bin/Release/net10.0/PublicNotice.Site.dll"
echo "$count 个公告，$(du -sb "$work/content/notices" | cut -f1) 字节"
TIMEFORMAT='%R s wall, %U s user, %S s system'
for ((run = 1; run <= runs; run++)); do
  printf 'build: '; time dotnet "$site" build --clean --content "$work/content" --output "$work/site" >/dev/null 2>"$work/log" || tail -3 "$work/log"
  printf 'check: '; time dotnet "$site" check --content "$work/content" >/dev/null 2>"$work/log" || tail -3 "$work/log"
done
