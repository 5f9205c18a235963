import { useRef } from 'react';
import type { ReportFormHandle } from '../../../renderer/pages/repayments/report-form.tsx';
import { ReviewedTotals } from '../../../renderer/pages/repayments/reviewed-totals.tsx';
import type { ReportFacts, ReportLoan } from '../../../shared/model/report-facts.ts';
import type { ReportContent } from '../../../shared/model/work.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import type { Scene } from '../harness/scene.ts';

const currencies = ['KES', 'KES', 'RWF', 'VND'];

const loans = currencies.map(
  (currency, index): ReportLoan => ({
    ...{ loanId: `L${index}`, clientId: '', name: '', status: 'payingBack', currency, localPrice: '1000' },
    ...{ last: null, before: null, now: null, later: null },
  }),
);

const facts: ReportFacts = {
  ...{ asOf: '2020-01-31T08:00:00.000Z', expected: loans, others: [], otherMeaning: null, newestMonth: null },
  missing: { unsure: false, unreadable: 0, withoutId: 0, sameId: 0 },
};

/** A sum that was typed before sums had currencies. */
const content: ReportContent = {
  ...emptyReport('repaid', '2020-01'),
  control: { count: '', sums: [{ currency: '', sum: '100' }] },
  rows: loans.map(({ loanId }, index) => ({ loanId, clientId: '', amount: String(index + 1), note: '' })),
};

/** The control totals of a report of three currencies; what is kept is on the page as JSON. */
export const controlTotals: Scene = {
  answers: { 'reports.facts': (_, sendParts) => sendParts(facts) },
  Component: Totals,
};

function Totals() {
  const kept = useRef<HTMLPreElement>(null);
  const form = useRef<ReportFormHandle>({
    show: () => undefined,
    content: () => content,
    setControl: (control) => {
      if (kept.current) kept.current.textContent = JSON.stringify(control);
    },
  });
  return (
    <>
      <ReviewedTotals form={form} again={() => undefined} />
      <pre ref={kept} data-testid="kept" />
    </>
  );
}
