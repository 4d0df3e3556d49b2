#!/usr/bin/env bash
# Measures the archive package writer; see README.md. Run from anywhere: bench/arkiv.sh
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -q -Dsnabb -DskipTests -pl bench -am compile
java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
exec "$java_home/bin/java" -cp app/target/classes:bench/target/classes \
    se.uppsikt.archive.PackageBench
