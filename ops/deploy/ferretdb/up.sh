#!/usr/bin/env bash
# Starts FerretDB 2.7.0 over PostgreSQL 18 with DocumentDB and prints its URI as the last line.
#
# For tests only: it listens on this machine alone. Everything is installed once into a folder
# outside the checkout, ROSUKH_TOOLS or ${XDG_CACHE_HOME:-$HOME/.cache}/rosukh; a second call finds
# it there. Needs root on Debian, Go, and the package mirror the machine uses already.
#
#   FSYNC=off ops/deploy/ferretdb/up.sh            faster, not for durability tests
#   FERRETDB_INSTANCE=kill FERRETDB_PORT=27227 FERRETDB_PG_PORT=54427 ops/deploy/ferretdb/up.sh
#                                                  a second one beside it, with data of its own
set -euo pipefail

readonly VERSION=v2.7.0
readonly PORT=${FERRETDB_PORT:-27127}
readonly PG_PORT=${FERRETDB_PG_PORT:-54327}
readonly TOOLS=${ROSUKH_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/rosukh}
readonly HOME_DIR=$TOOLS/ferretdb
readonly TREE=$HOME_DIR/tree
readonly SUFFIX=${FERRETDB_INSTANCE:+-$FERRETDB_INSTANCE}
readonly RUN=$HOME_DIR/run$SUFFIX
readonly DATA=/var/lib/rosukh$SUFFIX # inside the tree
readonly PG_LOG=/tmp/rosukh-postgres$SUFFIX.log
readonly PG=/usr/lib/postgresql/18/bin

log() { echo "ferretdb: $*" >&2; }

in_tree() { chroot "$TREE" /usr/bin/setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }

# The mirror this machine installs from, whatever it is.
mirror() {
  {
    sed -n 's/^URIs: *\([^ ]*\).*/\1/p' /etc/apt/sources.list.d/*.sources 2>/dev/null || true
    sed -n 's/^deb  *\(\[[^]]*\] *\)\{0,1\}\([^ ]*\).*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null || true
  } | sed -n '\,/debian/*$,p' | sed -n 1p
}

install_tree() {
  [ -f "$TREE/.complete" ] && return
  log "installing PostgreSQL 18 with DocumentDB (some minutes, once)"
  if ! command -v debootstrap >/dev/null; then
    apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq debootstrap >&2
  fi
  rm -rf "$TREE"
  debootstrap --variant=minbase --include=postgresql-18,postgresql-18-documentdb \
    forky "$TREE" "$(mirror)" /usr/share/debootstrap/scripts/sid >"$HOME_DIR/debootstrap.log" 2>&1 ||
    { tail -20 "$HOME_DIR/debootstrap.log" >&2; exit 1; }
  rm -rf "$TREE"/var/cache/apt/archives/*.deb
  touch "$TREE/.complete"
}

install_ferretdb() {
  [ -x "$HOME_DIR/bin/ferretdb" ] && return
  log "building FerretDB $VERSION (once)"
  (cd "$HOME_DIR" && GOBIN=$HOME_DIR/bin GOFLAGS='' go install "github.com/FerretDB/FerretDB/v2/cmd/ferretdb@$VERSION") >&2
}

mount_tree() {
  mountpoint -q "$TREE/proc" || mount -t proc proc "$TREE/proc"
}

init_database() {
  [ -f "$TREE$DATA/PG_VERSION" ] && return
  install -d -o "$(in_tree id -u)" -g "$(in_tree id -g)" -m 700 "$TREE$DATA"
  in_tree $PG/initdb -D "$DATA" -U postgres -A trust --locale=C.UTF-8 >/dev/null
  cat >>"$TREE$DATA/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $PG_PORT
unix_socket_directories = '/tmp'
shared_preload_libraries = 'pg_cron,pg_documentdb_core,pg_documentdb'
cron.database_name = 'postgres'
documentdb.enableUserCrud = true
deadlock_timeout = 20ms
dynamic_shared_memory_type = mmap
CONF
}

start_postgres() {
  if in_tree $PG/pg_ctl -D "$DATA" status >/dev/null 2>&1; then return; fi
  in_tree $PG/pg_ctl -D "$DATA" -w -t 300 -l "$PG_LOG" \
    -o "-c fsync=${FSYNC:-on} -c port=$PG_PORT" start >/dev/null ||
    { tail -20 "$TREE$PG_LOG" >&2; exit 1; }
  in_tree $PG/psql -q -h 127.0.0.1 -p "$PG_PORT" -U postgres -d postgres -v ON_ERROR_STOP=1 \
    -c 'SET client_min_messages = error; CREATE EXTENSION IF NOT EXISTS documentdb CASCADE' >/dev/null
}

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; }

start_ferretdb() {
  if answers; then return; fi
  setsid nohup "$HOME_DIR/bin/ferretdb" \
    --listen-addr="127.0.0.1:$PORT" --debug-addr= --telemetry=disable --no-auth --state-dir="$RUN" \
    --log-level=error --postgresql-url="postgres://postgres@127.0.0.1:$PG_PORT/postgres" \
    >"$RUN/ferretdb.log" 2>&1 </dev/null &
  local pid=$!
  echo "$pid" >"$RUN/ferretdb.pid"
  for _ in $(seq 600); do
    if answers; then return; fi
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  tail -20 "$RUN/ferretdb.log" >&2
  exit 1
}

mkdir -p "$HOME_DIR" "$RUN"
install_tree
install_ferretdb
mount_tree
init_database
start_postgres
start_ferretdb
log "FerretDB $VERSION is up"
echo "mongodb://127.0.0.1:$PORT/"
