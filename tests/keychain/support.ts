import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createVault, type Vault } from '../../electron/vault/vault.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';

/** The entry that all scenarios of a home use, and its expected value. */
export const name = 'credentials/stage';
/** See {@link name}. */
export const precious = JSON.stringify({ clientId: 'id-1', clientSecret: 'CANARY "é€" 0123456789' });

/** A vault over the real library, with short times. */
export function realVault(): Vault {
  return createVault({ service: 'Partner Desk (keychain test)', timeoutMs: 1_000, callTimeoutMs: 1_000 });
}

/** Asserts success and returns the value. */
export function got<T>(result: Result<T>): T {
  assert.equal(result.ok, true, JSON.stringify(result));
  return (result as { value: T }).value;
}

/** Asserts failure with a code, and that its message does not contain the value. */
export function failedWith(result: Result<unknown>, code: ErrorCode): void {
  assert.equal(result.ok ? 'ok' : result.error.code, code);
  assert.doesNotMatch(JSON.stringify(result), /CANARY/);
}

const secrets = 'org.freedesktop.secrets';

/** Locks the login keyring, as a screen lock or the person does. */
export function lockKeyring(env: NodeJS.ProcessEnv = process.env): void {
  const method = ['--method', 'org.freedesktop.Secret.Service.Lock'];
  const collection = "['/org/freedesktop/secrets/collection/login']";
  const where = ['--session', '--dest', secrets, '--object-path', '/org/freedesktop/secrets'];
  execFileSync('gdbus', ['call', ...where, ...method, collection], { env, stdio: 'pipe' });
}

/**
 * Unlocks it in the running daemon, as PAM does at a login: on its control socket a credentials byte, then a packet of
 * big-endian words (length, operation 1 = unlock, length of the password) and the password; the answer ends in 0.
 */
export async function unlockKeyring(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const password = Buffer.from(env.KEYRING_PASSWORD ?? '');
  const words = Buffer.alloc(12);
  [12 + password.length, 1, password.length].forEach(
    (word, index) => void words.writeUInt32BE(word, index * 4),
  );
  const socket = connect(join(env.XDG_RUNTIME_DIR ?? '', 'keyring', 'control'));
  socket.write(Buffer.concat([Buffer.alloc(1), words, password]));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  assert.equal(answer.readUInt32BE(4), 0, 'the keyring was not unlocked');
}

/** A digest of every keyring file: equal digests mean that nothing was written. */
export function keyringDigest(): string {
  const folder = join(process.env.XDG_DATA_HOME ?? '', 'keyrings');
  const digest = createHash('sha256');
  for (const file of readdirSync(folder).sort()) digest.update(file).update(readFileSync(join(folder, file)));
  return digest.digest('hex');
}

/** Files in the home folder that contain a text in plain. */
export function filesWith(text: string): string[] {
  const home = process.env.HOME ?? '';
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text));
}
