import type { Page } from '@playwright/test';
import type {} from '../../../renderer/lib/bridge.d.ts';
import type { Input } from '../../../shared/contract.ts';
import type { ReportContent } from '../../../shared/model/work.ts';
import type { ProcedureName } from '../../../shared/procedures.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { jsonMs } from '../bases.ts';
import type { Figure } from '../figures.ts';
import { holdsDuring } from '../holds.ts';
import type { Running } from '../setup.ts';

/** The most rows of one report. */
const mostRows = 50_000;

/** Milliseconds; above this the window responds late to a key or a click. */
const targetMs = 50;

/**
 * The longest time that a call with a report of 50,000 rows blocks the main process, over reading and writing the
 * report as JSON there. The report is of the loans that Kiva expects, so there are as many rows as those.
 */
export async function holdingFigures({ app, page }: Running): Promise<Figure[]> {
  const figures: Figure[] = [];
  const figure = async (name: ProcedureName, input: string): Promise<void> => {
    const { main: value } = await holdsDuring(app, () => call(page, name, input));
    figures.push({
      name: `Hold of ${name}`,
      value,
      unit: 'ms',
      base,
      target: { what: 'value', most: targetMs },
    });
  };
  await call(page, 'reporting.save', `{ reporting: ${JSON.stringify(reporting)} }`);
  await call(page, 'reports.facts', facts);
  const made = await page.evaluate(makeReport, { most: mostRows, empty: emptyReport('repaid', '2026-10') });
  const base = { name: 'its JSON', value: await jsonMs(app, made) };
  await figure('reports.facts', facts);
  await figure('work.save', '{ id: bench.id, body: bench.body, revision: 0 }');
  await figure('work.get', '{ id: bench.id }');
  await figure('work.review', '{ id: bench.id }');
  await figure('sends.start', '{ workId: bench.id, digest: bench.answer.digest }');
  await figure('sends.progress', '{ workId: bench.id }');
  await figure('sends.control', `{ workId: bench.id, action: 'stop' }`);
  await figure('receipts.get', '{ workId: bench.id }');
  await figure('sends.outbox', '{}');
  await figure('todo.list', '{}');
  return figures;
}

const facts = `{ period: '2026-10', meaning: 'repaid', loanIds: [] }`;
const reporting: Partial<Input<'reporting.save'>['reporting']> = { meaning: 'repaid', columns: 'two' };

/** As `inputToText` of shared/rules/long-report.ts writes it, which a script in the page cannot import. */
const asText = `((input) => {
  const { rows, ...content } = input.body.content;
  const lines = [];
  for (let start = 0; start < rows.length; start += 2000) lines.push(JSON.stringify(rows.slice(start, start + 2000)).slice(1, -1));
  return JSON.stringify({ ...input, body: { ...input.body, content: { ...content, rows: [] } } }) + '\\n[' + lines.join(',\\n') + ']';
})`;

/**
 * Calls from within the page and keeps the answer there: what goes through the debugger would be read by the main process too.
 * `input` is an expression in which `bench` is what the page keeps.
 */
async function call(page: Page, name: ProcedureName, input: string): Promise<void> {
  // As the page calls it (renderer/lib/calls.ts).
  const isText = name === 'work.save';
  const code = `(async () => {
    const bench = (window.bench ??= {});
    const input = ${isText ? asText : ''}({ environment: 'stage', ...${input} });
    const id = crypto.randomUUID();
    const parts = [];
    const off = window.partnerDesk.on['call.part'](({ callId, text }) => callId === id && parts.push(text));
    const result = await window.partnerDesk.calls['${name}'](input, id);
    while (result.value?.parts > parts.length) await new Promise((resolve) => setTimeout(resolve, 1));
    off();
    if (parts.length > 0) bench.parts = parts;
    if (!result.ok) throw new Error('${name}: ' + JSON.stringify(result.error));
    bench.answer = result.value;
  })()`;
  await page.evaluate(code);
}

/** A report of the loans in the facts that were asked last. */
function makeReport({ most, empty }: { most: number; empty: ReportContent }): number {
  const { bench } = window as unknown as { bench: Record<string, unknown> };
  const parts = (bench.parts as string[]).map(
    (text) => JSON.parse(text) as { expected?: { loanId: string }[] },
  );
  const rows = parts
    .flatMap(({ expected = [] }) => expected)
    .slice(0, most)
    .map(({ loanId }) => ({ loanId, clientId: '', amount: '1', note: '' }));
  const content = { ...empty, rows };
  Object.assign(bench, { id: crypto.randomUUID(), body: { kind: 'report', content } });
  return rows.length;
}
