#!/usr/bin/env bash
# Measures accepted deliveries a second against pgbench; see README.md. Needs pgbench and psql (Debian: postgresql-client, postgresql-contrib).
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
exec java -cp bench/target/classes se.uppsikt.bench.Intake app/target/uppsikt-program.jar
