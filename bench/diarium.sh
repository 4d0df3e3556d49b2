#!/usr/bin/env bash
# Measures the register, the public register and the search with 10 000 entries and with a million; see README.md. Needs psql
# (Debian: postgresql-client) and 8 GB of disk.
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
exec java -cp bench/target/classes se.uppsikt.bench.Entries app/target/uppsikt-program.jar "$@"
