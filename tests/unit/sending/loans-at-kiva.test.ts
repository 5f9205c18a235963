import { beforeEach, describe, expect, test } from 'vitest';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { unwrap } from '../kiva/support.ts';
import { Office } from '../office.ts';
import { never, type WireLoan, wireLoan, world } from '../portfolio/world.ts';
import { group, individual, member } from '../rules/drafts.ts';

let office: Office;
beforeEach(() => {
  office = new Office();
});

/** Kiva's list, refreshed into the office's own store. */
async function kivaLists(...loans: WireLoan[]): Promise<void> {
  await world(loans, office.store).refresher.refresh({ scope: 'all', resume: false }, never());
}

async function draft(content: DraftContent, id: string = crypto.randomUUID()): Promise<string> {
  unwrap(await office.call('work.save', office.saving(id, { kind: 'draft', content })));
  return id;
}

const ofLoan = (loanId: string) => individual({ members: [member({ loanId })] });
const listed = { key: 'u:uuid-1', loanId: 'L-1', name: 'Borrower 1', status: 'payingBack' };
const rulesOf = async (id: string) => (await office.review(id)).findings.map(({ rule }) => rule);

describe('a draft with the loan id of a loan at Kiva', () => {
  test('is not sent without a reason, and the loan is shown', async () => {
    await kivaLists(wireLoan(1), wireLoan(2));
    const id = await draft(ofLoan(' L-1 '));
    const review = await office.review(id);
    expect(review).toMatchObject({ needsReason: true, alreadySent: [], loansAtKiva: [listed] });
    expect(review.findings).toContainEqual({
      ...{ rule: 'loanIdAtKiva', path: 'members.0.loanId', certainty: 'maybe' },
      values: { id: 'L-1', name: 'Borrower 1', status: 'payingBack' },
    });
    expect(await office.send(id)).toBe('LOAN_AT_KIVA');
    expect(await office.send(id, undefined, ' ')).toBe('LOAN_AT_KIVA');
    expect(office.posted).toEqual([]);
    expect(await office.send(id, undefined, 'the first one was deleted')).toBe('ok');
    expect(office.posted).toHaveLength(1);
  });

  test('is found by each loan id of a group, also where the list has the id twice', async () => {
    await kivaLists(wireLoan(1), wireLoan(2), wireLoan(3, { internal_loan_id: 'L-2', status: 'expired' }));
    const members = [member({ loanId: 'L-2' }), member({ loanId: 'L-new', clientId: '7' })];
    const review = await office.review(await draft(group({ groupLoanId: 'L-1', members })));
    expect(review.loansAtKiva.map(({ key, status }) => [key, status])).toEqual([
      ['u:uuid-1', 'payingBack'],
      ['u:uuid-2', 'payingBack'],
      ['u:uuid-3', 'expired'],
    ]);
    const found = review.findings.filter(({ rule }) => rule === 'loanIdAtKiva').map(({ path }) => path);
    expect(found).toEqual(['groupLoanId', 'members.0.loanId']);
  });

  test('is asked about as soon as the list has it, also after the review', async () => {
    const id = await draft(ofLoan('L-1'));
    const { digest, needsReason } = await office.review(id);
    expect(needsReason).toBe(false);
    await kivaLists(wireLoan(1));
    expect(await office.codeOf('sends.start', { workId: id, digest })).toBe('LOAN_AT_KIVA');
  });
});

describe('a draft that became a loan at Kiva', () => {
  test.each(['accepted', 'lostAfter'] as const)('is not compared with it (%s)', async (next) => {
    const members = [member({ loanId: 'L-2' }), member({ loanId: 'L-3', clientId: '7' })];
    const id = await draft(group({ groupLoanId: 'L-1', members }));
    office.next = next;
    expect(await office.send(id)).toBe('ok');
    await kivaLists(wireLoan(1), wireLoan(2), wireLoan(3));
    const review = await office.review(id);
    expect(review).toMatchObject({ loansAtKiva: [], alreadySent: [{ key: 'L-1' }] });
    expect(await rulesOf(id)).not.toContain('loanIdAtKiva');
    expect(await office.send(id)).toBe('ALREADY_SENT');
  });

  test('does not make it the loan of another draft', async () => {
    await office.send(await draft(ofLoan('L-1')));
    await kivaLists(wireLoan(1));
    const review = await office.review(await draft(ofLoan('L-1')));
    expect(review).toMatchObject({ needsReason: true, loansAtKiva: [listed], alreadySent: [{ key: 'L-1' }] });
  });

  test('is compared with it while Kiva refused the draft', async () => {
    office.next = 'refused';
    const id = await draft(ofLoan('L-1'));
    await office.send(id);
    await kivaLists(wireLoan(1));
    expect(await office.review(id)).toMatchObject({ needsReason: true, loansAtKiva: [listed] });
  });

  test('is compared with the loan of another id that it was given since', async () => {
    office.next = 'refused';
    const id = await draft(ofLoan('L-2'));
    await office.send(id);
    await draft(ofLoan('L-1'), id);
    await kivaLists(wireLoan(1), wireLoan(2));
    expect((await office.review(id)).loansAtKiva).toEqual([listed]);
  });
});

test('drafts of loans that Kiva does not have, or without a loan id, are not asked about', async () => {
  await kivaLists(wireLoan(1, { internal_loan_id: '' }), wireLoan(2, { internal_loan_id: null }));
  for (const loanId of ['', 'L-1'])
    expect(await office.review(await draft(ofLoan(loanId)))).toMatchObject({
      ...{ needsReason: false, loansAtKiva: [] },
    });
});
