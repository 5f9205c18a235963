import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { instantSchema } from '../../shared/model/scalars.ts';
import type { UpdateEnd } from '../../shared/model/updates.ts';
import { readEnd } from './linux-install.ts';
import { compareVersions, isVersion } from './versions.ts';

const version = z.string().refine(isVersion);

const recordSchema = z.object({
  /** The version that ran on this data folder last, the one before it, and the newest of all. */
  ran: version.nullable().default(null),
  former: version.nullable().default(null),
  newest: version.nullable().default(null),
  lookedAt: instantSchema.nullable().default(null),
  /** The offer whose notice was put away. */
  putAway: version.nullable().default(null),
  /** An installation that was started and not yet looked at. */
  attempt: z.object({ version }).nullable().default(null),
});

/** What is remembered of updates between runs; nothing of it is about a person. */
export type UpdateRecord = z.infer<typeof recordSchema>;

/** The folder of updates in a data folder: a record, a part of a download, and the installers of two versions. */
export type UpdateFolder = {
  read: () => UpdateRecord;
  /** Throws file errors. */
  change: (change: Partial<UpdateRecord>) => void;
  /** The folder of one version's installer and channel file. */
  keptAt: (version: string) => string;
  /** The unfinished download of this content. */
  partOf: (sha512: string) => string;
  deleteOtherParts: (sha512: string) => void;
  /** Deletes all installers but those of these versions. */
  keepOnly: (versions: readonly (string | null)[]) => void;
  /** Where an installation of Linux writes how it ended, and what it said. */
  end: string;
  path: string;
};

/** See {@link UpdateFolder}. A record that cannot be read is a new one: it has nothing that could not be found out again. */
export function openUpdateFolder(dataFolder: string): UpdateFolder {
  const path = join(dataFolder, 'updates');
  const file = join(path, 'record.json');
  const kept = join(path, 'kept');
  const read = (): UpdateRecord => {
    try {
      return recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return recordSchema.parse({});
    }
  };
  const partOf = (sha512: string): string =>
    join(path, `${Buffer.from(sha512, 'base64').toString('hex').slice(0, 32)}.part`);
  return {
    path,
    read,
    end: join(path, 'end'),
    change: (change) => {
      mkdirSync(path, { recursive: true, mode: 0o700 });
      writeFileSync(`${file}.new`, JSON.stringify({ ...read(), ...change }), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
    keptAt: (of) => {
      const folder = join(kept, of);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return folder;
    },
    partOf,
    deleteOtherParts: (sha512) => {
      const own = basename(partOf(sha512));
      for (const other of readdirSync(path).filter((name) => name.endsWith('.part') && name !== own))
        rmSync(join(path, other), { force: true });
    },
    keepOnly: (versions) => {
      if (!existsSync(kept)) return;
      for (const other of readdirSync(kept).filter((each) => !versions.includes(each)))
        rmSync(join(kept, other), { recursive: true, force: true });
    },
  };
}

/** How the last installation ended, with the exit code of Linux's. */
export type LastEnd = { version: string; end: UpdateEnd; exitCode: number };

/**
 * Remembers that this version runs: the one before it is what a person can go back to. Deletes the installers of all others, and returns
 * how an installation that was started has ended. Throws file errors.
 */
export function recordStart(folder: UpdateFolder, version: string): LastEnd | null {
  const { ran, former, newest, attempt } = folder.read();
  const before = ran === null || ran === version ? former : ran;
  folder.change({
    ran: version,
    former: before,
    newest: newest !== null && compareVersions(newest, version) > 0 ? newest : version,
    attempt: null,
  });
  folder.keepOnly([version, before, attempt?.version ?? null]);
  if (attempt === null) return null;
  if (attempt.version === version) return { version, end: 'installed', exitCode: 0 };
  return { version: attempt.version, ...(readEnd(folder.end) ?? { end: 'failed', exitCode: -1 }) };
}
