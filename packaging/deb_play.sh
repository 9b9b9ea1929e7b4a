#!/bin/bash
# SPDX-License-Identifier: MIT
# Run by deb_check.sh in the minimal Debian: plays the demo into a null sink of PulseAudio as a user of its own, and fails if it is silent.
set -euo pipefail
if [ "$(id -u)" -eq 0 ]; then
    id listener >/dev/null 2>&1 || useradd --create-home listener
    exec setpriv --reuid listener --regid listener --clear-groups env HOME=/home/listener XDG_RUNTIME_DIR=/home/listener/run DISPLAY=:97 bash "$0"
fi
cd "$HOME"
mkdir -p -m 700 "$XDG_RUNTIME_DIR"
Xvfb :97 -screen 0 1280x900x24 >/dev/null 2>&1 &
display=$!
pulseaudio -n --exit-idle-time=-1 --daemonize=no -L "module-null-sink sink_name=heard" -L module-native-protocol-unix >/dev/null 2>&1 &
server=$!
trap 'kill $server $display' EXIT
for _ in $(seq 100); do
    pactl info >/dev/null 2>&1 && [ -e /tmp/.X11-unix/X97 ] && break
    sleep 0.2
done
prelisten --demo --play >said 2>&1 &
app=$!
loudest=0
for _ in $(seq 20); do
    timeout 3 parec --raw -d heard.monitor >sound || true
    loudest=$(od -An -v -td2 -w2 sound | awk '{ v = $1 < 0 ? -$1 : $1; if (v > m) m = v } END { print m + 0 }')
    [ "$loudest" -lt 1000 ] || break
done
kill -0 $app || { cat said; exit 1; }
kill $app
wait $app || true
cat said
echo "play: the loudest sample of the demo is $loudest of 32767"
[ "$loudest" -ge 1000 ]
