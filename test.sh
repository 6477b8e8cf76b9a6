#!/usr/bin/env bash
# Installs what the tests need (Debian: chromium, a Chinese font, Node.js, a Java runtime, PostgreSQL, a mail server, fiu-utils; npm: the
# checkers of tests/EndToEnd.Tests, laid by its build) and runs them all.
# Ends with a line "N passed, N failed"; exits 0 only when everything passed.
set -uo pipefail
cd "$(dirname "$0")"

fail() { echo "$1" >&2; echo "0 passed, 1 failed"; exit 1; }

command -v dotnet >/dev/null || fail "缺少 .NET 10 SDK：请先安装，再运行 ./test.sh。"

node_is_new_enough() { command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -ge 18 ]; }
browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
has_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn 2>/dev/null | head -n 1)" ]; }

has_postgres() { ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; }

has_mail_server() { /usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null; }

missing=()
browser >/dev/null || missing+=(chromium)
has_font || missing+=(fontconfig fonts-noto-cjk)
# The tools that judge the pages: Lighthouse, axe and others run on Node.js, the Nu Html Checker on Java.
node_is_new_enough || missing+=(nodejs npm)
command -v java >/dev/null || missing+=(default-jre-headless)
has_postgres || missing+=(postgresql)
has_mail_server || missing+=(python3-aiosmtpd)
# Makes system calls fail.
command -v fiu-run >/dev/null || missing+=(fiu-utils)

if [ "${#missing[@]}" -gt 0 ]; then
  command -v apt-get >/dev/null || fail "缺少测试所需的软件：请安装 Chromium（命令 chromium）、一款中文字体（如 Noto Sans CJK）、Node.js 18.16 以上（带 npm）、Java 运行环境、PostgreSQL（initdb 在 /usr/lib/postgresql/*/bin）、Python 的 aiosmtpd 和 fiu-utils，再运行 ./test.sh。"
  root=(); [ "$(id -u)" -eq 0 ] || root=(sudo)
  echo "正在安装测试所需的软件：${missing[*]} …"
  "${root[@]}" apt-get update -qq >/dev/null &&
    DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
    fail "没有装上：${missing[*]}。请检查网络和权限，或手工安装后再运行。"
fi
PUBLICNOTICE_CHROMIUM="$(browser)"
export PUBLICNOTICE_CHROMIUM

results="$(mktemp -d)"
trap 'rm -rf "$results"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet build PublicNotice.sln -c Release --nologo -v quiet || fail "编译没有通过，见上。"

status=0
# One project after the other: the browser tests must not starve beside the others.
dotnet test PublicNotice.sln -c Release --no-build --nologo -v quiet -m:1 \
  --logger "trx" --results-directory "$results" || status=1

count() { cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*' | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(count passed)
failed=$(( $(count failed) + $(count error) + $(count timeout) + $(count aborted) ))
skipped=$(count notExecuted)
projects=$(find tests -name '*.Tests.csproj' | wc -l)
reports=$(find "$results" -name '*.trx' | wc -l)

# A project that crashed leaves no report: that is a failure, not a silence.
[ "$reports" -eq "$projects" ] || failed=$((failed + projects - reports))
[ "$status" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1

# What failed and why stands at the end, where a log that is cut still has it.
if [ "$failed" -gt 0 ]; then
  for report in "$results"/*.trx; do
    grep -q 'outcome="Failed"' "$report" || continue
    sed -n '/<UnitTestResult.*outcome="Failed"/s/.*testName="\([^"]*\)".*/失败：\1/p; /<Message>/,/<\/Message>/p; /<StackTrace>/,/<\/StackTrace>/p' "$report" | head -n 60
  done
fi

if [ "$skipped" -gt 0 ]; then
  echo "$passed passed, $failed failed, $skipped skipped"
else
  echo "$passed passed, $failed failed"
fi
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
