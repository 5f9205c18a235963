import { describe, expect, it } from 'vitest';
import { startRun, verdictOf } from '../../../renderer/pages/drafts/list/send-run.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { SendState } from '../../../shared/model/send.ts';

const review: Review = {
  workId: '00000000-0000-4000-8000-000000000000',
  kind: 'draft',
  digest: 'd'.repeat(64),
  count: 1,
  leftOut: 0,
  sums: [{ currency: 'KES', rows: 1, sum: '100' }],
  batches: [],
  findings: [],
  alreadySent: [],
  needsReason: false,
  report: null,
  approval: null,
  sameLoan: [],
  loansAtKiva: [],
  later: [],
  laterCount: 0,
};

describe('verdictOf', () => {
  it('accepts a draft with only questions that PA2 will ask', () => {
    const findings: Review['findings'] = [
      { rule: 'photoMissing', path: 'photoId', certainty: 'pa2' },
      { rule: 'descriptionShort', path: 'description', certainty: 'maybe' },
    ];
    expect(verdictOf({ ...review, findings })).toEqual({
      kind: 'ready',
      digest: review.digest,
      missing: 1,
      sums: review.sums,
    });
  });

  it.each<[string, Partial<Review>, string]>([
    ['blocks', { findings: [{ rule: 'amountInvalid', path: '', certainty: 'blocks' }] }, 'blocked'],
    ['is empty', { count: 0 }, 'blocked'],
    ['was sent before', { needsReason: true }, 'sentBefore'],
    [
      'is a loan that Kiva has',
      { needsReason: true, loansAtKiva: [{ key: 'k:1', loanId: 'L', name: 'Ana', status: 'payingBack' }] },
      'loanAtKiva',
    ],
    ['shares its loan', { sameLoan: [{ workId: 'w', loanId: 'L', title: '', sentAt: null }] }, 'sameLoan'],
  ])('blocks a draft because of %s', (_, changes, kind) => {
    expect(verdictOf({ ...review, ...changes })).toEqual({ kind });
  });
});

/** A sender with given results, and all status updates of the run. */
function scene(ids: string[]) {
  const begun: string[] = [];
  const said: string[] = [];
  const endings: ((state: SendState) => void)[] = [];
  const send = (id: string) => {
    begun.push(id);
    return new Promise<SendState>((resolve) => endings.push(resolve));
  };
  const run = startRun(ids, send, (state) => said.push(state));
  const end = async (state: SendState) => {
    endings.shift()?.(state);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { begun, said, run, end };
}

describe('startRun', () => {
  it('starts the next draft only once the result of the previous one is known', async () => {
    const { begun, end, run, said } = scene(['a', 'b']);
    expect(begun).toEqual(['a']);
    await end('accepted');
    expect(begun).toEqual(['a', 'b']);
    await end('accepted');
    await run.done;
    expect(said).toEqual(['ended']);
  });

  it.each(['unknown', 'refused', 'waiting'] as const)(
    'pauses by itself after %s, and can continue',
    async (state) => {
      const { begun, end, run, said } = scene(['a', 'b']);
      await end(state);
      expect(begun).toEqual(['a']);
      expect(said).toEqual(['paused']);
      run.resume();
      await end('accepted');
      expect(begun).toEqual(['a', 'b']);
    },
  );

  it('pauses after the draft in flight', async () => {
    const { begun, end, run } = scene(['a', 'b']);
    run.pause();
    await end('accepted');
    expect(begun).toEqual(['a']);
    run.resume();
    await end('accepted');
    expect(begun).toEqual(['a', 'b']);
  });

  it('starts no other draft once stopped, paused or not', async () => {
    const { begun, end, run, said } = scene(['a', 'b', 'c']);
    run.pause();
    run.stop();
    await end('accepted');
    await run.done;
    expect(begun).toEqual(['a']);
    expect(said.at(-1)).toBe('ended');
  });
});
