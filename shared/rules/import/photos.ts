import { cleanId } from '../text.ts';
import type { ImportedDraft } from './drafts.ts';
import { bareName } from './name-book.ts';

/** Which file belongs to which draft, by their indices; what is left; drafts for which several files would do. */
export type PhotoMatches = {
  byDraft: ReadonlyMap<number, number>;
  unused: number[];
  unclear: { draft: number; files: number[] }[];
};

const picture = /\.(?:jpe?g|png|webp|gif|heic|heif)$/i;

/**
 * Matches picture files with drafts: by the file name in the sheet, else by the borrower's or group's client or loan ID
 * as the file's name. A file system refuses some signs of ids (`LOAN/12` becomes `LOAN-12`), so signs do not count where
 * that leaves one file. A file goes to one draft, and several that fit are left to a person.
 */
export function matchPhotos(files: readonly string[], drafts: readonly ImportedDraft[]): PhotoMatches {
  const pictures = files.map((name, index) => ({ name, index })).filter(({ name }) => picture.test(name));
  const lookups = [baseName, stem, (name: string) => bareName(stem(name))].map((key) =>
    indexBy(pictures, key),
  );
  const found = drafts.map((draft) => filesOf(draft, lookups));
  const claims = new Map<number, number>();
  for (const files of found) for (const file of files) claims.set(file, (claims.get(file) ?? 0) + 1);
  const byDraft = new Map<number, number>();
  const unclear: PhotoMatches['unclear'] = [];
  for (const [draft, own] of found.entries()) {
    const [only, ...more] = own;
    if (only === undefined) continue;
    if (more.length === 0 && claims.get(only) === 1) byDraft.set(draft, only);
    else unclear.push({ draft, files: [...own] });
  }
  const used = new Set(byDraft.values());
  return { byDraft, unclear, unused: pictures.map(({ index }) => index).filter((index) => !used.has(index)) };
}

type Lookup = ReadonlyMap<string, readonly number[]>;

function filesOf({ content, photo }: ImportedDraft, lookups: readonly Lookup[]): readonly number[] {
  const ids = content.members.flatMap(({ clientId, loanId }) => [clientId, loanId]);
  const names =
    photo === '' ? [content.groupLoanId, content.groupClientId, ...ids] : [baseName(photo), stem(photo)];
  for (const [level, lookup] of lookups.entries())
    for (const name of names.filter((each) => each !== '')) {
      const files = lookup.get(level === lookups.length - 1 ? bareName(name) : cleanId(name).toLowerCase());
      if (files) return files;
    }
  return [];
}

function indexBy(files: readonly { name: string; index: number }[], key: (name: string) => string): Lookup {
  const lookup = new Map<string, number[]>();
  for (const { name, index } of files) lookup.set(key(name), [...(lookup.get(key(name)) ?? []), index]);
  return lookup;
}

/** Without its folders, in small letters; macOS takes the accents of file names apart. */
function baseName(name: string): string {
  return cleanId(name.split(/[/\\]/).at(-1) ?? name).toLowerCase();
}

function stem(name: string): string {
  return baseName(name).replace(/\.[a-z0-9]+$/, '');
}
