#!/usr/bin/env bash
# Measures what a platform that hangs costs the others; see README.md. Needs psql (Debian: postgresql-client).
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
exec java -cp bench/target/classes se.uppsikt.bench.Hanging app/target/uppsikt-program.jar sandbox/target/sandbox-program.jar "$@"
