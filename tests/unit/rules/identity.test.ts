import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftContent } from '../../../shared/model/draft.ts';
import type { JournalEntry, ReportRow, WorkBody } from '../../../shared/model/work.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { identityOf, itemsOf } from '../../../shared/rules/kinds/kinds.ts';
import type { ItemContext } from '../../../shared/rules/kinds/send-kind.ts';
import { group, individual, member } from './drafts.ts';

const identities = (body: WorkBody, context?: ItemContext): string[] =>
  itemsOf(body, context).map(({ identity }) => identity);
const ofDraft = (content: DraftContent, context?: ItemContext) =>
  identities({ kind: 'draft', content }, context)[0];
const ofJournal = (entry: Partial<JournalEntry>, context?: ItemContext) =>
  identities(
    {
      kind: 'journals',
      content: {
        entries: [{ loanId: 'L', clientId: 'C', subject: 'S', body: 'B', imageUrl: '', ...entry }],
      },
    },
    context,
  )[0];
const ofRow = (row: Partial<ReportRow>, period = '2026-10', context?: ItemContext) =>
  identities(
    {
      kind: 'report',
      content: {
        ...emptyReport('repaid', period),
        rows: [{ loanId: 'L', clientId: 'C', amount: '1', note: '', ...row }],
      },
    },
    context,
  )[0];

const columns = fc.constantFrom('', 'two', 'three');

describe('the identity of a repayment', () => {
  it('is its loan: amount, month, client id and number of columns do not matter', () => {
    const property = fc.property(fc.string(), fc.integer({ min: 1 }), columns, (clientId, amount, number) => {
      const other = ofRow({ clientId, amount: String(amount) }, '2026-11', { photo: null, columns: number });
      expect(other).toBe(ofRow({}));
    });
    fc.assert(property);
    expect(ofRow({ loanId: 'M' })).not.toBe(ofRow({}));
  });
});

describe('the identity of a journal', () => {
  it('is its loan and its texts, with two columns and with three', () => {
    fc.assert(
      fc.property(fc.string(), columns, (clientId, number) => {
        expect(ofJournal({ clientId }, { photo: null, columns: number })).toBe(ofJournal({}));
      }),
    );
    const others = [{ loanId: 'M' }, { subject: 'T' }, { body: 'C' }, { imageUrl: 'https://kiva.org/a.jpg' }];
    expect(new Set([ofJournal({}), ...others.map((entry) => ofJournal(entry))]).size).toBe(5);
  });
});

describe('the identity of a draft', () => {
  it('is its loan, whatever else it contains and whatever its photo is', () => {
    const photo = { photo: 'data:image/jpeg;base64,AAAA', columns: '' as const };
    const others = [individual({ loanUse: 'to buy cows', photoId: 'p' }), individual({ schedule: [] })];
    for (const other of others) expect(ofDraft(other, photo)).toBe(ofDraft(individual()));
    expect(ofDraft(individual({ members: [member({ loanId: 'other' })] }))).not.toBe(ofDraft(individual()));
  });

  it('is the group’s own loan id for a group', () => {
    const others = [
      group({ members: [member(), member({ loanId: 'new' })] }),
      group({ groupName: 'Renamed' }),
    ];
    for (const other of others) expect(ofDraft(other)).toBe(ofDraft(group()));
    expect(ofDraft(group({ groupLoanId: 'GL-8' }))).not.toBe(ofDraft(group()));
  });

  it('without a loan id is its whole content except the photo', () => {
    const nameless = (change: Partial<DraftContent> = {}) =>
      individual({ members: [member({ loanId: ' ' })], ...change });
    const photo = { photo: 'data:image/jpeg;base64,AAAA', columns: '' as const };
    expect(ofDraft(nameless({ photoId: 'p' }), photo)).toBe(ofDraft(nameless()));
    expect(ofDraft(nameless({ loanUse: 'to buy cows' }))).not.toBe(ofDraft(nameless()));
    expect(ofDraft(nameless())).not.toContain('base64');
  });
});

it('is the same when read from a stored request', () => {
  const draft = itemsOf({ kind: 'draft', content: group() })[0];
  const stored = JSON.parse(JSON.stringify(draft?.json)) as Record<string, unknown>;
  expect(identityOf('draft', stored)).toBe(draft?.identity);
});
