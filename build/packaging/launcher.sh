#!/bin/sh
# Starts Partner Desk on Linux. Where Chromium can have no sandbox it aborts with a line for developers, on a terminal
# that nobody sees: this says so in words. The sandbox is never switched off.

here=$(dirname "$(readlink -f "$0")")

explain() {
  text="Partner Desk cannot start: $1"
  printf '%s\n' "$text" >&2
  if command -v zenity >/dev/null; then zenity --error --no-markup --title='Partner Desk' --text="$text"
  elif command -v kdialog >/dev/null; then kdialog --title 'Partner Desk' --error "$text"
  elif command -v xmessage >/dev/null; then xmessage -center -title 'Partner Desk' "$(printf '%s' "$text" | fold -s -w 76)"
  fi
  exit 1
}

if [ "$(id -u)" = 0 ]; then
  explain 'it was started as root, for whom the system has no protection around it. Start it as an ordinary user.'
fi

# Either is enough: the helper of an installed package, or user namespaces with a user of their own in them.
helper=$here/chrome-sandbox
if ! { [ -u "$helper" ] && [ "$(stat -c %u "$helper")" = 0 ]; } &&
  command -v unshare >/dev/null && ! unshare -Ur true 2>/dev/null; then
  explain 'this system does not let it build the protection around its pages (a sandbox by user namespaces), and without that it does not run. Install the .deb package, which brings what is needed, or ask your IT support to allow user namespaces for this program.'
fi

exec "$(readlink -f "$0").bin" "$@"
