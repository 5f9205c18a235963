import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One way a secret can lie somewhere: which secret, in which form, and the bytes to look for. */
export type Needle = { what: string; form: string; bytes: Buffer };

const bytewise: Record<string, (secret: string) => string> = {
  plain: (secret) => secret,
  'URL-encoded': encodeURIComponent,
  'form-encoded': (secret) => new URLSearchParams({ '': secret }).toString().slice(1),
  'in JSON': (secret) => JSON.stringify(secret).slice(1, -1),
  hex: (secret) => Buffer.from(secret).toString('hex'),
  'base64 from its 1st byte': (secret) => base64(secret, 0),
  'base64 from its 2nd byte': (secret) => base64(secret, 1),
  'base64 from its 3rd byte': (secret) => base64(secret, 2),
};

/** Every form of every secret that is looked for, as UTF-8 and as UTF-16. */
export function needlesOf(secrets: Record<string, string>): Needle[] {
  return Object.entries(secrets).flatMap(([what, secret]) =>
    Object.entries(bytewise).flatMap(([form, encode]) =>
      (['utf8', 'utf16le'] as const).map((charset) => ({
        what,
        form: `${form}, ${charset}`,
        bytes: Buffer.from(encode(secret), charset),
      })),
    ),
  );
}

/** Which needles are in these bytes, as readable lines. */
export function found(needles: readonly Needle[], bytes: Buffer): string[] {
  return needles
    .filter((needle) => bytes.includes(needle.bytes))
    .map(({ what, form }) => `${what} (${form})`);
}

/** Which needles are in any file under a folder. */
export function foundInFiles(needles: readonly Needle[], folder: string): string[] {
  return filesUnder(folder).flatMap((file) =>
    found(needles, readFileSync(file)).map((line) => `${file}: ${line}`),
  );
}

/** All files under a folder, hidden ones too. */
export function filesUnder(folder: string): string[] {
  const entries = globSync('**/{*,.*}', { cwd: folder, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A secret inside a longer text begins at any of three places of a base64 group; the outermost characters vary. */
function base64(secret: string, skipped: number): string {
  const whole = Buffer.from(secret).subarray(skipped);
  return whole.subarray(0, whole.length - (whole.length % 3)).toString('base64');
}
