import type { DraftContent } from '../model/draft.ts';
import type { Finding } from '../model/review.ts';
import { typedAmounts, typedDates } from './typed-readings.ts';

/**
 * What a press would put into the field of a finding: `value` is the field's new text, `shown` the words that a person reads
 * before pressing. `takeOut` shows what goes, `begin` how the text would begin, `amount` and `date` what it would mean.
 */
export type DraftRepair = {
  kind: 'takeOut' | 'begin' | 'write' | 'amount' | 'date';
  shown: string;
  path: string;
  value: string;
};

/** The ways to mend a finding that need no more than a person's choice; none where somebody has to write. */
export function repairsOf({ rule, path, values = {} }: Finding, draft: DraftContent): DraftRepair[] {
  const text = textAt(draft, path);
  if (text === '') return [];
  switch (rule) {
    case 'phoneInText':
    case 'emailInText':
      return listed(withoutSentence(text, String(values.found)), path);
    case 'surnameInText':
      return listed(givenNameOnly(text, String(values.name), draft), path);
    case 'loanUseName':
    case 'loanUseStart':
      return listed(beginningWithUse(text), path);
    case 'amountUnclear':
      return [values.whole, values.part].flatMap((value) =>
        typeof value === 'string' ? [{ kind: 'amount', shown: value, path, value }] : [],
      );
    case 'amountInvalid':
      return typedAmounts(text, draft.currency).map((value) => ({
        kind: 'amount',
        shown: value,
        path,
        value,
      }));
    case 'dateInvalid':
      return typedDates(text).map((value) => ({ kind: 'date', shown: value, path, value }));
    default:
      return [];
  }
}

type TextRepair = Omit<DraftRepair, 'path'>;

function listed(repair: TextRepair | null, path: string): DraftRepair[] {
  return repair ? [{ ...repair, path }] : [];
}

/** The text at a path such as `members.0.amount`; empty where there is none. */
function textAt(draft: DraftContent, path: string): string {
  let at: unknown = draft;
  for (const part of path.split('.')) at = (at as Record<string, unknown> | undefined)?.[part];
  return typeof at === 'string' ? at : '';
}

/** Sentences with what follows them. A point inside of a number or an address ends none. */
const sentences = /[^\n]+?(?:[.!?…。।]+["”’)]*(?=\s|$)|(?=\n|$))[^\S\n]*/gu;

/** Private data make no sense without their sentence, so the whole sentence goes, unless it is the whole text. */
function withoutSentence(text: string, found: string): TextRepair | null {
  const plain = text.normalize('NFKC').length === text.length ? text.normalize('NFKC') : text;
  for (const { 0: sentence, index } of plain.matchAll(sentences)) {
    if (!sentence.includes(found)) continue;
    const shown = text.slice(index, index + sentence.length);
    const value = (text.slice(0, index) + text.slice(index + sentence.length)).trim();
    return value === '' ? null : { kind: 'takeOut', shown: shown.trim(), value };
  }
  return null;
}

/** The given name stands for the whole name, wherever the family name is alone or behind it. */
function givenNameOnly(text: string, familyName: string, { members }: DraftContent): TextRepair | null {
  const people = members.filter(({ familyName: own }) => own.split(/\s+/).includes(familyName));
  const [person, another] = people;
  const given = person?.givenName.trim() ?? '';
  if (given === '' || another) return null;
  const name = new RegExp(
    `(?<![\\p{L}\\p{M}])(?:${escaped(given)}\\s+)?${escaped(familyName)}(?![\\p{L}\\p{M}])`,
    'gu',
  );
  const value = text.replace(name, given);
  return value === text ? null : { kind: 'write', shown: given, value };
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** How the purpose is put in the languages of descriptions. */
const purpose = /(?<![\p{L}\p{M}])(?:to|para|pour|afin|чтобы)\s+\p{L}/u;

/** How many letters of a text that would begin anew are shown. */
const mostShown = 32;

/** Kiva's site puts the name in front by itself, so all before the purpose can go: "She wants to buy seeds". */
function beginningWithUse(text: string): TextRepair | null {
  const start = purpose.exec(text)?.index ?? 0;
  if (start === 0) return null;
  const value = text.slice(start);
  return {
    kind: 'begin',
    shown: value.length > mostShown ? `${value.slice(0, mostShown).trim()}…` : value,
    value,
  };
}

/** The draft with a repair's text in its field; the same where the field is gone. */
export function withRepair(draft: DraftContent, { path, value }: DraftRepair): DraftContent {
  const [field = '', index = '', column = ''] = path.split('.');
  if (column === '') return index === '' && field in draft ? { ...draft, [field]: value } : draft;
  const rows = draft[field as 'members' | 'schedule'] as readonly object[];
  const row = rows[Number(index)];
  return row ? { ...draft, [field]: rows.with(Number(index), { ...row, [column]: value }) } : draft;
}
