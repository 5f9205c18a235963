import { type FieldSpec, loanFields, memberFields } from '../../../shared/model/draft-fields.ts';
import { decodeLetters, decodePercent, textsInRun } from './encoded.ts';
import { createNameMask, initialsOf, type KnownPeople, type NameMask } from './names.ts';

/**
 * Texts without what they tell of people; see {@link createPeopleMask}. In a line of the log no key holds a name: there `name` is that
 * of an error.
 */
export type PeopleMask = { body: (text: string) => string; logLine: (text: string) => string };

/**
 * Masks people in a request or an answer, as JSON or as any other text, whole or cut, and in a line of the log:
 *
 * - by structure: what stands under a key that holds a name, a text about a person, a phone number or a client's id;
 * - by what is known: the names and client ids of `known`, wherever they stand and however they are written;
 * - by form: e-mail addresses, and numbers as long as those of a phone or of an identity card.
 *
 * Names become initials, texts say how long they were, ids keep their end. Ids of loans, dates and amounts stay: Kiva finds a request
 * by them. It would rather mask a word too many than one too few.
 */
export function createPeopleMask(known: KnownPeople): PeopleMask {
  const names = createNameMask(known.names);
  const ids = new Set([...known.clientIds].filter(isLongId));
  const masked = (text: string, masks: Masks): string => maskTokens(decodeLetters(text), masks, 0);
  return {
    body: (text) => masked(text, { names, ids, kindOfKey }),
    logLine: (text) => masked(text, { names, ids, kindOfKey: kindInLog }),
  };
}

type KeyKind = 'name' | 'text' | 'clientId' | 'kept' | 'other';
type Masks = { names: NameMask; ids: ReadonlySet<string>; kindOfKey: (key: string) => KeyKind };

/** JSON within a text of JSON, and so on. */
const mostNested = 4;

/** A text of JSON, with the colon where it is a key; and a number that stands alone. */
const token = /"((?:[^"\\]|\\.)*)"(\s*:)?|(?<=[:[,]\s*)-?\d+(?:\.\d+)?(?=\s*[,\]}]|\s*$)/gs;

/** Works on the text itself, so that cut JSON, several values in a line, and numbers of any size are all the same. */
function maskTokens(text: string, masks: Masks, depth: number): string {
  let [masked, end, key] = ['', 0, ''];
  for (const { 0: whole, 1: content, 2: colon, index } of text.matchAll(token)) {
    masked += maskFree(text.slice(end, index), masks);
    end = index + whole.length;
    if (content === undefined) masked += maskNumber(key, whole, masks);
    else if (colon === undefined) masked += inQuotes(content, (value) => maskValue(key, value, masks, depth));
    else {
      key = content;
      masked += inQuotes(content, (value) => maskFree(value, masks)) + colon;
    }
  }
  return masked + maskFree(text.slice(end), masks);
}

/** Changes what stands between quotation marks; left as it is written where nothing changes. */
function inQuotes(content: string, change: (value: string) => string): string {
  const value = unescaped(content);
  const changed = change(value);
  return changed === value ? `"${content}"` : JSON.stringify(changed);
}

function unescaped(content: string): string {
  try {
    return JSON.parse(`"${content}"`) as string;
  } catch {
    return content;
  }
}

