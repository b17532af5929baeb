#!/usr/bin/env bash
# Kills writers and servers in the middle of work, round after round, and looks for lost appends: FerretDB over PostgreSQL
# with fsync on (an instance of its own), and the embedded server. Needs what ops/deploy/ferretdb/up.sh needs.
#
#   ops/deploy/kill-loop.sh [rounds]      52 if not said, 13 of each kind; about ten minutes
set -euo pipefail
cd "$(dirname "$0")/../.."

ROSUKH_TEST_FERRETDB_URI=$(ops/deploy/ferretdb/up.sh | tail -n 1) # shows that it can be started here
export ROSUKH_TEST_FERRETDB_URI
mvn -q -pl shared-events/event-store -am test -Dsurefire.failIfNoSpecifiedTests=false \
  -Dtest='KilledServerTest,EmbeddedServerTest#kill_9*' -Drosukh.kills="${1:-52}"
