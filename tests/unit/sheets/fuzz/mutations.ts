import { crc32, deflateRawSync } from 'node:zlib';
import { unzip } from '../../../../electron/sheets/zip.ts';
import type { Random } from '../../store/fuzz/random.ts';

/** One way to damage a file; null if it does not apply to the kind of file. */
export type Mutation = { name: string; run: (bytes: Buffer, random: Random) => Buffer | null };

/** The bytes that the mutations of a file's bytes put in. */
const tokens = [
  '"',
  '""',
  ';',
  ',',
  '\t',
  '\r',
  '\n',
  '\0',
  '<',
  '>',
  '&',
  '=',
  "'",
  '\ufeff',
  '\u00e9',
  '-',
  '9',
];

function flip(bytes: Buffer, random: Random): Buffer {
  const changed = Buffer.from(bytes);
  for (let count = 1 + random.below(3); count > 0; count -= 1) {
    const at = random.below(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
  }
  return changed;
}

function cut(bytes: Buffer, random: Random): Buffer {
  return bytes.subarray(0, random.below(bytes.length));
}

function takeOut(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(40))]);
}

function putIn(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(tokens)), bytes.subarray(at)]);
}

function repeat(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length);
  const part = bytes.subarray(at, at + 1 + random.below(200));
  return Buffer.concat([
    bytes.subarray(0, at),
    ...Array<Buffer>(1 + random.below(50)).fill(part),
    bytes.subarray(at),
  ]);
}

function replaceNumber(bytes: Buffer, random: Random): Buffer {
  const changed = Buffer.from(bytes);
  const size = random.pick([1, 2, 4]);
  if (changed.length < size) return changed;
  const value = random.pick([0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff]) % 2 ** (8 * size);
  changed.writeUIntLE(value, random.below(changed.length - size + 1), size);
  return changed;
}

/** The elements of XML: each from its tag to where the next begins. */
function mutateXml(xml: string, random: Random): string {
  const parts = xml.split(/(?=<)/);
  const [one, other] = [random.below(parts.length), random.below(parts.length)];
  const kind = random.below(5);
  if (kind === 0) parts.splice(one, 1 + random.below(3));
  else if (kind === 1) parts.splice(one, 0, ...parts.slice(other, other + 1 + random.below(5)));
  else if (kind === 2) [parts[one], parts[other]] = [parts[other] ?? '', parts[one] ?? ''];
  else if (kind === 3) parts[one] = (parts[one] ?? '').replace(/"[^"]*"/, `"${random.pick(attributes)}"`);
  else parts[one] = (parts[one] ?? '').replace(/>[^<]*$/, `>${random.pick(attributes)}`);
  return parts.join('');
}

const attributes = [
  '',
  '0',
  '-1',
  '1',
  '99999999999',
  '1e9',
  'A1',
  'A1:XFD1048576',
  's',
  'str',
  'e',
  'b',
  'd',
  '&#x0;',
];

function mutateMarkup(bytes: Buffer, random: Random): Buffer | null {
  return bytes.includes('<') && !bytes.includes(0)
    ? Buffer.from(mutateXml(bytes.toString('utf8'), random))
    : null;
}

/** Damages a part of an archive and keeps the archive valid. */
function mutatePart(bytes: Buffer, random: Random): Buffer | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const files = unzip(bytes, 50_000_000);
  if (!files.ok) return null;
  const parts = [...files.value].filter(([name]) => /\.(?:xml|rels|bin)$/.test(name));
  if (parts.length === 0) return null;
  const [chosen, content] = random.pick(parts);
  const isXml = !chosen.endsWith('.bin');
  const changed = isXml
    ? Buffer.from(mutateXml(content.toString('utf8'), random))
    : random.pick([flip, cut, replaceNumber, takeOut])(content, random);
  if (random.below(30) === 0) files.value.delete(chosen);
  else files.value.set(chosen, changed);
  return zip(files.value);
}

function zip(files: ReadonlyMap<string, Buffer>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const data = deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, Buffer.from(name), data]);
    entries.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), facts, tail, Buffer.from(name)]),
    );
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The records of an XLS, where they stand in its file one behind the other. */
function mutateRecords(bytes: Buffer, random: Random): Buffer | null {
  const start = bytes.indexOf(Buffer.from([0x09, 0x08]));
  if (bytes[0] !== 0xd0 || start < 0) return null;
  const records: { at: number; end: number }[] = [];
  for (let at = start; at + 4 <= bytes.length; ) {
    const end = at + 4 + bytes.readUInt16LE(at + 2);
    if (end > bytes.length || bytes.readUInt32LE(at) === 0) break;
    records.push({ at, end });
    at = end;
  }
  if (records.length < 2) return null;
  const changed = Buffer.from(bytes);
  const [one, other] = [random.pick(records), random.pick(records)];
  const kind = random.below(4);
  if (kind === 0) changed.writeUInt16LE(bytes.readUInt16LE(other.at), one.at);
  else if (kind === 1) changed.writeUInt16LE(random.below(0x1000), one.at + 2);
  else if (kind === 2)
    bytes.copy(changed, one.at, other.at, Math.min(other.end, other.at + one.end - one.at));
  else if (one.end > one.at + 5)
    changed.writeUInt16LE(random.pick([0, 0xff, 0xffff]), one.at + 4 + random.below(one.end - one.at - 5));
  return changed;
}

/** All of them. */
export const mutations: readonly Mutation[] = [
  { name: 'bits flipped', run: flip },
  { name: 'cut', run: cut },
  { name: 'bytes taken out', run: takeOut },
  { name: 'signs put in', run: putIn },
  { name: 'bytes repeated', run: repeat },
  { name: 'numbers replaced', run: replaceNumber },
  { name: 'elements of markup', run: mutateMarkup },
  { name: 'a part of an archive', run: mutatePart },
  { name: 'records', run: mutateRecords },
];
