#!/usr/bin/env bash
# Measures every page with 10 000 contributions and with a million; see README.md. Needs psql (Debian: postgresql-client),
# 12 GB of disk and twenty minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
exec java -cp bench/target/classes se.uppsikt.bench.Size app/target/uppsikt-program.jar "$@"
