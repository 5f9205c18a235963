import { fill, words } from '../words/words.ts';
import type { StartProblem } from './start-problem.ts';

/** What a person can choose in a box of the start. */
export type BoxChoice = 'retry' | 'folder' | 'show' | 'anyway' | 'quit';

/** The words of a box: what is the matter, what to do, and the ways out, the first being the default. */
export type BoxText = { message: string; text: string; ways: readonly BoxChoice[] };

/** The words for a problem of the start, in the language loaded by then. */
export function wordsOf(problem: StartProblem): BoxText {
  const { kind, host = '', detail, name = '' } = problem;
  const { problems } = words();
  switch (kind) {
    case 'in-use':
      return {
        message: host === '' ? problems.inUse.messageWithoutHost : fill(problems.inUse.message, { host }),
        text: `${sinceWords(problem.since)} ${problems.inUse.text}`,
        ways: ['retry', 'folder', 'quit'],
      };
    case 'folder':
      return {
        message: problems.folder.message,
        text: `${folderReason(detail)} ${problems.folder.text}`,
        ways: ['retry', 'folder', 'quit'],
      };
    case 'full':
      return { ...problems.full, ways: ['retry', 'quit'] };
    case 'temporary':
      return { ...problems.temporary, ways: ['retry', 'quit'] };
    case 'endpoints':
      return { ...problems.endpoints, ways: ['retry', 'show', 'quit'] };
    case 'other-computer':
      return {
        message: fill(problems.otherComputer.message, { host }),
        text: problems.otherComputer.text,
        ways: ['retry', 'anyway', 'quit'],
      };
    case 'lock':
      return { ...problems.lock, ways: ['retry', 'show', 'quit'] };
    case 'files':
      return { ...problems.files, ways: ['retry', 'quit'] };
    case 'graphics':
      return { ...problems.graphics, ways: ['retry', 'quit'] };
    case 'switch':
      return {
        message: fill(problems.switch.message, { name }),
        // The start script of an AppImage adds this switch by itself.
        text: name.endsWith('-no-sandbox')
          ? `${problems.switch.text} ${problems.switch.appImage}`
          : problems.switch.text,
        ways: ['quit'],
      };
    case 'variable':
      return {
        message: fill(problems.variable.message, { name }),
        text: problems.variable.text,
        ways: ['quit'],
      };
    case 'page':
    case 'window':
      return { ...problems.window, ways: ['retry', 'quit'] };
  }
}

function folderReason(code: string): string {
  const reasons: Readonly<Record<string, string>> = words().folderReasons;
  return reasons[code] ?? words().folderReasons.other;
}

function sinceWords(since = ''): string {
  const { inUse } = words().problems;
  const date = new Date(since);
  if (Number.isNaN(date.getTime())) return inUse.sinceUnknown;
  return fill(inUse.since, {
    when: date.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' }),
  });
}
