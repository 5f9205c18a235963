import type { SendState } from '../../shared/model/send.ts';
import type { Store } from './database.ts';
import type { Ending, ItemProblem } from './sends.ts';

type Row = { position: number; key: string; label: string };

/**
 * Puts Kiva's words on the rows they are about. Where it names a loan that several rows of the request have, and no
 * client, nobody can tell which of them it means: all of them get the words, which say so, and a refusal leaves them
 * unknown unless there is one for each.
 */
export function noteProblems(store: Store, sendId: string, ending: Ending): void {
  if (!ending.problems?.length) return;
  const rows = store
    .prepare('SELECT position, key, label FROM send_items WHERE send_id = ?')
    .all(sendId) as Row[];
  const note = store.prepare(
    `UPDATE send_items SET note = iif(note = '', ?, note || char(10) || ?),
       state = iif(state = 'refused', state, ?) WHERE send_id = ? AND position = ?`,
  );
  for (const problem of ending.problems) {
    const same = rows.filter(({ key }) => key === problem.key);
    const { meant, sure } = rowsMeant(same, problem, ending.problems);
    const text = sure ? problem.note : `${oneOf(meant.length)} ${problem.note}`;
    const state = stateAfter(problem, sure, ending.state);
    for (const { position } of meant) note.run(text, text, state, sendId, position);
  }
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

function stateAfter({ refused }: ItemProblem, sure: boolean, whole: Ending['state']): SendState {
  if (!refused) return whole;
  return sure ? 'refused' : 'unknown';
}

/** Part of what Kiva is quoted with, so in English like its own words. */
function oneOf(count: number): string {
  return `Kiva names only the loan, and ${count} rows have it; it means one of them:`;
}
