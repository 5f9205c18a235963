import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeWhole } from '../../../electron/sheets/write-whole.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('new');

it('replaces a file, also through a link, and leaves no other files', async () => {
  const [file, link] = [join(folder, 'a.csv'), join(folder, 'link.csv')];
  writeFileSync(file, 'old');
  symlinkSync(file, link);
  await writeWhole(link, bytes);
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(folder).sort()).toEqual(['a.csv', 'link.csv']);
});

it('keeps the old file when it cannot be replaced', async () => {
  const file = join(folder, 'a');
  writeFileSync(file, 'old');
  await expect(writeWhole(join(file, 'b.csv'), bytes)).rejects.toThrow();
  await expect(writeWhole(folder, bytes)).rejects.toThrow();
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a']);
});
