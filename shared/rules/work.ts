import type { DraftContent } from '../model/draft.ts';
import type { Finding } from '../model/review.ts';
import type { ReportContent, WorkBody } from '../model/work.ts';
import { checkDraft, type DraftContext } from './draft-findings.ts';
import { checkJournalsInSteps, type JournalsContext } from './journal-checks.ts';
import { itemsOf } from './payload.ts';
import type { ReportContext } from './report/row-checks.ts';
import { filledRows } from './report/totals.ts';
import { checkReportInSteps } from './report-checks.ts';
import type { Steps } from './steps.ts';
import { cleanText } from './text.ts';

/** What the checks need of all kinds of work: a draft's `checks`, a report's facts, journals' open outcomes. */
export type WorkContext = ReportContext & JournalsContext & { checks: DraftContext };

/** All checks for the kind of work at hand; those of many rows in steps. */
export function* checkWork(body: WorkBody, context: WorkContext): Steps<Finding[]> {
  if (body.kind === 'draft') return checkDraft(body.content, context.checks);
  if (body.kind === 'journals') return yield* checkJournalsInSteps(body.content, context);
  return yield* checkReportInSteps(body.content, context);
}

/** Two short lines by which a person recognises a piece of work in a list; both may be empty. */
export function describeWork(body: WorkBody): { title: string; subtitle: string } {
  if (body.kind === 'draft') return describeDraft(body.content);
  if (body.kind === 'report') return describeReport(body.content);
  const items = itemsOf(body);
  const keys = items.map((item) => item.key).join(', ');
  return { title: items[0]?.label ?? '', subtitle: keys.slice(0, 200) };
}

/** No sum: of what currencies the amounts are, only the copy of the loans knows. Rows are only counted: each save asks. */
function describeReport({ period, rows }: ReportContent): { title: string; subtitle: string } {
  const filled = filledRows(rows).length;
  return { title: period, subtitle: filled === 0 ? '' : String(filled) };
}

function describeDraft(draft: DraftContent): { title: string; subtitle: string } {
  const [item] = itemsOf({ kind: 'draft', content: draft });
  const isKnown = item !== undefined && item.amount !== '' && item.amount !== '0';
  const amount = isKnown ? `${item.amount} ${draft.currency}` : '';
  const parts = [item?.key ?? '', cleanText(amount), draft.location].filter((part) => part !== '');
  return { title: item?.label ?? '', subtitle: parts.join(' · ') };
}
