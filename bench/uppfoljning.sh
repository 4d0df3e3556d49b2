#!/usr/bin/env bash
# Measures follow-up over a million contributions: its first page, and counting all of it from the records; see README.md. Needs
# psql (Debian: postgresql-client).
#   bench/uppfoljning.sh            1 000 000
#   bench/uppfoljning.sh 100000
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
exec java -cp bench/target/classes se.uppsikt.bench.FollowUp app/target/uppsikt-program.jar "$@"
