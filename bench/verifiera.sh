#!/usr/bin/env bash
# Measures how fast everything that is kept is read again, against sha256sum; see README.md. Needs psql (Debian: postgresql-client).
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
exec java -cp bench/target/classes se.uppsikt.bench.Rereading app/target/uppsikt-program.jar
