import type { Progress } from '../../../../shared/model/progress.ts';
import type { Model } from './model.ts';
import type { Start, Word } from './words.ts';

/** Rows of a work by what became of them. */
export type Counts = Progress['rows'];

/**
 * What a person is told of a piece of work: each thing that was ever confirmed in it once, as it went last. Where that was taken
 * back, and the same thing had left before, it is told as it was before. What Kiva refused, a person stopped, or was left out, is no
 * more told once the work was started without it.
 */
export function countsOf(model: Model, workId: string): Counts {
  const counts = { waiting: 0, sending: 0, accepted: 0, refused: 0, unknown: 0, stopped: 0, outdated: 0 };
  for (const word of shownWords(model, workId)) counts[shownAs(word)] += 1;
  return counts;
}

function shownWords(model: Model, workId: string): Word[] {
  const things = new Map<string, Word[]>();
  for (const send of model.ofWork(workId))
    for (const row of send.rows)
      things.set(row.identity, [...(things.get(row.identity) ?? []), { row, send }]);
  const starts = model.starts.filter((start) => start.workId === workId);
  return [...things.values()].flatMap((words) => {
    const told = words.filter((word) => !isHistory(word, starts));
    const last = told.at(-1);
    if (!last) return [];
    const isGone = isTakenBack(last) || (last.row.state === 'outdated' && last.row.isCorrected);
    return [
      isGone ? (told.findLast((word) => !isTakenBack(word) && word.row.state !== 'outdated') ?? last) : last,
    ];
  });
}

function isTakenBack({ row, send }: Word): boolean {
  return row.state === 'waiting' && send.isStopped;
}

/** What goes again in another request, or is to leave no more and was not in the work when it was started since. */
function isHistory(word: Word, starts: readonly Start[]): boolean {
  const { row, send } = word;
  if (send.replacedBy !== null && row.state !== 'outdated') return true;
  const isEnded = row.state === 'refused' || row.state === 'outdated' || isTakenBack(word);
  return (
    isEnded &&
    starts.some(
      ({ at, content }) => at > send.at && !content.some(({ identity }) => identity === row.identity),
    )
  );
}

/** As which a row is counted. */
export function shownAs(word: Word): keyof Counts {
  return isTakenBack(word) ? 'stopped' : word.row.state;
}
