#!/usr/bin/env bash
# Measures how long deliveries wait after the power has gone; see README.md. bench/start.sh 20 lets it go twenty times.
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
laid_out=$(mktemp -d)
trap 'rm -rf "$laid_out"' EXIT
java -Djarmode=tools -jar app/target/uppsikt-program.jar extract --destination "$laid_out" >/dev/null
java -cp bench/target/classes se.uppsikt.bench.Start "$laid_out/uppsikt-program.jar" app/target/uppsikt-program.jar "${1:-10}"
