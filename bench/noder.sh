#!/usr/bin/env bash
# Measures what two nodes on one database take in against one; see README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
exec java -cp bench/target/classes se.uppsikt.bench.Nodes app/target/uppsikt-program.jar
