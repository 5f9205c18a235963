import { useRef, useState } from 'react';
import { ReportForm, type ReportFormHandle } from '../../../renderer/pages/repayments/report-form.tsx';
import { useReporting } from '../../../renderer/pages/repayments/use-reporting.ts';
import type { ReportFacts } from '../../../shared/model/report-facts.ts';
import { reportingSchema } from '../../../shared/model/reporting.ts';
import type { Work } from '../../../shared/model/work.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import type { Scene } from '../harness/scene.ts';

const content = emptyReport('repaid', '2020-01');
const work: Work = {
  id: '2f0d6a3e-7d2b-4a53-9a35-6f7f0d2b1c11',
  revision: 1,
  state: 'open',
  createdAt: '2020-01-31T08:00:00.000Z',
  updatedAt: '2020-01-31T08:00:00.000Z',
  body: { kind: 'report', content },
};

/** Nothing is known of any loan. */
const facts: ReportFacts = {
  asOf: null,
  expected: [],
  others: [],
  otherMeaning: null,
  newestMonth: null,
  missing: { unsure: false, unreadable: 0, withoutId: 0, sameId: 0 },
};

/** An empty report of January 2020, whose amounts are totals repaid. */
export const report: Scene = {
  answers: {
    'reporting.get': () => reportingSchema.parse({ meaning: 'repaid' }),
    'reports.facts': (_, sendParts) => sendParts(facts),
    'reports.sent': () => [],
    'portfolio.status': () => ({ all: null, payable: null, running: null, unfinished: null }),
  },
  Component: () => <Report work={work} />,
};

/** The form of a report with the places around it; one that was sent is there to be read. */
export function Report({ work }: { work: Work }) {
  const form = useRef<ReportFormHandle>(null);
  const settings = useReporting();
  const [title, setTitle] = useState<HTMLElement | null>(null);
  const [bar, setBar] = useState<HTMLElement | null>(null);
  if (!settings.known || work.body.kind !== 'report') return null;
  return (
    <>
      <div ref={setTitle} />
      <ReportForm
        work={work}
        content={work.body.content}
        save={() => undefined}
        readOnly={work.state !== 'open'}
        form={form}
        settings={settings}
        loan={undefined}
        places={{ title, bar }}
      />
      <div ref={setBar} />
    </>
  );
}
