#!/usr/bin/env bash
# Measures the archive package writer; see README.md. Run from anywhere: bench/arkiv.sh
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests -pl bench -am compile
exec java -cp app/target/classes:bench/target/classes \
    se.uppsikt.archive.PackageBench
