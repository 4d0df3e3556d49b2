#!/usr/bin/env bash
# Measures pages while a thousand connections send a form one byte every ten seconds; see README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
exec java -cp bench/target/classes se.uppsikt.bench.Slow app/target/uppsikt-program.jar
