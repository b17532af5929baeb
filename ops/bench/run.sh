#!/usr/bin/env bash
# Brings up FerretDB and PostgreSQL (both with fsync) and measures; arguments go to the harness.
# With a real server: ops/bench/run.sh --uri mongodb://host:27017/
set -euo pipefail
cd "$(dirname "$0")/../.."

mvn -q -pl ops/bench -am package -DskipTests
case " $* " in *" --uri"*) ;; *) set -- --uri "$(ops/deploy/ferretdb/up.sh | tail -n 1)" "$@" ;; esac
case " $* " in *" --postgres"*) ;; *) set -- --postgres "$(ops/bench/postgres/up.sh | tail -n 1)" "$@" ;; esac
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx2g -jar ops/bench/target/rosukh-bench-*.jar "$@"
