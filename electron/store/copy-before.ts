import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Store } from './database.ts';
import { storeFailure } from './failures.ts';
import { recordFile } from './seal/log-record.ts';
import { sealFile } from './seal/seal-file.ts';

/** The copy of a store from before a migration: the schema that it has, and when it was made (ISO 8601). */
export type CopyBefore = { schema: number; at: string };

const copyPath = (file: string, schema: number): string => `${file}.before-v${schema + 1}`;

/** A store and its seal, so that the copy opens without a question. */
const partsOf = (file: string): string[] => [file, sealFile(file), recordFile(file)];

/**
 * Copies a store of this schema whose log is in its file, byte for byte, so it is encrypted like the file itself. Whole or not at all: neither
 * a full disk nor a kill leaves a part that would be taken for a copy later. `old-copies.ts` deletes it after some days.
 */
export function copyBeforeMigration(file: string, schema: number): void {
  const copies = partsOf(copyPath(file, schema));
  const pairs = partsOf(file).map((from, at) => [from, copies[at] ?? ''] as const);
  const there = pairs.filter(([from]) => existsSync(from));
  try {
    for (const [from, to] of there) copyDurably(from, `${to}.new`);
    for (const [, to] of there) renameSync(`${to}.new`, to);
  } catch (error) {
    for (const [, to] of there) rmSync(`${to}.new`, { recursive: true, force: true });
    throw error;
  }
}

function copyDurably(from: string, to: string): void {
  copyFileSync(from, to);
  const fd = openSync(to, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** The newest copy of a store that a program of this schema can open; null if there is none. */
export function findCopyBefore(file: string, newestSchema: number): CopyBefore | null {
  const folder = dirname(file);
  if (!existsSync(folder)) return null;
  const schemas = readdirSync(folder).flatMap((name) => {
    const [, version] = /\.before-v(\d+)$/.exec(name) ?? [];
    const isOfThis = name === basename(copyPath(file, Number(version) - 1));
    return isOfThis && Number(version) - 1 <= newestSchema ? [Number(version) - 1] : [];
  });
  if (schemas.length === 0) return null;
  const schema = Math.max(...schemas);
  return { schema, at: statSync(copyPath(file, schema)).mtime.toISOString() };
}

/** What a store has that a copy of this moment lacks; null where a newer schema has it elsewhere. */
export function changedSince(store: Store, at: string): { works: number; sends: number } | null {
  try {
    const found = store
      .prepare(
        `SELECT (SELECT COUNT(*) FROM work WHERE updated_at > $at AND removed_at IS NULL) AS works,
           (SELECT COUNT(*) FROM sends WHERE sent_at > $at) AS sends`,
      )
      .get({ at });
    // libsql puts more into a row than was asked for.
    const { works, sends } = found as { works: number; sends: number };
    return { works, sends };
  } catch {
    return null;
  }
}

/** What going on with a copy works on. */
export type UseCopyDeps = {
  file: string;
  /** The newest schema of this program. */
  newestSchema: number;
  /** The folder that the present store is set aside to. */
  aside: string;
  /** Throws if another program has taken the data folder. */
  checkFolder: () => void;
};

/**
 * Puts the copy from before a migration in the place of a closed store, which is set aside whole. The copy stays with it. Fails with
 * NOT_FOUND where there is none, or as the disk does; then nothing has changed.
 */
export function restoreCopyBefore({ file, newestSchema, aside, checkFolder }: UseCopyDeps): Result<void> {
  const copy = findCopyBefore(file, newestSchema);
  if (copy === null) return failed(failure('NOT_FOUND'));
  const folder = dirname(file);
  const next = `${folder}-next`;
  try {
    checkFolder();
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { mode: 0o700 });
    const copies = partsOf(copyPath(file, copy.schema));
    for (const [at, to] of partsOf(join(next, basename(file))).entries()) {
      const from = copies[at] ?? '';
      if (existsSync(from)) copyDurably(from, to);
    }
    const mark = `${file}.key-id`;
    if (existsSync(mark)) copyDurably(mark, join(next, basename(mark)));
    renameSync(folder, aside);
    renameSync(next, folder);
    return ok(undefined);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    return failed(storeFailure(error));
  }
}
