import type { Progress } from '../../../../shared/model/progress.ts';
import type { Model } from './model.ts';
import type { Start, Word } from './words.ts';

/** Rows of a work by what became of them. */
export type Counts = Progress['rows'];

/**
 * What a person is told of a piece of work: each thing that was ever confirmed in it once, as it went last. Where that was taken
 * back, and the same thing had left before, it is told as it was before. What Kiva refused, or a person stopped, is no more told
 * once the work was started without it.
 */
export function countsOf(model: Model, workId: string): Counts {
  const counts = { waiting: 0, sending: 0, accepted: 0, refused: 0, unknown: 0, stopped: 0, outdated: 0 };
  for (const word of shownWords(model, workId)) counts[shownAs(word)] += 1;
  return counts;
}

/** The rows that {@link countsOf} counts. */
export function shownWords(model: Model, workId: string): Word[] {
  const things = new Map<string, Word[]>();
  for (const send of model.ofWork(workId))
    for (const row of send.rows)
      things.set(row.identity, [...(things.get(row.identity) ?? []), { row, send }]);
  const starts = model.starts.filter((start) => start.workId === workId);
  return [...things.values()].flatMap((words) => {
    const word = lastOf(words);
    return isHistory(word, words, starts, model) ? [] : [word];
  });
}

function lastOf(words: readonly Word[]): Word {
  const left = (word: Word): boolean => !isTakenBack(word) && word.row.state !== 'outdated';
  const last = words.at(-1) as Word;
  return isTakenBack(last) || last.row.isCorrected ? (words.findLast(left) ?? last) : last;
}

function isTakenBack({ row, send }: Word): boolean {
  return row.state === 'waiting' && send.isStopped;
}

/** What is to leave no more, and was not in the work when it was started since; a start that was taken back was none. */
function isHistory(word: Word, words: readonly Word[], starts: readonly Start[], model: Model): boolean {
  const { row, send } = word;
  const isEnded = row.state === 'refused' || row.state === 'outdated' || isTakenBack(word);
  if (!isEnded) return false;
  const last = words.at(-1)?.send.place ?? 0;
  if (row.state === 'outdated') return starts.some(({ place }) => place > send.place);
  return starts.some(
    ({ place, content, sendIds }) =>
      place > Math.min(send.place, last) &&
      !content.some(({ identity }) => identity === row.identity) &&
      (isTakenBack(word) ||
        row.state === 'outdated' ||
        sendIds.some((id) => model.sends.get(id)?.isStopped === false)),
  );
}

/** As which a row is counted. */
export function shownAs(word: Word): keyof Counts {
  return isTakenBack(word) ? 'stopped' : word.row.state;
}
