#!/usr/bin/env bash
# Measures what is gathered for a request, and the documents made of it; see README.md. Needs psql (Debian: postgresql-client).
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests package
exec java -cp bench/target/classes se.uppsikt.bench.Disclosing app/target/uppsikt-program.jar
