#!/bin/sh
# with-keyring.sh COMMAND [ARGUMENT …]
# Runs a command beside a real, unlocked keychain of its own on the session bus, and ends the keychain with it.

printf '\n' | gnome-keyring-daemon --foreground --unlock --components=secrets >"$HOME/keyring.log" 2>&1 &
keyring=$!
trap 'kill "$keyring" 2>/dev/null' EXIT
trap 'exit 130' INT TERM

owned() {
  dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
    string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'
}

until owned; do
  if ! kill -0 "$keyring"; then
    echo "The keychain did not start:" >&2
    cat "$HOME/keyring.log" >&2
    exit 1
  fi
  sleep 0.02
done

"$@"
