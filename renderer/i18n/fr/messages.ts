import { activity } from './activity.ts';
import { approval } from './approval.ts';
import { common } from './common.ts';
import { drafts } from './drafts.ts';
import { errors } from './errors.ts';
import { findings } from './findings.ts';
import { firstRun } from './first-run.ts';
import { goLive } from './go-live.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { importing } from './import.ts';
import { journals } from './journals.ts';
import { kivaWords } from './kiva-words.ts';
import { level } from './level.ts';
import { loans } from './loans.ts';
import { obstacles } from './obstacles.ts';
import { photo } from './photo.ts';
import { portfolio } from './portfolio.ts';
import { problem } from './problem.ts';
import { progress } from './progress.ts';
import { receipts } from './receipts.ts';
import { repayments } from './repayments.ts';
import { reporting } from './reporting.ts';
import { review } from './review.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { today } from './today.ts';
import { updates } from './updates.ts';
import { work } from './work.ts';

/** All messages in French. */
export const messages = {
  activity,
  approval,
  common,
  drafts,
  errors,
  findings,
  firstRun,
  goLive,
  help,
  history,
  import: importing,
  journals,
  kivaWords,
  level,
  loans,
  obstacles,
  photo,
  portfolio,
  problem,
  progress,
  receipts,
  repayments,
  reporting,
  review,
  settings,
  shell,
  today,
  updates,
  work,
};
