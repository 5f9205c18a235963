import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { decodeRecord, openRecord, recordFile } from '../../../electron/store/seal/log-record.ts';
import { deriveSealKey, pageMac } from '../../../electron/store/seal/mac.ts';

const folder = mkdtempSync(join(tmpdir(), 'record-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const key = deriveSealKey('key');
const file = join(folder, 'store.db');
const writer = openRecord(file, key);
writer.start(7, Buffer.from('saltsalt'));
for (const count of [1, 3, 20, 2, 1, 9])
  writer.append(
    Array.from({ length: count }, (_, frame) => ({
      page: frame + 1,
      size: frame === count - 1 ? count : 0,
      mac: pageMac(key, frame + 1, Buffer.from(`${count}`)),
    })),
    count !== 2,
  );
writer.close();
const written = readFileSync(recordFile(file));
const used = written.findLastIndex((byte) => byte !== 0) + 1;
const whole = decodeRecord(key, written);
const header = 56;

it('reads what was written', () => {
  expect(whole).toMatchObject({ generation: 7, isClosed: false, durable: 36 });
  expect(whole?.frames).toHaveLength(36);
});

it('treats a record with zeros at its end as cut by a power failure, not as altered', () => {
  for (let end = header; end <= used; end += 1) {
    const record = decodeRecord(key, Buffer.from(written).fill(0, end, used));
    expect(record?.frames, `zeros from ${end}`).toEqual(whole?.frames.slice(0, record?.frames.length));
  }
  for (let sector = 512; sector < used; sector += 512)
    expect(decodeRecord(key, Buffer.from(written).fill(0, sector, sector + 512))).not.toBe(null);
});

it('names a record in which any bit is flipped', () => {
  const silent: string[] = [];
  for (let bit = 0; bit < used * 8; bit += 1) {
    const bytes = Buffer.from(written);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    if (decodeRecord(key, bytes) !== null) silent.push(`bit ${bit & 7} of byte ${bit >> 3}`);
  }
  expect(silent).toEqual([]);
});

it('detects a truncated record and one of another key', () => {
  for (const end of [0, 20, header, used, written.length - 1])
    expect(decodeRecord(key, written.subarray(0, end))).toBe(null);
  expect(decodeRecord(deriveSealKey('another'), written)).toBe(null);
});
