#!/usr/bin/env bash
# Stops what up.sh started, of the instance named by FERRETDB_INSTANCE; what it installed stays.
#
#   down.sh            stops in order
#   down.sh --remove   and removes the data
#   down.sh --kill [ferretdb|postgres]
#                      kill -9, in the middle of whatever they do: of both, or of one. up.sh starts them again.
set -euo pipefail

readonly TOOLS=${ROSUKH_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/rosukh}
readonly HOME_DIR=$TOOLS/ferretdb
readonly TREE=$HOME_DIR/tree
readonly SUFFIX=${FERRETDB_INSTANCE:+-$FERRETDB_INSTANCE}
readonly RUN=$HOME_DIR/run$SUFFIX
readonly DATA=/var/lib/rosukh$SUFFIX # inside the tree
readonly PG=/usr/lib/postgresql/18/bin

# Until a process is gone; where nobody collects the dead, their numbers stay in use.
await_end() {
  while grep -qs '^State:[[:space:]]*[^ZX]' "/proc/$1/status"; do sleep 0.01; done
}

stop_ferretdb() {
  local pid
  [ -f "$RUN/ferretdb.pid" ] || return 0
  pid=$(cat "$RUN/ferretdb.pid")
  kill "$@" "$pid" 2>/dev/null || true
  await_end "$pid"
  rm -f "$RUN/ferretdb.pid"
}

stop_postgres() {
  [ -d "$TREE$DATA" ] || return 0
  chroot "$TREE" /usr/bin/setpriv --reuid=postgres --regid=postgres --clear-groups \
    $PG/pg_ctl -D "$DATA" -m fast -w stop >/dev/null 2>&1 || true
}

# The server and all its workers, at once. The next server would take a dead one that nobody collects for a living one,
# so its mark is removed.
kill_postgres() {
  local server pid victims
  server=$(head -n 1 "$TREE$DATA/postmaster.pid" 2>/dev/null) || return 0
  mapfile -t victims < <(awk -v server="$server" '/^Pid:/ { pid = $2 } /^PPid:/ && $2 == server { print pid }' \
    /proc/[0-9]*/status 2>/dev/null)
  kill -9 "$server" "${victims[@]}" 2>/dev/null || true
  for pid in "$server" "${victims[@]}"; do await_end "$pid"; done
  rm -f "$TREE$DATA/postmaster.pid"
}

if [ "${1:-}" = --kill ]; then
  if [ "${2:-}" != postgres ]; then stop_ferretdb -9; fi
  if [ "${2:-}" != ferretdb ]; then kill_postgres; fi
  exit
fi

stop_ferretdb
stop_postgres
if [ "${1:-}" = --remove ]; then rm -rf "$TREE$DATA" "$RUN"; fi
if ! compgen -G "$TREE/var/lib/rosukh*/postmaster.pid" >/dev/null && mountpoint -q "$TREE/proc"; then
  umount "$TREE/proc"
fi
