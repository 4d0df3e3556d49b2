#!/usr/bin/env bash
# Measures how many comments a second the rules that suggest read on one processor; see README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -q -Dsnabb -DskipTests -pl bench -am compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt
exec taskset -c 0 java -XX:+UseSerialGC -Xmx256m \
    -cp "bench/target/classes:app/target/classes:$(cat bench/target/cp.txt)" \
    se.uppsikt.moderation.suggestions.RulesBench
