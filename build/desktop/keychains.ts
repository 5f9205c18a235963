import { join } from 'node:path';
import { ordinaryUser } from './ordinary-user.ts';

/** The states in which a desktop's keychain can be found; each is made for real, none is imitated. */
export const keychains = ['ready', 'locked', 'no-service', 'no-bus', 'no-library'] as const;

/** One of the five states of a keychain. */
export type Keychain = (typeof keychains)[number];

const HIDE_LIBRARY =
  'for file in /usr/lib/*/libsecret-1.so.0; do mount --bind /dev/null "$(readlink -f "$file")"; done; exec "$@"';

const file = (name: string): string => join(import.meta.dirname, name);
const bus = ['dbus-run-session', '--'];
const busWithoutServices = ['dbus-run-session', `--config-file=${file('bus-without-services.conf')}`, '--'];
const noBus = ['env', 'DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent'];
const hidden = ['unshare', '--user', '--map-root-user', '--mount', '--', 'sh', '-c', HIDE_LIBRARY, 'sh'];

/** The words to put before a command so that it finds the keychain in the given state, as an ordinary user. */
export function withKeychain(state: Keychain): string[] {
  switch (state) {
    case 'ready':
    case 'locked':
      return [...ordinaryUser(), ...bus, file('with-keyring.sh'), state];
    case 'no-service':
      return [...ordinaryUser(), ...busWithoutServices];
    case 'no-bus':
      return [...ordinaryUser(), ...noBus];
    case 'no-library':
      return [...hidden, ...ordinaryUser('always'), ...bus];
  }
}
