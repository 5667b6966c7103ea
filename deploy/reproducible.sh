#!/usr/bin/env bash
# Builds the committed sources twice, in two folders, and compares what is shipped byte by byte. Not a part of verify, for it
# takes two more builds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
for build in one another; do
  git clone --quiet . "$place/$build"
  (cd "$place/$build" && ./mvnw -B -q -DskipTests -DskipE2e verify)
done
differing=0
for part in backend/target/marginwise.jar deploy/target/image/runtime deploy/target/image/service; do
  if diff -rq "$place/one/$part" "$place/another/$part"; then echo "same: $part"; else differing=1; fi
done
exit $differing
