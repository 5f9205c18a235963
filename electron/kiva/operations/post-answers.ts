import { ok, type Result } from '../../../shared/result.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import { unexpected } from '../answers.ts';
import { normaliseKeys, textOf } from '../decode.ts';
import { isRecord } from '../json.ts';
import { extractKivaMessage } from '../kiva-message.ts';
import type { PostReceipt, RowProblem } from './posts.ts';
import { type RowComplaints, soundsAccepted, soundsRefused } from './refusal-words.ts';

/** The fields of an object by their names without case and signs, so that `upload_id`, `uploadId` and `UploadId` are one. */
type FoldedFields = ReadonlyMap<string, readonly unknown[]>;

/**
 * Reads a 2xx answer. It is a success if it has the documented id, a page to confirm on, or at least the code
 * `api.success`, and nothing in it says otherwise. Kiva's answers are known from few sources, and a send that we
 * wrongly call accepted is never sent again; so whatever is not known to be harmless makes the outcome unknown, and a
 * person looks. Other APIs answer 2xx with `errors`, `success: false` or a failed `status`. A list of one object with
 * the id is that object (API.md §1.6).
 */
export function readReceipt(json: unknown, idKey: string): Result<PostReceipt> {
  if (!Array.isArray(json)) return receiptOf(json, idKey);
  const [only, ...others] = json;
  if (others.length > 0) return unknown('a list of several answers', json);
  const receipt = receiptOf(only, idKey);
  return receipt.ok && receipt.value.reference === null ? unknown(`no ${idKey} in the list`, json) : receipt;
}

/**
 * Reads a list with one answer for each journal of a request (`loanIds`), else as {@link readReceipt}. One that was not
 * taken is a complaint of its journal, which it must name: nothing says that the order is that of the request. A send
 * has one archive and one page to confirm on; where the journals have several, each is told with its journal.
 */
export function readJournalReceipts(
  json: unknown,
  idKey: string,
  loanIds: readonly string[],
): Result<PostReceipt> {
  if (!Array.isArray(json) || json.length < 2) return readReceipt(json, idKey);
  const each = json.map((answer) => {
    const receipt = receiptOf(answer, idKey, ['internalloanid', 'internalclientid', 'loanid']);
    return { loanId: cleanId(problemOf(answer).loanId), taken: receipt.ok ? receipt.value : null, answer };
  });
  const taken = each.flatMap((one) => (one.taken ? [{ ...one.taken, loanId: one.loanId }] : []));
  const refused = each.filter((one) => one.taken === null);
  const isWhole =
    json.length === loanIds.length &&
    taken.length > 0 &&
    taken.every(({ reference }) => reference !== null) &&
    refused.every(({ loanId }) => loanId !== '') &&
    areAmong(each.map(({ loanId }) => loanId).filter(Boolean), loanIds.map(cleanId));
  if (!isWhole) return unknown('a list of several answers that cannot be told apart', json);
  const archives = [...new Set(taken.map(({ reference }) => reference ?? ''))];
  const pages = new Set(taken.map(({ confirmUrl }) => confirmUrl));
  const isOne = archives.length === 1 && pages.size === 1;
  return ok({
    reference: listed(archives),
    confirmUrl: pages.size === 1 ? (taken[0]?.confirmUrl ?? null) : null,
    problems: [
      ...taken.flatMap(({ problems }) => problems),
      ...(isOne ? [] : taken.filter(({ loanId }) => loanId !== '').map(placeOf)),
      ...refused.map(({ answer }) => refusalOf(answer)),
    ],
  });
}

/** Whether each name stands among those that were sent, and none more often than there. */
function areAmong(names: readonly string[], sent: readonly string[]): boolean {
  const count = (list: readonly string[], name: string): number => list.filter((one) => one === name).length;
  return [...new Set(names)].every((name) => count(names, name) <= count(sent, name));
}

/** Archives that a line still has room for. */
const mostListed = 5;

function listed(archives: readonly string[]): string {
  const more = archives.length - mostListed;
  return `${archives.slice(0, mostListed).join(', ')}${more > 0 ? ` (+${more})` : ''}`;
}

/** Where a person publishes a journal that was taken into an archive of its own. */
function placeOf({ loanId, reference, confirmUrl }: PostReceipt & { loanId: string }): RowProblem {
  const details = [`archive ${reference}`, confirmUrl].filter(Boolean).join(' · ');
  return { loanId, clientId: null, details, code: '', severity: 'info' };
}

/** Only a code or `success: false` is a clear refusal; whatever else is not a success stays unsure. */
function refusalOf(answer: unknown): RowProblem {
  const problem = problemOf(answer);
  const isClear = noCode.test(problem.code) || normaliseKeys(answer).success === false;
  const details = problem.details || extractKivaMessage(JSON.stringify(answer)).message;
  return { ...problem, details, severity: isClear ? 'error' : '' };
}

function receiptOf(json: unknown, idKey: string, echoes: readonly string[] = []): Result<PostReceipt> {
  const fields = fieldsOf(json);
  const problems = (fields.get('problems') ?? []).flatMap(problemsOf);
  const known = {
    idKey: bare(idKey),
    echoes: new Set([...harmless, ...echoes]),
    problems: complaintsOf(problems),
  };
  const odd = [...fields].filter(([name, values]) => !values.every((value) => isFine(name, value, known)));
  if (odd.length > 0) return unknown(`it says more than that it was taken: ${wordsOf(odd)}`, json);
  const ids = new Set((fields.get(known.idKey) ?? []).map(idOf).filter((id) => id !== null));
  const pages = new Set((fields.get('confirmurl') ?? []).map(textOf).filter((page) => page !== null));
  if (ids.size > 1 || pages.size > 1) return unknown(`several values of ${idKey}`, json);
  const [[reference = null], [confirmUrl = null]] = [[...ids], [...pages]];
  if (reference === null && confirmUrl === null && !isPlainYes(fields))
    return unknown(`no ${idKey} in the answer`, json);
  return ok({ reference, confirmUrl, problems });
}

