#!/bin/sh
# with-keyring.sh ready|locked COMMAND [ARGUMENT …]
# Runs a command beside a real keychain of its own on the session bus, and ends the keychain with it.
state=$1
shift

printf '\n' | gnome-keyring-daemon --foreground --unlock --components=secrets >"$HOME/keyring.log" 2>&1 &
keyring=$!
trap 'kill "$keyring" 2>/dev/null' EXIT
trap 'exit 130' INT TERM

call() { dbus-send --session --print-reply "$@" 2>/dev/null; }
owned() { call --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets; }

until owned | grep -q 'boolean true'; do
  if ! kill -0 "$keyring"; then
    echo "The keychain did not start:" >&2
    cat "$HOME/keyring.log" >&2
    exit 1
  fi
  sleep 0.02
done

if [ "$state" = locked ]; then
  call --dest=org.freedesktop.secrets /org/freedesktop/secrets org.freedesktop.Secret.Service.Lock \
    array:objpath:/org/freedesktop/secrets/collection/login >/dev/null
fi

"$@"
