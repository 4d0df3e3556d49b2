#!/usr/bin/env bash
# Measures how fast exports are imported, small against large; see README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
exec java -cp bench/target/classes se.uppsikt.bench.Imports app/target/uppsikt-program.jar
