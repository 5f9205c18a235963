import type { SendState } from '../../shared/model/send.ts';
import { cleanId } from '../../shared/rules/text.ts';
import type { Store } from './database.ts';
import type { ItemProblem, SendResult } from './send-types.ts';

type Row = { position: number; key: string; label: string };

/**
 * Adds Kiva's messages to the rows they are about. If Kiva names a loan that several rows have, and no client, the row is
 * ambiguous: all of them get the message, which says so, and a refusal makes them unknown unless there is one for each.
 * A refusal that names no row of the request makes all of its rows unknown.
 */
export function noteProblems(store: Store, sendId: string, result: SendResult): void {
  if (!result.problems?.length) return;
  const rows = store
    .prepare("SELECT position, key, label FROM send_items WHERE send_id = ? AND state <> 'outdated'")
    .all(sendId) as Row[];
  const update = store.prepare(
    `UPDATE send_items SET note = iif(note = '', ?, note || char(10) || ?),
       state = iif(state = 'refused', state, COALESCE(?, state)) WHERE send_id = ? AND position = ?`,
  );
  const note = (meant: readonly Row[], text: string, state: SendState | null): void => {
    for (const { position } of meant) update.run(text, text, state, sendId, position);
  };
  const nowhere: string[] = [];
  for (const problem of result.problems) {
    const same = rowsNamed(rows, problem.key);
    const { meant, sure } = rowsMeant(same, problem, result.problems);
    const text = sure ? problem.note : `${oneOf(meant.length)} ${problem.note}`;
    if (meant.length === 0 && problem.refused) nowhere.push(`${problem.key} ${problem.note}`.trim());
    note(meant, text, stateAfter(problem, sure));
  }
  if (nowhere.length > 0) note(rows, `${ofAll(rows.length)} ${shortened(nowhere)}`, 'unknown');
}

/** Rows of a loan as Kiva spells it: the exact id, else ignoring case, spaces and leading zeros. */
function rowsNamed(rows: readonly Row[], id: string): Row[] {
  const exact = rows.filter(({ key }) => key === id);
  const spelt = spellingOf(id);
  return exact.length > 0 || spelt === '' ? exact : rows.filter(({ key }) => spellingOf(key) === spelt);
}

function spellingOf(id: string): string {
  return cleanId(id)
    .toLowerCase()
    .replace(/^0+(?=.)/, '');
}

/** The rows that a problem may be about; `sure` is false if they are ambiguous. */
function rowsMeant(
  same: Row[],
  problem: ItemProblem,
  all: readonly ItemProblem[],
): { meant: Row[]; sure: boolean } {
  const named = problem.label === null ? [] : same.filter(({ label }) => label === problem.label);
  if (named.length > 0) return { meant: named, sure: true };
  const alike = all.filter(({ key, refused }) => key === problem.key && refused === problem.refused);
  return { meant: same, sure: same.length <= 1 || alike.length >= same.length };
}

/** A warning does not change the state of a row (null). */
function stateAfter({ refused, unsure }: ItemProblem, sure: boolean): SendState | null {
  if (!refused) return null;
  return sure && !unsure ? 'refused' : 'unknown';
}

/** In English, since it precedes a quote of Kiva's message. */
function oneOf(count: number): string {
  return `Kiva names only the loan, and ${count} rows have it; it means one of them:`;
}

function ofAll(count: number): string {
  return `Kiva names no row of this request, which has ${count}:`;
}

/** At most so many messages are copied to every row; the full response is stored with the send. */
const mostOnEveryRow = 5;

function shortened(notes: readonly string[]): string {
  const all = [...new Set(notes)];
  return all.length > mostOnEveryRow ? `${all.slice(0, mostOnEveryRow).join('; ')}; …` : all.join('; ');
}
