import { searchText } from '../../../shared/rules/search-text.ts';

/** What beside a message says how the rows of a request fared: how many have a complaint, and how many one that refuses them. */
export type RowComplaints = { all: number; refusing: number };

/**
 * What sounds like a refusal and is none: nothing went wrong, a number of something, and what a person still does in
 * PA2, where drafts and journals are published and repayments finalized.
 */
const innocent = [
  /(?:without(?: any)?|no|zero|(?<!\d)0) (?:errors?|problems?|warnings?|issues?|failures?|failed|rejected|skipped|ignored|invalid|duplicates?)\b/g,
  /\b(?:errors?|problems?|warnings?|issues?|failures?|failed|rejected|skipped|ignored|invalid|duplicates?) ?[:=] ?0(?!\d)/g,
  /\bnot (?:yet )?(?:be(?:en)? )?(?:yet )?(?:published|public|live|visible|confirmed|finali[sz]ed|final)\b/g,
  /\bno\.? ?\d+/g,
];

const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');
const anywhere = (words: string): RegExp => new RegExp(words, 'u');

/** Of the request as a whole, in the languages of Kiva's pages, and Portuguese and Russian. Words that are names too, as `nada` or `ya`, are left out. */
const refusals = [
  anywhere(
    "fail|exception|abort|roll(?:ed)? ?back|denied|forbid|unauthori|time-?d? ?out|unavailable|unable|n't",
  ),
  word('not|never|cannot|none|nothing|nobody|without|neither|nor|pas|nao|не|нет'),
  anywhere(
    'fallo|fallaron|fallid|fracas|imposib|impossi|denegad|echou|echec|falh|refuse|отказ|отклон|невозмож',
  ),
];

/** Of a part of the request, unless a complaint refuses a row. `reçus` is French for received, `recusado` Portuguese for refused. */
const parts = [
  anywhere(
    'error|erreur|invalid|reject|refus|skip|ignor|duplica|already|exist|missing|partial|incomplete|omit',
  ),
  word('no|zero|left out|erros?|deja'),
  anywhere('rechaz|rejet|rejeit|recusad|recusou|inval|incorrec|ошиб|дублик|повтор|пропущ'),
  /(?<![\d.,:-])0 \p{L}/u,
];

/** Kiva's word for its complaints, which may be mere warnings. */
const remarks = anywhere('warn|problem|issue|advertencia|avertissement|aviso|предупрежд');

const counts = /(?<![\d.,])(\d+) (?:out )?(?:of|de|sur|из) (\d+)(?![\d.,]*\d)/gu;

/**
 * True if a message says that a request, or a part of it that no problem names, was refused. Kiva's words for a success
 * are not known, so it looks for words of refusal; a message in another language counts as neither.
 */
export function soundsRefused(message: string, complaints: RowComplaints): boolean {
  const text = innocent.reduce((rest, phrase) => rest.replaceAll(phrase, ' '), searchText(message));
  if (refusals.some((words) => words.test(text))) return true;
  if (complaints.refusing === 0 && parts.some((words) => words.test(text))) return true;
  if (complaints.all === 0 && remarks.test(text)) return true;
  return [...text.matchAll(counts)].some(([, done, all]) => Number(all) - Number(done) > complaints.refusing);
}

const yes = anywhere(
  'success|created|creation|receiv|accept|saved|stored|uploaded|posted|processed|submitted|completed|added|exito|cread|recibid|guardad|succes|cree|recu|enregistr|sucesso|criad|recebid|salv|успе|создан|получен|принят|сохран',
);

/** True if a message, which is no {@link soundsRefused}, has a word that means that something was taken. */
export function soundsAccepted(message: string): boolean {
  return yes.test(searchText(message));
}
