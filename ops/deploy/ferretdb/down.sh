#!/usr/bin/env bash
# Stops what up.sh started; what it installed stays.
set -euo pipefail

readonly TOOLS=${ROSUKH_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/rosukh}
readonly HOME_DIR=$TOOLS/ferretdb
readonly TREE=$HOME_DIR/tree
readonly PG=/usr/lib/postgresql/18/bin

if [ -f "$HOME_DIR/run/ferretdb.pid" ]; then
  kill "$(cat "$HOME_DIR/run/ferretdb.pid")" 2>/dev/null || true
  rm -f "$HOME_DIR/run/ferretdb.pid"
fi
if [ -d "$TREE/var/lib/rosukh" ]; then
  chroot "$TREE" /usr/bin/setpriv --reuid=postgres --regid=postgres --clear-groups \
    $PG/pg_ctl -D /var/lib/rosukh -m fast -w stop >/dev/null 2>&1 || true
fi
if mountpoint -q "$TREE/proc"; then umount "$TREE/proc"; fi
