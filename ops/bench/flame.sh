#!/usr/bin/env bash
# Draws where our store spends its time: one flame graph for appending and one for reading, as
# ops/bench/target/flames/*.html, from what the JDK's flight recorder samples every 10 ms.
# With a real server: ops/bench/flame.sh --uri mongodb://host:27017/
set -euo pipefail
cd "$(dirname "$0")/../.."

java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
flames=ops/bench/target/flames
mvn -q -pl ops/bench -am package -DskipTests
mvn -q dependency:copy -Dartifact=tools.profiler:jfr-converter:4.1 -DoutputDirectory="$PWD/$flames"
case " $* " in *" --uri"*) ;; *) set -- --uri "$(ops/deploy/ferretdb/up.sh | tail -n 1)" "$@" ;; esac

draw() {
  local name=$1
  shift
  "$java" -Xmx2g -XX:StartFlightRecording="filename=$flames/$name.jfr,settings=profile" \
    -jar ops/bench/target/rosukh-bench-*-boot.jar --alone --results "$flames/$name.md" "$@"
  for format in html collapsed; do
    "$java" -cp "$flames/jfr-converter-4.1.jar" Main -o "$format" "$flames/$name.jfr" "$flames/$name.$format"
  done
}

draw append --scenarios append --writers 16 --seconds 5 --rounds 3 "$@"
draw read --scenarios read --rounds 9 "$@"
