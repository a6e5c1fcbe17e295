#!/bin/sh
# Puts the independent Slack server that the journeys need into .peers/, once; npm checks it against the lock's hash.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
peers="$here/../../.peers"
if [ -x "$peers/node_modules/local-slack-linux-x64/bin/local-slack" ]; then
    exit 0
fi
mkdir -p "$peers"
cp "$here/local_slack_npm/package.json" "$here/local_slack_npm/package-lock.json" "$peers/"
npm ci --prefix "$peers" --no-audit --no-fund --ignore-scripts
