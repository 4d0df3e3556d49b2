#!/usr/bin/env bash
# Measures a disposal from the list to the purged disk, few contributions against many; see README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests -pl bench -am compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt
exec java -cp "bench/target/classes:app/target/classes:$(cat bench/target/cp.txt)" \
    se.uppsikt.archive.disposal.DisposalBench "${1:-10000}" "${2:-1000000}"
