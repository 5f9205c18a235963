import type { VaultState } from '../../shared/model/app.ts';

/** A state in which the keychain cannot be used. */
export type VaultProblem = Exclude<VaultState, 'unknown' | 'ready'>;

/**
 * Linux: words of gnome-keyring, and D-Bus names that no translation touches. A collection that does not exist is a
 * fresh account whose prompt for a new keyring was closed: like a locked one, the next try asks again (measured).
 * macOS: errSecInteractionNotAllowed, errSecAuthFailed, errSecUserCanceled in the system's English.
 */
const locked =
  /locked|dismissed|cancell?ed|secrets\/(collection|aliases)\/|interaction is not allowed|passphrase you entered/i;

/** Linux: D-Bus answers, but no Secret Service is running. macOS: there is no keychain at all. */
const absent =
  /org\.freedesktop\.secrets|ServiceUnknown|not activatable|no keychain is available|keychain could not be found/i;

/**
 * Which of the five states an OS message means. Whatever is not recognised is `broken`, a missing or dead D-Bus
 * included, so that a translated or new message never passes for "locked".
 */
export function stateOfMessage(message: string): VaultProblem {
  if (locked.test(message)) return 'locked';
  return absent.test(message) ? 'absent' : 'broken';
}
