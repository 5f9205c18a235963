import type { DraftContent } from '../model/draft.ts';
import type { Finding } from '../model/review.ts';
import type { WorkBody } from '../model/work.ts';
import { checkDraft, type DraftContext } from './draft-findings.ts';
import { checkJournals } from './journal-checks.ts';
import { itemsOf } from './payload.ts';
import type { ReportContext } from './report/row-checks.ts';
import { checkReport } from './report-checks.ts';
import { cleanText } from './text.ts';

/** All checks for the kind of work at hand, given what a draft and what a report is checked against. */
export function checkWork(body: WorkBody, draft: DraftContext, report: ReportContext): Finding[] {
  if (body.kind === 'draft') return checkDraft(body.content, draft);
  return body.kind === 'journals'
    ? checkJournals(body.content, report.reporting)
    : checkReport(body.content, report);
}

/** Two short lines by which a person recognises a piece of work in a list; both may be empty. */
export function describeWork(body: WorkBody): { title: string; subtitle: string } {
  const items = itemsOf(body);
  const first = items[0];
  if (body.kind === 'draft') return describeDraft(body.content);
  if (body.kind === 'journals')
    return {
      title: first?.label ?? '',
      subtitle: items
        .map((item) => item.key)
        .join(', ')
        .slice(0, 200),
    };
  return {
    title: body.content.period,
    // No sum: of what currencies the amounts are, only the copy of the loans knows.
    subtitle: items.length === 0 ? '' : String(items.length),
  };
}

function describeDraft(draft: DraftContent): { title: string; subtitle: string } {
  const [item] = itemsOf({ kind: 'draft', content: draft });
  const isKnown = item !== undefined && item.amount !== '' && item.amount !== '0';
  const amount = isKnown ? `${item.amount} ${draft.currency}` : '';
  const parts = [item?.key ?? '', cleanText(amount), draft.location].filter((part) => part !== '');
  return { title: item?.label ?? '', subtitle: parts.join(' · ') };
}
