import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { isVersion } from './versions.ts';

/** The name of a file alone: it can lead nowhere but beside the channel file. */
const fileName = z
  .string()
  .max(200)
  .regex(/^[\w()+~@][\w .()+~@-]*$/);

const fileSchema = z.object({
  url: fileName,
  sha512: z.base64().length(88),
  size: z.number().int().positive().max(2_000_000_000),
});

/** A channel file: YAML's own fields, written as JSON, which is YAML as well. */
const channelSchema = z.object({
  /** The package that it is of, as in `package.json`: a package for tests is none of the real program's updates. */
  product: z.string(),
  version: z.string().refine(isVersion),
  files: z.array(fileSchema).min(1).max(20),
  releaseDate: z.iso.datetime(),
  releaseNotes: z.string().max(20_000),
  /** The newest schema of the store that this version knows (`store/migrations.ts`). */
  storeVersion: z.number().int().nonnegative(),
});

/** A version and its installers, as its makers signed them. */
export type Channel = z.infer<typeof channelSchema>;
/** One installer: its name beside the channel file, its bytes and their SHA-512. */
export type ChannelFile = z.infer<typeof fileSchema>;

/** Bytes that a channel file may have. */
export const longestChannel = 100_000;

const mark = '# signature: ';

/** Reads the public key that is built in (base64 of its DER form). Throws on one that is not Ed25519. */
export function readPublicKey(text: string): KeyObject {
  const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('the key for updates must be Ed25519');
  return key;
}

/**
 * Writes and signs a channel file. The signature is its last line, a comment in YAML: one file, so that metadata and signature cannot
 * be out of step on a server or a stick, and other readers of the file do not mind it.
 */
export function writeChannel(channel: Channel, key: KeyObject): string {
  const body = `${JSON.stringify(channelSchema.parse(channel), null, 2)}\n`;
  return `${body}${mark}${sign(null, Buffer.from(body), key).toString('base64')}\n`;
}

/**
 * Reads a channel file. Fails with UPDATE_ANSWER where it has no signature at all, such as the page of a network's login, with
 * UPDATE_SIGNATURE where it is not the makers', and with UPDATE_OTHER where it is of another program. Nothing of it is read before.
 */
export function readChannel(text: string, key: KeyObject, product: string): Result<Channel> {
  const at = text.lastIndexOf(`\n${mark}`) + 1;
  const signature = text.slice(at + mark.length).trim();
  if (at === 0 || !/^[\w+/]{86}==$/.test(signature)) return failed(failure('UPDATE_ANSWER'));
  const body = text.slice(0, at);
  if (!verify(null, Buffer.from(body), key, Buffer.from(signature, 'base64')))
    return failed(failure('UPDATE_SIGNATURE'));
  const parsed = channelSchema.safeParse(JSON.parse(body));
  // The makers' own, but of a program that is much newer or older.
  if (!parsed.success) return failed(failure('UPDATE_OTHER', { message: z.prettifyError(parsed.error) }));
  if (parsed.data.product !== product) return failed(failure('UPDATE_OTHER'));
  return ok(parsed.data);
}
