#!/bin/sh
# After removing. What people typed is in their home folders, and stays.
set -e

profile='/etc/apparmor.d/@NAME@'

if [ "$1" = remove ] || [ "$1" = purge ]; then
  if [ -e "$profile" ] && [ -e /sys/kernel/security/apparmor/profiles ] && command -v apparmor_parser >/dev/null; then
    apparmor_parser -R "$profile" || true
  fi
  rm -f "$profile"
fi
