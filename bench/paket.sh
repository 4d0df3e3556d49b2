#!/usr/bin/env bash
# Measures account-years from the records to finished packages, few contributions against many; see README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -q -Dsnabb -DskipTests -pl bench -am compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt
java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
exec "$java_home/bin/java" -cp "bench/target/classes:app/target/classes:$(cat bench/target/cp.txt)" \
    se.uppsikt.archive.YearBench "${1:-10000}"
