import { activity } from './en/activity.ts';
import { approval } from './en/approval.ts';
import { common } from './en/common.ts';
import { drafts } from './en/drafts.ts';
import { errors } from './en/errors.ts';
import { findings } from './en/findings.ts';
import { goLive } from './en/go-live.ts';
import { history } from './en/history.ts';
import { importing } from './en/import.ts';
import { journals } from './en/journals.ts';
import { level } from './en/level.ts';
import { loans } from './en/loans.ts';
import { obstacles } from './en/obstacles.ts';
import { photo } from './en/photo.ts';
import { portfolio } from './en/portfolio.ts';
import { progress } from './en/progress.ts';
import { receipts } from './en/receipts.ts';
import { repayments } from './en/repayments.ts';
import { reporting } from './en/reporting.ts';
import { review } from './en/review.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { today } from './en/today.ts';
import { work } from './en/work.ts';

const english = {
  activity,
  approval,
  common,
  drafts,
  errors,
  findings,
  goLive,
  history,
  import: importing,
  journals,
  level,
  loans,
  obstacles,
  photo,
  portfolio,
  progress,
  receipts,
  repayments,
  reporting,
  review,
  settings,
  shell,
  today,
  work,
};

/** All messages of one language, one namespace per area. English is the measure of completeness. */
export type Messages = typeof english;

/** The languages of the program under their BCP 47 tags. To add one: a folder beside `en/`, and a line here. */
export const languages: Record<string, { name: string; messages: Messages }> = {
  en: { name: 'English', messages: english },
};
