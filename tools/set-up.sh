#!/bin/sh
# From a clone to a place to work in: checks Node, installs and builds, and says which programs some tests want. Changes nothing
# outside of this folder.
set -eu
cd "$(dirname "$0")/.."

major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
if [ "$major" -lt 20 ]; then
  echo 'minutes needs Node 20.19 or newer' >&2
  exit 1
fi
npm ci --no-audit --no-fund
node bin/minutes.js --version

# Tests that use these are skipped without them, and say so.
missing=
want() {
  for program in $1; do
    command -v "$program" >/dev/null 2>&1 && return
    [ -x "$program" ] && return
  done
  missing="$missing $2"
}
want 'soffice' libreoffice-calc
want 'chromium chromium-browser google-chrome' chromium
want "initdb $(ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null || true)" postgresql
want 'sqlite3' sqlite3
if [ -n "$missing" ]; then
  echo "Some tests will be skipped. With Debian or Ubuntu: sudo apt-get install --no-install-recommends$missing"
fi
echo 'Ready: npm test'
