#!/bin/sh
# Puts the independent Slack server of the journeys, and axe-core of the browser tests, into .peers/, once; npm checks
# both against the lock's hashes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
peers="$here/../../.peers"
if [ -x "$peers/node_modules/local-slack-linux-x64/bin/local-slack" ] && [ -f "$peers/node_modules/axe-core/axe.min.js" ]; then
    exit 0
fi
mkdir -p "$peers"
cp "$here/local_slack_npm/package.json" "$here/local_slack_npm/package-lock.json" "$peers/"
npm ci --prefix "$peers" --no-audit --no-fund --ignore-scripts
