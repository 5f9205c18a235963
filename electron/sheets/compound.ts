/** A compound file: the names at its top, and the content of one of them, null where it has no such stream. */
export type CompoundFile = { names: string[]; read: (name: string) => Buffer | null };

type DirectoryEntry = {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
};

/** What follows a sector in its chain: another, or a number that is none. */
type NextOf = (sector: number) => number;

const streamType = 2;
const rootType = 5;
const noNext = 0xfffffffe;
const entryBytes = 128;
const smallSectorBytes = 64;
/** A smaller stream stands in the small sectors. */
const leastLargeStream = 4_096;
/** The first of these stand in the header. */
const headerFatSectors = 109;

/**
 * Opens a compound file ([MS-CFB]), as which older workbooks are stored, and newer ones that have a password. Throws where it is
 * damaged. SheetJS follows a chain of sectors that leads back into itself until memory ends; here each sector counts once.
 */
export function openCompoundFile(bytes: Buffer): CompoundFile {
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw new Error('compound file: sector size');
  const size = 2 ** shift;
  const count = Math.ceil(bytes.length / size) - 1;
  const sector = (index: number): Buffer => bytes.subarray((index + 1) * size, (index + 2) * size);
  const join = (start: number, nextOf: NextOf): Buffer =>
    Buffer.concat(chainOf(start, nextOf, count).map(sector));

  const nextOf = tableOf(Buffer.concat(fatSectorsOf(bytes, sector, count).map(sector)));
  const entries = entriesOf(join(bytes.readUInt32LE(48), nextOf));
  const root = entries.find(({ type }) => type === rootType);
  if (!root) throw new Error('compound file: no root');
  const small = join(root.start, nextOf);
  const smallNextOf = tableOf(join(bytes.readUInt32LE(60), nextOf));
  const readSmall = (start: number): Buffer =>
    Buffer.concat(
      chainOf(start, smallNextOf, Math.ceil(small.length / smallSectorBytes)).map((index) =>
        small.subarray(index * smallSectorBytes, (index + 1) * smallSectorBytes),
      ),
    );

  const top = siblingsOf(entries, root.child);
  const read = (name: string): Buffer | null => {
    const entry = top.find(
      (each) => each.type === streamType && each.name.toUpperCase() === name.toUpperCase(),
    );
    if (!entry) return null;
    const content = entry.size < leastLargeStream ? readSmall(entry.start) : join(entry.start, nextOf);
    return content.subarray(0, entry.size);
  };
  return { names: top.map(({ name }) => name), read };
}

/** The sectors of the table of sectors: those that the header names, then those that a chain of lists names. */
function fatSectorsOf(bytes: Buffer, sector: (index: number) => Buffer, count: number): number[] {
  const found: number[] = [];
  const take = (list: Buffer, entries: number): void => {
    for (let at = 0; at < entries * 4 && at + 4 <= list.length; at += 4) {
      const index = list.readUInt32LE(at);
      if (index < count) found.push(index);
    }
  };
  take(bytes.subarray(76), headerFatSectors);
  const lists = chainOf(
    bytes.readUInt32LE(68),
    (index) => {
      const list = sector(index);
      return list.length < 8 ? noNext : list.readUInt32LE(list.length - 4);
    },
    count,
  );
  for (const list of lists.map(sector)) take(list, list.length / 4 - 1);
  return [...new Set(found)];
}

function tableOf(table: Buffer): NextOf {
  return (index) => ((index + 1) * 4 <= table.length ? table.readUInt32LE(index * 4) : noNext);
}

/** The sectors of a chain. Throws where one of them comes twice. */
function chainOf(start: number, nextOf: NextOf, count: number): number[] {
  const sectors: number[] = [];
  for (let index = start; index < count; index = nextOf(index)) {
    sectors.push(index);
    if (sectors.length > count) throw new Error('compound file: a chain without an end');
  }
  return sectors;
}

function entriesOf(directory: Buffer): DirectoryEntry[] {
  return Array.from({ length: Math.floor(directory.length / entryBytes) }, (_, index) => {
    const entry = directory.subarray(index * entryBytes, (index + 1) * entryBytes);
    const nameBytes = Math.min(Math.max(entry.readUInt16LE(64) - 2, 0), 62);
    return {
      name: entry.toString('utf16le', 0, nameBytes),
      type: entry[66] ?? 0,
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    };
  });
}

/** The entries of one folder, which stand in a tree; each once, wherever the tree of a damaged file leads. */
function siblingsOf(entries: readonly DirectoryEntry[], first: number): DirectoryEntry[] {
  const seen = new Set([first]);
  for (const index of seen) {
    const entry = entries[index];
    if (entry) seen.add(entry.left).add(entry.right);
  }
  return [...seen].flatMap((index) => entries[index] ?? []);
}
