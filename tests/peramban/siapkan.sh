#!/usr/bin/env bash
# Installs what the tests in a real browser need: Chromium (Debian's, as root), and packages beside this file.
set -euo pipefail
cd "$(dirname "$0")"
command -v chromium >/dev/null || { apt-get update -qq && apt-get install -y -qq chromium >/dev/null; }
test -d node_modules/bpmn-js || npm install --no-package-lock --no-audit --no-fund --silent
