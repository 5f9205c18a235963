import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ReportContent, reportContentSchema, workBodySchema } from '../../../shared/model/work.ts';
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
  const { isRemainder: _, ...content } = { ...emptyReport('repaid', '2026-10'), corrects: '' };
  const body = completeBody({ kind: 'report', content: { ...content } });
  const sealedOf = (control: object) => JSON.stringify({ kind: 'report', content: { ...content, control } });
  expect(textToSeal(body)).toBe(sealedOf({ count: '', sum: '' }));
  const reordered = { corrects: '', ...without(content, ['corrects']) };
  expect(JSON.stringify(completeBody({ kind: 'report', content: reordered }).content)).toBe(
    JSON.stringify({ ...reordered, isRemainder: false }),
  );
});

test('a lock of before control sums had currencies still holds, and one of after it covers each of them', () => {
  const sealOf = (control: ReportContent['control']) =>
    textToSeal({ kind: 'report', content: { ...emptyReport('repaid', '2026-10'), control } });
  const whole = sealOf({ count: '2', sums: [{ currency: '', sum: '1,500' }] });
  expect(whole).toContain('"control":{"count":"2","sum":"1,500"}');
  fc.assert(
    fc.property(fc.array(controlSum), fc.array(controlSum), (sums, others) => {
      const isSame = JSON.stringify(sums) === JSON.stringify(others);
      const [one, other] = [sums, others].map((each) => sealOf({ count: '2', sums: each }));
      // An empty sum of no currency says as little as none.
      fc.pre(isSame || ![sums, others].some((each) => each.some(({ sum }) => sum === '')));
      expect(one === other).toBe(isSame);
    }),
  );
});

const controlSum = fc.record({
  currency: fc.constantFrom('', 'KES', 'UGX'),
  sum: fc.constantFrom('', '1', '2'),
});

test('the seal of a report covers every field', () => {
  const content = emptyReport('repaid', '2026-10');
  expect(Object.keys(content).sort()).toEqual(Object.keys(reportContentSchema.shape).sort());
  const later = { kind: 'report', content: { ...content, cutOff: '2026-10-25' } } as never;
  expect(textToSeal(later)).toContain('2026-10-25');
});