function maskValue(key: string, value: string, masks: Masks, depth: number): string {
  const kind = masks.kindOfKey(key);
  if (value === '' || photoLine.test(value)) return value;
  if (kind === 'name') return initialsOf(value);
  if (kind === 'text') return `(masked: ${[...value].length} characters)`;
  if (kind === 'clientId') return endOfId(value);
  if (kind === 'kept' && isOneId.test(value)) return maskFree(value, masks, true);
  const isNested = depth < mostNested && /^\s*[[{"]/.test(value);
  return isNested ? maskTokens(decodeLetters(value), masks, depth + 1) : maskFree(value, masks);
}

const specs: readonly [string, FieldSpec][] = [
  ...Object.entries(loanFields),
  ...Object.entries(memberFields),
];
const wiresOf = (is: (name: string, spec: FieldSpec) => boolean): string[] =>
  specs.flatMap(([name, spec]) => (is(name, spec) && spec.wire !== null ? [plainKey(spec.wire)] : []));

/** The fields of a draft that hold a name, a text about a person, and a client's id, by Kiva's names for them. */
const nameWires = new Set(wiresOf((name, spec) => spec.isPersonal === true && /name/i.test(name)));
const textWires = new Set(
  wiresOf((name, spec) => spec.isPersonal === true && spec.type === 'text' && !/name/i.test(name)),
);
const clientWires = new Set(wiresOf((name, spec) => spec.type === 'id' && /client/i.test(name)));

/** Keys of journals, of Kiva's lists of loans, and of what programs call such things. */
const nameKey =
  /(?:^|first|last|given|family|full|sur|middle|client|borrower|member|group|user|person|contact)name$|^(?:borrower|person|author|contact|label|title)$/;
const textKey =
  /^(?:subject|body|note|notes|comment|comments|story|use|bio|address|street|village|birth\w*|dob)$|image|photo|picture|description$|phone|mobile|whatsapp|mail|passport|national|identity/;
const numberKey = /phone|mobile|whatsapp|passport|national|identity/;
/** What is no person's and may look like a number of one. */
const keptKey =
  /(?:^|loan|archive|partner|send|work|call|activity|theme|location|language|kiva)id$|uuid|guid|sha256|hash|digest|^(?:ref|jti|code|status|version|electron|platform|arch|path|url|host|currency|scope|method|event|level)$|amount|price|total|date|time$|^at$|at$/;

function plainKey(key: string): string {
  return key.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

function kindOfKey(key: string): KeyKind {
  const plain = plainKey(key);
  if (nameWires.has(plain) || nameKey.test(plain)) return 'name';
  if (textWires.has(plain) || textKey.test(plain)) return 'text';
  if (clientWires.has(plain) || /client(?:id|number|no)$/.test(plain)) return 'clientId';
  return keptKey.test(plain) ? 'kept' : 'other';
}

function kindInLog(key: string): KeyKind {
  return keptKey.test(plainKey(key)) ? 'kept' : 'other';
}

/** Digits of a number under a key that says nothing: fewer are sizes and times. */
const longestSize = 8;

function maskNumber(key: string, number: string, masks: Masks): string {
  if (key === '') return maskFree(number, masks);
  const kind = masks.kindOfKey(key);
  if (kind === 'kept') return number;
  const isPersonal = kind === 'clientId' || numberKey.test(plainKey(key));
  return isPersonal || number.replaceAll(/\D/g, '').length > longestSize ? '0' : number;
}

/** What stands in the place of a photo that is kept elsewhere: its size and hash. */
const photoLine = /^\(photo: \d+ bytes, SHA-256 [0-9a-f]{64}\)$/;

/** Anything else under the key of an id is a text. */
const isOneId = /^[\p{L}\p{N}_.:,/-]{1,200}$/u;

/** The end of an id, by which its partner knows it again. */
function endOfId(id: string): string {
  return [...id].length > 5 ? `…${[...id].slice(-3).join('')}` : '…';
}

/** A short number is one of many things; a word without digits is none. */
function isLongId(id: string): boolean {
  return id.length >= 6 && /\d/.test(id);
}

const encodedWord = /[^\s"'<>()]*%[0-9a-fA-F]{2}[^\s"'<>()]*/g;
const runs = [/[0-9a-fA-F]{12,}/g, /[A-Za-z0-9+/_-]{12,}={0,2}/g];
const mail = /[\p{L}\p{N}._%+-]{1,64}(?:@|%40)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const idWord = /[\p{L}\p{N}](?:[\p{L}\p{N}._/-]{0,98}[\p{L}\p{N}])?/gu;
const longNumber =
  /(?<![\p{L}\p{N}]|[\p{N}a-fA-F][:.-]|\d,)\+?\(?\d(?:[ .()/-]{0,2}\d){6,17}(?![\p{L}\p{N}]|[:.-]\p{N})/gu;
const day = /^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/;
const internetAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** A text in no known place, or an id, an amount or a day, of which the numbers are needed. */
function maskFree(text: string, masks: Masks, keepsNumbers = false): string {
  if (text.length < 2) return text;
  const hidesNone = (run: string): string =>
    textsInRun(run).some((told) => isTold(told, masks)) ? '(masked)' : run;
  const plain = runs.reduce(
    (rest, run) => rest.replaceAll(run, hidesNone),
    text.replaceAll(mail, '(mail)').replaceAll(encodedWord, (word) => decoded(word, masks)),
  );
  if (keepsNumbers) return masks.names(plain);
  return masks.names(
    plain
      .replaceAll(longNumber, (number) => (isPersons(number) ? '(number)' : number))
      .replaceAll(idWord, (word) => (masks.ids.has(word) ? endOfId(word) : word)),
  );
}

function decoded(word: string, masks: Masks): string {
  const plain = decodeLetters(decodePercent(word));
  return isTold(plain, masks) ? maskFree(plain.replaceAll('%', ' '), masks) : word;
}

function isTold(text: string, masks: Masks): boolean {
  const plain = decodeLetters(text);
  return (
    masks.names(plain) !== plain || plain.search(mail) >= 0 || (plain.match(longNumber) ?? []).some(isPersons)
  );
}

/** Phones have seven digits behind a country's plus, or eight; so have identity cards. */
function isPersons(number: string): boolean {
  const digits = number.replaceAll(/\D/g, '').length;
  const least = number.startsWith('+') ? 7 : 8;
  return digits >= least && !day.test(number) && !internetAddress.test(number);
}
