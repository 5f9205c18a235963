import { once } from '../../once.ts';
import { plainLetters } from '../letters.ts';
import { editDistance } from './edit-distance.ts';

/** A column's name as it is compared: letters and digits of any script, without case, accents, spaces and signs. */
export function bareName(text: string): string {
  return plainLetters(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Longer texts are titles and remarks, never names of columns. */
const longestName = 80;

const abbreviations: Record<string, string> = {
  ...{ nr: 'no', num: 'no', number: 'no', numero: 'no', nbr: 'no', n: 'no', nro: 'no', номер: 'no' },
  ...{ acct: 'account', acc: 'account', acnt: 'account', amt: 'amount', amnt: 'amount', amo: 'amount' },
  ...{ bal: 'balance', princ: 'principal', prin: 'principal', prncpl: 'principal', outs: 'outstanding' },
  ...{ ln: 'loan', cust: 'customer', mbr: 'member', disb: 'disbursed', pmt: 'payment', curr: 'currency' },
  ...{ cod: 'codigo', cve: 'codigo', ref: 'reference', referencia: 'reference' },
  ...{ prest: 'prestamo', cred: 'credito', cta: 'cuenta', cap: 'capital', tot: 'total' },
};

/** Words that a name may have or lack: "Número de préstamo" and "Num. préstamo" are the same. */
const little = new Set([
  'de',
  'del',
  'do',
  'da',
  'du',
  'des',
  'd',
  'la',
  'le',
  'les',
  'el',
  'los',
  'l',
  'of',
  'the',
  'por',
  'п',
]);

/** The bare name with its abbreviations written in full and without {@link little} words: "Loan A/c No." and "Loan account number" are the same. */
export function fullName(text: string): string {
  if (text.length > longestName) return '';
  const plain = plainLetters(text.normalize('NFKC')).replaceAll(/[№#]/g, ' no ');
  // `N.º` is "n.o" by now.
  const joined = plain
    .replaceAll(/\bn\.o\b/g, 'no')
    .replaceAll(/\bo\/s\b/g, 'outstanding')
    .replaceAll(/\ba\/c\b/g, 'account');
  const words = joined.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const telling = words.filter((word) => !little.has(word));
  return (telling.length > 0 ? telling : words).map((word) => abbreviations[word] ?? word).join('');
}

type Name<Role> = { name: string; role: Role; letters: number };

/** Names of columns with what they stand for, read on first use: hundreds of names, and most starts meet no sheet. */
export type NameBook<Role> = () => { exact: ReadonlyMap<string, Role>; names: readonly Name<Role>[] };

/** Makes a book of names, `|` between those of one role; what comes first keeps a name that comes twice. */
export function nameBook<Role>(entries: readonly (readonly [Role, string])[]): NameBook<Role> {
  return once(() => {
    const exact = new Map<string, Role>();
    for (const [role, names] of entries)
      for (const name of names.split('|')) {
        const full = fullName(name);
        if (!exact.has(full)) exact.set(full, role);
      }
    const names = [...exact].map(([name, role]) => ({ name, role, letters: lettersOf(name) }));
    return { exact, names };
  });
}

/** What a name stands for, and how sure that is: 1 where it is the very name. */
export type Like<Role> = { role: Role; score: number };

/** The role of exactly this name, or null. */
export function roleNamed<Role>(book: NameBook<Role>, text: string): Role | null {
  return book().exact.get(fullName(text)) ?? null;
}

/** The role whose name is the same, off by a letter or two, or a part of this one. */
export function roleLike<Role>(book: NameBook<Role>, text: string): Like<Role> | null {
  const { exact, names } = book();
  const full = fullName(text);
  if (full === '' || !/\p{L}/u.test(full)) return null;
  const same = exact.get(full);
  if (same !== undefined) return { role: same, score: 1 };
  const most = full.length >= 9 ? 2 : full.length >= 5 ? 1 : 0;
  const letters = lettersOf(full);
  let best: Like<Role> | null = null;
  for (const each of names) {
    const score = likeness(full, letters, each, most);
    if (score > (best?.score ?? 0)) best = { role: each.role, score };
  }
  return best;
}

const shortestPart = 6;

function likeness(
  full: string,
  letters: number,
  { name, letters: its }: Name<unknown>,
  most: number,
): number {
  // Each letter changed is one that the other name may not have: most names are told apart without a look at their order.
  const mayBeNear =
    most > 0 && name.length >= 5 && count(letters & ~its) <= most && count(its & ~letters) <= most;
  const distance = mayBeNear ? editDistance(full, name, most) : most + 1;
  if (distance <= most) return 0.9 - distance / 10;
  const isPart = name.length >= shortestPart && full.includes(name);
  return isPart ? (0.5 * name.length) / full.length : 0;
}

/** The letters of a name as bits; a few share one. */
function lettersOf(name: string): number {
  let bits = 0;
  for (const letter of name) bits |= 1 << ((letter.codePointAt(0) ?? 0) % 31);
  return bits;
}

function count(bits: number): number {
  let left = bits;
  let found = 0;
  while (left !== 0) {
    left &= left - 1;
    found += 1;
  }
  return found;
}
