#!/usr/bin/env bash
# Measures how fast a crisis stops 10 000 planned posts; see README.md. Needs psql (Debian:
# postgresql-client).
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
exec java -cp bench/target/classes se.uppsikt.bench.Stopping app/target/uppsikt-program.jar "$@"
