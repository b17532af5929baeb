#!/usr/bin/env bash
# Starts the PostgreSQL that Debian installs, with its default settings (fsync on), on a folder outside the checkout and
# prints its JDBC URI as the last line. Needs root on Debian; a second call finds it running. `down` as argument stops it.
set -euo pipefail

readonly PORT=${BENCH_PG_PORT:-54328}
readonly DATA=${ROSUKH_TOOLS:-/var/tmp/rosukh}/bench-postgres

if ! ls -d /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >&2
fi
PG=$(dirname "$(printf '%s\n' /usr/lib/postgresql/*/bin/initdb | sort -V | tail -n 1)")

# Not in the folder of whoever calls, which it may not be allowed to see.
as_postgres() { (cd / && exec setpriv --reuid=postgres --regid=postgres --clear-groups "$@"); }

if [ "${1:-}" = down ]; then
  as_postgres "$PG/pg_ctl" -D "$DATA" -m fast -w stop >&2
  exit
fi
if [ ! -f "$DATA/PG_VERSION" ]; then
  install -d -o postgres -g postgres -m 700 "$DATA"
  as_postgres "$PG/initdb" -D "$DATA" -U postgres -A trust --locale=C.UTF-8 >/dev/null
fi
if ! as_postgres "$PG/pg_ctl" -D "$DATA" status >/dev/null 2>&1; then
  as_postgres "$PG/pg_ctl" -D "$DATA" -l "$DATA/log" -w -t 300 \
    -o "-p $PORT -c listen_addresses=127.0.0.1 -k $DATA" start >/dev/null
fi
echo "jdbc:postgresql://127.0.0.1:$PORT/postgres?user=postgres"
