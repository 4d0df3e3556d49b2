#!/usr/bin/env bash
# Measures how many kept deliveries of mixed platforms are read a second; see README.md. Needs psql (Debian: postgresql-client).
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
exec java -cp bench/target/classes se.uppsikt.bench.Interpreting app/target/uppsikt-program.jar
