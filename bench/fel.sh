#!/usr/bin/env bash
# Loses the first of two PostgreSQL ten times under load, or as often as is said, and tells how long each took; see README.md.
# Needs what ./test needs for it: Debian's patroni, etcd-server, python3-etcd and python3-psycopg2.
#   bench/fel.sh 10
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/jdk
find_jdk
maven -Dsnabb -Dregler=false -pl sandbox,app verify -Dtest=DatabaseChangesPlaceTest -Dsurefire.failIfNoSpecifiedTests=false -Dapart=none \
  "-Duppsikt.losses=${1:-10}" | grep -E "SERVER_KILLED|ALL_KILLED|ALL_FROZEN|^deliveries|Tests run|FAIL"
