#!/usr/bin/env bash
# The checks of an answer against the marks of two teams on a file of answered letters, with what chance leaves open and how
# well each mark tells the others where the same answers bear both.
#   bench/answers.sh replies.jsonl
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build bench/messages -c Release --nologo -v quiet
dotnet bench/messages/bin/Release/net10.0/PublicNotice.Messages.dll answers "${1:?bench/answers.sh replies.jsonl}"
