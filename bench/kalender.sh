#!/usr/bin/env bash
# Measures the calendar of publishing with 201 posts in a week and 2 000 in a month; see README.md. Needs psql (Debian:
# postgresql-client).
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
exec java -cp bench/target/classes se.uppsikt.bench.Calendar app/target/uppsikt-program.jar "$@"
