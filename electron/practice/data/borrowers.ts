import type { Country } from './country.ts';
import { chance, pick, type Random, whole } from './random.ts';

/** Share of borrowers whose name is so long that it must be cut or wrapped on screen. */
const LONG_NAME_SHARE = 0.01;

/** Who has the loan. */
export interface Borrower {
  readonly name: string;
  /** More than one means a group. */
  readonly count: number;
}

function personName(random: Random, country: Country): string {
  const gender = chance(random, 0.75) ? 'female' : 'male';
  const given = pick(random, country.given[gender]);
  const family = pick(random, country.family);
  if (country.order === 'given-first') return `${given} ${family}`;
  const middle = country.middle ? `${pick(random, country.middle[gender])} ` : '';
  return `${family} ${middle}${given}`;
}

function longName(random: Random, country: Country): string {
  const parts = Array.from({ length: whole(random, 8, 14) }, () => pick(random, country.family));
  return `${personName(random, country)} ${parts.join(' ')}`;
}

function groupName(random: Random, country: Country): string {
  return `${pick(random, country.groups)} ${whole(random, 1, 240)}`;
}

/** A borrower who could live in that country, or a group in one of seven cases. */
export function createBorrower(random: Random, country: Country): Borrower {
  if (chance(random, 1 / 7)) return { name: groupName(random, country), count: whole(random, 2, 30) };
  const long = chance(random, LONG_NAME_SHARE);
  return { name: long ? longName(random, country) : personName(random, country), count: 1 };
}
