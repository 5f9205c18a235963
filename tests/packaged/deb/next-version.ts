import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDeb } from '../../../build/packaging/deb/deb.ts';
import type { PackageNames } from '../../../build/packaging/names.ts';

/** A Debian package of the packed program under another version, whose updates come from elsewhere. Uncompressed: this takes seconds. */
export async function debOf(
  packed: string,
  names: PackageNames,
  folder: string,
  change: { version: string; updates: object },
): Promise<string> {
  const copy = join(folder, 'packed');
  mkdirSync(folder, { recursive: true });
  cpSync(packed, copy, { recursive: true });
  const asar = join(copy, 'resources', 'app.asar');
  writeFileSync(asar, withPackageJson(readFileSync(asar), change));
  const file = join(folder, `${names.executableName}_${change.version.replaceAll('-', '~')}_amd64.deb`);
  await makeDeb(copy, { ...names, version: change.version }, { file, packing: ['-Znone'] });
  rmSync(copy, { recursive: true });
  return file;
}

/**
 * An archive with other values in its `package.json`, whose new text comes last. The layout is that of asar: four numbers, the names of
 * all files as JSON, then their bytes. Electron compares nothing on Linux (build/packaging/fuses.ts).
 */
function withPackageJson(asar: Buffer, change: object): Buffer {
  const header = JSON.parse(asar.subarray(16, 16 + asar.readUInt32LE(12)).toString());
  const body = asar.subarray(8 + asar.readUInt32LE(4));
  const { offset, size } = header.files['package.json'];
  const old = JSON.parse(body.subarray(Number(offset), Number(offset) + size).toString());
  const text = Buffer.from(JSON.stringify({ ...old, ...change }));
  header.files['package.json'] = { size: text.length, offset: String(body.length) };
  const names = Buffer.from(JSON.stringify(header));
  const padded = Buffer.concat([names, Buffer.alloc((4 - (names.length % 4)) % 4)]);
  const numbers = Buffer.alloc(16);
  for (const [at, value] of [4, padded.length + 8, padded.length + 4, names.length].entries())
    numbers.writeUInt32LE(value, at * 4);
  return Buffer.concat([numbers, padded, body, text]);
}
