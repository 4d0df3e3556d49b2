#!/usr/bin/env bash
# Measures account-years from the records to finished packages, few contributions against many; see README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests -pl bench -am compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt
exec java -cp "bench/target/classes:app/target/classes:$(cat bench/target/cp.txt)" \
    se.uppsikt.archive.YearBench "${1:-10000}"
