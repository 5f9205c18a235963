import { ReviewPanel } from '../../../renderer/components/review/review-panel.tsx';
import type { Review } from '../../../shared/model/review.ts';
import type { Scene } from '../harness/scene.ts';

const review: Review = {
  workId: '2f0d6a3e-7d2b-4a53-9a35-6f7f0d2b1c11',
  kind: 'draft',
  digest: 'd'.repeat(64),
  ...{
    count: 1,
    leftOut: 0,
    sums: [{ currency: 'KES', rows: 1, sum: '100' }],
    batches: [],
    findings: [],
    alreadySent: [],
    needsReason: false,
  },
  ...{ report: null, approval: null, sameLoan: [], loansAtKiva: [], later: [], laterCount: 0 },
};

/** Sixty journals, which are more than leave by one press. */
const many: Review = { ...review, kind: 'journals', count: 60, sums: [] };

const sceneOf = (shown: Review): Scene => ({
  environment: 'production',
  answers: {
    'work.review': () => shown,
    'desk.get': () => ({ person: 'Amina Otieno', keepYears: { draft: 3, journals: 3 } }),
    'sends.start': () => {
      document.body.dataset.started = String(Number(document.body.dataset.started ?? 0) + 1);
      return { sendIds: [] };
    },
    'connection.session': () => ({
      partnerId: '1',
      scopes: ['create:loan_draft', 'create:journal_update'],
      ...{ audience: 'a', issuer: null, jti: null, issuedAt: '2026-11-30T08:00:00.000Z' },
      expiresAt: '2026-11-30T20:00:00.000Z',
    }),
  },
  Component: () => <ReviewPanel workId={review.workId} labelOf={(path) => path} />,
});

/** The review of a draft with nothing to correct, in Production. */
export const reviewed = sceneOf(review);

/** The same of many journals. */
export const reviewedMany = sceneOf(many);
