#!/usr/bin/env bash
# Measures memory and cost of a page's history when it is connected, many comments against few; see README.md. Needs psql.
#   bench/historik.sh                 10 000 and 100 000 comments
#   bench/historik.sh 2000 20000
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
exec java -cp bench/target/classes se.uppsikt.bench.History app/target/uppsikt-program.jar sandbox/target/sandbox-program.jar "$@"
