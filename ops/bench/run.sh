#!/usr/bin/env bash
# Brings up FerretDB and PostgreSQL (both with fsync) and measures; arguments go to the harness.
# With a real server: ops/bench/run.sh --uri mongodb://host:27017/
set -euo pipefail
cd "$(dirname "$0")/../.."

mvn -q -pl ops/bench,ops/app -am package -DskipTests
# Asked for in lines of their own, so that a server that does not come up ends the script.
case " $* " in *" --uri"*) ;; *)
  uri=$(ops/deploy/ferretdb/up.sh | tail -n 1)
  set -- --uri "$uri" "$@" ;;
esac
case " $* " in *" --postgres"*) ;; *)
  postgres=$(ops/bench/postgres/up.sh | tail -n 1)
  set -- --postgres "$postgres" "$@" ;;
esac
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx2g -jar ops/bench/target/rosukh-bench-*-boot.jar --app "$(ls ops/app/target/rosukh-app-*-boot.jar)" "$@"
