import type { SendState } from '../../shared/model/send.ts';
import { cleanId } from '../../shared/rules/text.ts';
import type { Store } from './database.ts';
import type { Ending, ItemProblem } from './sends.ts';

type Row = { position: number; key: string; label: string };

/**
 * Puts Kiva's words on the rows they are about. Where it names a loan that several rows of the request have, and no
 * client, nobody can tell which of them it means: all of them get the words, which say so, and a refusal leaves them
 * unknown unless there is one for each. So does a refusal that names no row of the request, for all of them.
 */
export function noteProblems(store: Store, sendId: string, ending: Ending): void {
  if (!ending.problems?.length) return;
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
  for (const problem of ending.problems) {
    const same = rowsNamed(rows, problem.key);
    const { meant, sure } = rowsMeant(same, problem, ending.problems);
    const text = sure ? problem.note : `${oneOf(meant.length)} ${problem.note}`;
    if (meant.length === 0 && problem.refused) nowhere.push(`${problem.key} ${problem.note}`.trim());
    note(meant, text, stateAfter(problem, sure));
  }
  if (nowhere.length > 0) note(rows, `${ofAll(rows.length)} ${shortened(nowhere)}`, 'unknown');
}

/** Rows of a loan as Kiva spells it: the very id, else the same but for case, spaces and zeros in front. */
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

/** The rows that a problem can be about; not sure if they are too many. */
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

/** A warning leaves a row what it is. */
function stateAfter({ refused, unsure }: ItemProblem, sure: boolean): SendState | null {
  if (!refused) return null;
  return sure && !unsure ? 'refused' : 'unknown';
}

/** Part of what Kiva is quoted with, so in English like its own words. */
function oneOf(count: number): string {
  return `Kiva names only the loan, and ${count} rows have it; it means one of them:`;
}

function ofAll(count: number): string {
  return `Kiva names no row of this request, which has ${count}:`;
}

/** Complaints that stand on every row; the whole answer is kept beside them. */
const mostOnEveryRow = 5;

function shortened(notes: readonly string[]): string {
  const all = [...new Set(notes)];
  return all.length > mostOnEveryRow ? `${all.slice(0, mostOnEveryRow).join('; ')}; …` : all.join('; ');
}
