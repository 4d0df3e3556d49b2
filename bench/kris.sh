#!/usr/bin/env bash
# Measures how fast a crisis stops 10 000 planned posts, and how long its picture of 20 000 takes; see README.md. Needs psql
# (Debian: postgresql-client).
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
java -cp bench/target/classes se.uppsikt.bench.Stopping app/target/uppsikt-program.jar "$@"
exec java -cp bench/target/classes se.uppsikt.bench.Picturing app/target/uppsikt-program.jar "$@"
