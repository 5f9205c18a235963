#!/bin/sh
# After installing or upgrading. May run any number of times.
set -e

source='/opt/@NAME@/apparmor-profile'
profile='/etc/apparmor.d/@NAME@'

# A system with an older AppArmor does not know the profile, nor does it need one: it must not find it at its next start.
if [ "$1" = configure ] && [ -d /etc/apparmor.d ]; then
  if command -v apparmor_parser >/dev/null && apparmor_parser -Q -K "$source" >/dev/null 2>&1; then
    cp "$source" "$profile"
    if [ -e /sys/kernel/security/apparmor/profiles ]; then
      apparmor_parser -r -T -W "$profile" || echo '@NAME@: the AppArmor profile is loaded at the next start' >&2
    fi
  else
    rm -f "$profile"
  fi
fi
