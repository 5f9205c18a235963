import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** 64 MB and about a fifth of a second on an old laptop, off the main thread: a try is cheap once and dear a million times. */
const cost = { N: 2 ** 16, r: 8, p: 1 };

const bytes = { salt: 16, hash: 32 };

/** A PIN as it is kept: `scrypt$N$r$p$salt$hash`, salt and hash in base64. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(bytes.salt);
  const hash = await derive(pin, salt, bytes.hash, limited(cost));
  const { N, r, p } = cost;
  return ['scrypt', N, r, p, salt.toString('base64'), hash.toString('base64')].join('$');
}

/** Whether this is the PIN that was kept, in a time that says nothing of it. Anything not of {@link hashPin}'s making is no PIN. */
export async function isPin(pin: string, kept: string): Promise<boolean> {
  const [method, N, r, p, salt = '', hash = ''] = kept.split('$');
  const expected = Buffer.from(hash, 'base64');
  if (method !== 'scrypt' || expected.length !== bytes.hash) return false;
  const options = limited({ N: Number(N), r: Number(r), p: Number(p) });
  const found = await derive(pin, Buffer.from(salt, 'base64'), bytes.hash, options);
  return timingSafeEqual(found, expected);
}

/** Raises Node's default memory limit of 32 MB. */
function limited({ N, r, p }: typeof cost): ScryptOptions {
  return { N, r, p, maxmem: 128 * r * (N + p + 8) };
}
