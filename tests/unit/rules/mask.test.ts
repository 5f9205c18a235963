import { describe, expect, it } from 'vitest';
import { draftJson } from '../../../shared/rules/draft-payload.ts';
import { maskExchange } from '../../../shared/rules/mask.ts';
import { individual } from './drafts.ts';

describe('a request for Kiva without borrowers', () => {
  const draft = individual();
  const [member] = draft.members;
  const request = JSON.stringify(draftJson(draft, 'data:image/jpeg;base64,AAAA'));

  it('has ids, dates and amounts, and neither names nor texts nor the picture', () => {
    const { request: masked } = maskExchange('draft', request, null);
    for (const text of [member?.givenName, member?.familyName, draft.description, draft.loanUse, 'base64'])
      expect(masked).not.toContain(text);
    for (const text of [member?.loanId, member?.clientId, draft.disbursalDate])
      expect(masked).toContain(text);
  });

  it('masks what Kiva quotes of them in its answer, and leaves the rest as it came', () => {
    const quote = JSON.stringify({ error: `"${member?.givenName}" is too long`, uuid: '3f0e' });
    const { answer } = maskExchange('draft', request, quote);
    expect(answer).not.toContain(member?.givenName);
    expect(JSON.parse(answer ?? '')).toEqual({ error: '"(masked)" is too long', uuid: '3f0e' });
  });

  it('masks the texts of journals, bare or in their list', () => {
    const journal = { internal_loan_id: '42', subject: 'A good harvest', body: 'Achieng “sells”\nmaize' };
    for (const body of [[journal], { journals: [journal] }]) {
      const { request: masked, answer } = maskExchange(
        'journals',
        JSON.stringify(body),
        JSON.stringify({ said: journal.body }),
      );
      expect(masked).toContain('42');
      expect(`${masked}${answer}`).not.toMatch(/harvest|Achieng/);
    }
  });

  it('leaves a report as it is: it has ids and amounts alone', () => {
    const report = '{"repayments":[{"loan_id":"000042","amount":1250}]}';
    expect(maskExchange('report', report, '{"archiveId":7}')).toEqual({
      request: report,
      answer: '{"archiveId":7}',
    });
  });
});
