import type { ProblemFileName } from '../../../shared/model/problem-report.ts';

/** The names of files as keys of messages, which may have no dot. */
export const fileKeys = {
  'program.txt': 'program',
  'connection.txt': 'connection',
  'log.txt': 'log',
  'request.txt': 'request',
  'answer.txt': 'answer',
  'photo.jpg': 'photo',
} as const satisfies Record<ProblemFileName, string>;
