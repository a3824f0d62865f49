#!/usr/bin/env bash
# Runs the built device tests, a folder of .pe files, on nanoFramework's interpreter for this machine:
#   dotnet tool install --global nanoclr
#   bash tests/Device/on-nanoclr.sh FOLDER [SOURCES]
# nanoclr's exit code is 0 after a failed test, a missing file or a wrong class library: what it printed is counted instead.
set -euo pipefail
folder=${1:?the folder with NFUnitTest.pe and the class libraries}
sources=${2:-$(dirname "$0")} # the folder with its tests: tests/Device or tests/DeviceRuns
export PATH="$PATH:$HOME/.dotnet/tools"
export DOTNET_ROLL_FORWARD=Major # the tool is built for .NET 8
written=$(cat "$sources"/*.cs | grep -c '\[TestMethod\]')
said=$(mktemp)
trap 'rm -f "$said"' EXIT

nanoclr run --assemblies "$folder"/*.pe | tee "$said"

count() { grep -c "$1" "$said" || true; }
passed=$(count 'Test passed,')
others=$(count 'Test failed,\|Test skipped,')
ended=$(count '^Done\.')
echo "$passed of $written device tests passed, $others failed or were skipped"
[ "$passed" -ge "$written" ] && [ "$others" -eq 0 ] && [ "$ended" -gt 0 ]
