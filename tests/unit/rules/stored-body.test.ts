import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportContentSchema, workBodySchema } from '../../../shared/model/work.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { emptyMember } from '../../../shared/rules/members.ts';
import { completeBody, textToSeal } from '../../../shared/rules/stored-body.ts';

const without = (fields: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

test('a draft missing any field is read with that field empty', () => {
  const some = (fields: object) => fc.subarray(Object.keys(fields));
  const draft = { ...emptyDraft(), location: 'Kisumu: Kenya' };
  fc.assert(
    fc.property(some(draft), some(draft.plan), some(emptyMember()), (fields, planFields, memberFields) => {
      const member = without({ ...emptyMember(), loanId: 'L-1' }, memberFields);
      const whole = { ...draft, plan: without(draft.plan, planFields), members: [member] };
      const body = completeBody({ kind: 'draft', content: without(whole, fields) });
      expect(workBodySchema.safeParse(body).error).toBeUndefined();
      if (!fields.includes('location')) expect(body.content).toMatchObject({ location: 'Kisumu: Kenya' });
    }),
  );
});

test('a report keeps the text that its lock sealed, whatever fields are added later', () => {
  const content = { ...emptyReport('repaid', '2026-10'), corrects: '' };
  const body = completeBody({ kind: 'report', content: { ...content } });
  expect(textToSeal(body)).toBe(JSON.stringify({ kind: 'report', content }));
  const reordered = { corrects: '', ...without(content, ['corrects']) };
  expect(JSON.stringify(completeBody({ kind: 'report', content: reordered }).content)).toBe(
    JSON.stringify(reordered),
  );
});

test('the seal of a report covers every field', () => {
  const content = emptyReport('repaid', '2026-10');
  expect(Object.keys(content).sort()).toEqual(Object.keys(reportContentSchema.shape).sort());
  const later = { kind: 'report', content: { ...content, cutOff: '2026-10-25' } } as never;
  expect(textToSeal(later)).toContain('2026-10-25');
});
