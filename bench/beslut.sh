#!/usr/bin/env bash
# Measures deeds on record with 64 who decide at once, the chain made by them and made afterwards; see README.md. Needs pgbench and
# psql (Debian: postgresql-client, postgresql-contrib).
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
exec java -cp bench/target/classes se.uppsikt.bench.Deeds app/target/uppsikt-program.jar
