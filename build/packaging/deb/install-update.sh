#!/bin/sh
# Installs an update of this package as root: pkexec starts it for the program, which has verified the file's signature. FILE SHA512
# The file is the person's, so it is copied to where only root can change it, and compared there.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# Apt reads it as a user of its own.
chmod 755 "$folder"
copy=$folder/update.deb
cp -- "$1" "$copy"
printf '%s  %s\n' "$2" "$copy" | sha512sum --check --status

export DEBIAN_FRONTEND=noninteractive
# Not dpkg alone: it unpacks first and looks at what is missing afterwards. What repairs that may remove the program.
apt-get install --yes --no-remove --no-install-recommends --allow-downgrades \
  -o DPkg::Lock::Timeout=120 -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$copy"