function fieldsOf(json: unknown): FoldedFields {
  const fields = new Map<string, unknown[]>();
  if (!isRecord(json)) return fields;
  for (const [key, value] of Object.entries(json))
    fields.set(bare(key), [...(fields.get(bare(key)) ?? []), value]);
  return fields;
}

function bare(key: string): string {
  return key.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** Without an id the message must mean success as well, or be absent. */
function isPlainYes(fields: FoldedFields): boolean {
  const messages = (fields.get('message') ?? []).map(textOf).filter((text) => text !== null);
  return fields.get('code')?.includes('api.success') === true && messages.every(soundsAccepted);
}

/**
 * Fields that say nothing of the outcome: the partner and the moment, as Kiva's own answers have them
 * (`partnerId` in that for a token, `as_of_date_time` in those for the lists), Spring's `timestamp`, and ids of the
 * exchange that gateways add.
 */
const harmless = ['partnerid', 'asofdatetime', 'timestamp', 'requestid', 'traceid', 'correlationid'];

/** `api.success` is Kiva's; the others mean the same in many APIs. */
const yesWord = /^(?:api\.)?(?:20[0-2]|ok|success(?:ful)?|succeeded|created|accepted|received|completed?)$/i;

/** A code that means a refusal, whatever else the answer says. */
const noCode = /error|fail|refus|reject|invalid|denied/i;

/** Fields that say no by being false, zero or empty. Not whether something is published or confirmed, which is up to a person. */
const goodNews =
  /^(?:is|was|rows|number|numberof|total)?(?:success(?:ful)?|succeeded|ok|accepted|created|saved|stored|received|processed|completed?|valid|inserted|imported|uploaded)(?:count|rows|items|total)?$/;

type KnownFields = { idKey: string; echoes: ReadonlySet<string>; problems: RowComplaints };

function isFine(name: string, value: unknown, { idKey, echoes, problems }: KnownFields): boolean {
  if (value === null || value === undefined || value === '' || name === 'problems') return true;
  if (name === idKey) return idOf(value) !== null || saysNothing(value);
  if (name === 'confirmurl') return /^(?:https?:\/)?\/\S+$/i.test(textOf(value) ?? 'x') || saysNothing(value);
  if (name === 'code' || name === 'status') return yesWord.test(textOf(value)?.trim() ?? '');
  if (name === 'success' || name === 'ok') return value === true || value === 'true';
  if (name === 'message')
    return saysNothing(value) || (typeof value === 'string' && !soundsRefused(value, problems));
  if (echoes.has(name)) return typeof value === 'string' || typeof value === 'number';
  return saysNothing(value) && !goodNews.test(name);
}

/** An id is one word of letters, digits and signs; a zero, a minus or a word for "nothing" is not an id. */
function idOf(value: unknown): string | null {
  const id = textOf(value)?.trim() ?? '';
  const isId = /^[\p{L}\p{N}][\p{L}\p{N}_.:+/=-]*$/u.test(id) && /[^0-]/.test(id);
  return isId && !emptyWord.test(id) && !noCode.test(id) ? id : null;
}

const emptyWord = /^\s*(?:0|false|null|none|nil|undefined|n\/a|-)?\s*$/i;

/** True for a blank, zero, false, a word for nothing, and for what holds nothing else. */
function saysNothing(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(saysNothing);
  return !value || (typeof value === 'string' && emptyWord.test(value));
}

const longestWords = 500;

function wordsOf(odd: readonly (readonly [string, readonly unknown[]])[]): string {
  return odd
    .map(([name, values]) => `${name} ${values.map((value) => JSON.stringify(value)).join(', ')}`)
    .join('; ')
    .slice(0, longestWords);
}

/** UNEXPECTED_ANSWER with Kiva's words. */
function unknown(why: string, json: unknown): Result<never> {
  return unexpected(`${why}. ${extractKivaMessage(JSON.stringify(json) ?? '').message}`);
}

/** A single problem in place of a list counts as one, an empty value as none. Ids may have their old names. */
function problemsOf(problems: unknown): RowProblem[] {
  const list: unknown[] = Array.isArray(problems) ? problems : [problems];
  return list.filter((problem) => !saysNothing(problem)).map(problemOf);
}

/** What cannot be read as a row becomes a problem with words alone, so that its row does not pass for accepted. */
function problemOf(problem: unknown): RowProblem {
  const row = normaliseKeys(problem);
  const text = (...keys: string[]): string => keys.map((key) => textOf(row[key])).find(Boolean) ?? '';
  const read = {
    loanId: text('loanId', 'internalLoanId'),
    clientId: text('clientId', 'internalClientId') || null,
    details: text('details', 'message'),
    code: text('code'),
    severity: text('severity'),
  };
  if (Object.values(read).some(Boolean)) return read;
  return { ...read, details: textOf(problem) ?? JSON.stringify(problem).slice(0, longestWords) };
}

/** Severities that leave a row accepted refuse nothing. */
function complaintsOf(problems: readonly RowProblem[]): RowComplaints {
  const refusing = problems.filter(({ severity }) => !/^\s*(?:warn(?:ing)?|info)\s*$/i.test(severity));
  return { all: problems.length, refusing: refusing.length };
}
