#!/usr/bin/env bash
# Measures the register page with 10 000 accounts; see README.md. Needs psql (Debian: postgresql-client).
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
exec java -cp bench/target/classes se.uppsikt.bench.Register app/target/uppsikt-program.jar
