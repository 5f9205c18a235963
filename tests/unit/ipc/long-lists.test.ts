import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInSlices } from '../../../electron/ipc/long-lists.ts';
import { contract } from '../../../shared/contract.ts';
import { mostReportRows } from '../../../shared/model/work.ts';
import { reportOf } from '../office.ts';

const schema = contract['work.save'].input;

function input(rows: unknown[], change: Record<string, unknown> = {}) {
  const { kind, content } = reportOf(0);
  return {
    ...{ environment: 'stage', id: '7b1f3d4e-0a51-4f0c-9c1e-2d6f6a3b8c9d', revision: 0, ...change },
    body: { kind, content: { ...content, rows } },
  };
}

const row = (n: number) => ({ loanId: `L-${n}`, clientId: '', amount: '1', note: '' });
const rows = (count: number) => Array.from({ length: count }, (_, n) => row(n));

test('validating a long report in slices gives the same result as the schema', async () => {
  const strange = fc.oneof(
    fc.constantFrom<unknown>(null, 7, [], { loanId: 'x' }, { ...row(1), note: 'x'.repeat(301) }),
    fc
      .record({ loanId: fc.string(), more: fc.anything(), currency: fc.string() })
      .map((odd) => ({ ...row(0), ...odd })),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(2_399), strange), { maxLength: 3 }),
      fc.constantFrom({}, { more: 1 }, { environment: 'nowhere' }),
      async (odd, change) => {
        const list: unknown[] = rows(2_400);
        for (const [at, value] of odd) list[at] = value;
        const value = input(list, change);
        const [inSlices, atOnce] = [await parseInSlices(schema, value), schema.safeParse(value)];
        expect(inSlices.data).toEqual(atOnce.data);
        expect(inSlices.error?.issues).toEqual(atOnce.error?.issues);
      },
    ),
    { numRuns: 60 },
  );
});

test('rejects more rows than a report can hold', async () => {
  expect((await parseInSlices(schema, input(rows(mostReportRows)))).success).toBe(true);
  expect((await parseInSlices(schema, input(rows(mostReportRows + 1)))).success).toBe(false);
});

test('does not add rows to a kind of work that has none', async () => {
  const draft = { ...input(rows(2_400)), body: { kind: 'draft', content: { rows: rows(2_400) } } };
  expect((await parseInSlices(schema, draft)).success).toBe(false);
});
