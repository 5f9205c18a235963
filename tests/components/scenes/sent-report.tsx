import type { Receipt } from '../../../shared/model/receipt.ts';
import type { ItemState } from '../../../shared/model/send.ts';
import type { Work } from '../../../shared/model/work.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import type { Scene } from '../harness/scene.ts';
import { Report, report } from './report.tsx';

const id = '2f0d6a3e-7d2b-4a53-9a35-6f7f0d2b1c12';
const at = '2020-01-31T08:00:00.000Z';

/** What became of the rows L1, L2 and so on; the fourth was stopped before it left. */
const states: readonly ItemState[] = [
  ...(['accepted', 'refused', 'unknown', 'waiting', 'accepted', 'waiting', 'outdated', 'refused'] as const),
];
const rows = states.map((state, index) => ({ loanId: `L${index + 1}`, amount: String(index + 1), state }));

const work: Work = {
  ...{ id, revision: 1, state: 'refused', createdAt: at, updatedAt: at },
  body: {
    kind: 'report',
    content: {
      ...emptyReport('repaid', '2020-01'),
      rows: rows.map(({ loanId, amount }) => ({ loanId, amount, clientId: '', note: '' })),
    },
  },
};

const receipt: Receipt = {
  ...{ workId: id, kind: 'report', title: '', environment: 'practice', partnerId: '7', appVersion: '0.0.0' },
  ...{ madeAt: at, period: '2020-01', meaning: 'repaid', corrects: '', role: 'report', nth: 1, done: null },
  control: { count: '', sums: [] },
  batches: [],
  rows: rows.map(({ loanId, amount, state }, index) => ({
    ...{ key: loanId, label: '', amount, currency: 'KES', state, note: '', batch: 1, name: '', reason: '' },
    ...{ counts: true, stopped: index === 3, newer: false },
  })),
};

const counts = { waiting: 1, sending: 0, accepted: 2, refused: 2, unknown: 1, stopped: 1, outdated: 1 };

/** A report of January 2020 of which Kiva accepted some rows. */
export const sentReport: Scene = {
  answers: {
    ...report.answers,
    'receipts.get': (_, sendParts) => sendParts(receipt),
    'sends.progress': () => ({
      ...{
        rows: counts,
        batches: [],
        running: false,
        paused: false,
        held: false,
        retryAt: null,
        trouble: null,
      },
    }),
  },
  Component: () => <Report work={work} />,
};
