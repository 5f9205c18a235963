import type { AmountMeaning, ColumnFormat } from '../../model/reporting.ts';
import type { ReportContent, ReportRow } from '../../model/work.ts';
import { emptyReport } from '../empty-report.ts';
import { canonicalDecimal } from '../money.ts';
import { loanIndex } from '../report/loan-index.ts';
import { filledRows } from '../report/totals.ts';
import { checkReportInSteps } from '../report-checks.ts';
import { flatMapInSteps, type Steps } from '../steps.ts';
import { cleanId } from '../text.ts';
import { amountProblem } from '../typed-amount.ts';
import { numberOf } from '../wire.ts';
import { type RequestItem, type SendKind, textIn, type WireItem } from './send-kind.ts';

/** A repayment report of a month, a batch of its rows in one request. */
export const reportKind: SendKind<ReportContent> = {
  scope: 'create:repayment',
  list: 'repayments',
  mayNeedApproval: true,
  empty: emptyReport,
  check: checkReportInSteps,
  describe: describeReport,
  table: reportTable,
  items: ({ rows }, { columns }) => reportItems(rows, columns),
  identity: rowIdentity,
  searchTexts: null,
  month: ({ period, meaning }) => ({ period, meaning }),
  // Kiva is sent no currency; the local copy knows that of the loan.
  currency: (_, { key }, facts) => loanIndex(facts).find(key)?.loan.currency ?? '',
  title: ({ period }, items) => (items.length === 0 ? '' : `${period} · ${items.length}`),
  leftOut: ({ rows }) => rows.filter(isLeftOut).length,
};

/** Rows with an amount. A blank amount means "not reported" and is never sent, least of all as 0 (API.md §5.3). */
function reportItems(rows: readonly ReportRow[], columns: ColumnFormat): Steps<RequestItem[]> {
  return flatMapInSteps(rows, (row) => (row.amount.trim() === '' ? [] : [reportItem(row, columns)]));
}

function reportItem(row: ReportRow, columns: ColumnFormat): RequestItem {
  const loanId = cleanId(row.loanId);
  const clientId = cleanId(row.clientId);
  const amount = numberOf(row.amount);
  const json: WireItem = { ...(loanId === '' ? {} : { loan_id: loanId }), amount };
  if (columns !== 'two' && clientId !== '') json.client_id = clientId;
  const identity = rowIdentity(json);
  return { key: loanId, label: clientId, amount: canonicalText(row.amount), identity, json };
}

/** A plain decimal for sums and lists; nothing of an amount with a problem, which is not sent. */
function canonicalText(amount: string): string {
  const text = amount.trim();
  return amountProblem(text) === null ? canonicalDecimal(text) : '';
}

function rowIdentity({ loan_id }: WireItem): string {
  return JSON.stringify(['repayment', cleanId(textIn(loan_id))]);
}

function isLeftOut({ amount, loanId, clientId }: ReportRow): boolean {
  return amount.trim() === '' && (loanId.trim() !== '' || clientId.trim() !== '');
}

/** No sum: only the copy of the loans knows in which currencies the amounts are. Rows are only counted: each save asks. */
function describeReport({ period, rows }: ReportContent): { title: string; subtitle: string } {
  const filled = filledRows(rows).length;
  return { title: period, subtitle: filled === 0 ? '' : String(filled) };
}

const amountNames: Record<AmountMeaning, string> = {
  '': 'Amount',
  repaid: 'Total principal repaid',
  outstanding: 'Principal outstanding',
};

function reportTable({ meaning, rows, control }: ReportContent): string[][] {
  const { count, sums } = control;
  const sumNames = sums.map(({ currency }) => `Own sum ${currency}`.trim());
  const names = ['Loan ID', 'Client ID', amountNames[meaning], 'Note', 'Currency', 'Own count', ...sumNames];
  const own = [count, ...sums.map(({ sum }) => sum)];
  const lines = rows.map(({ loanId, clientId, amount, note, currency }, index) => [
    ...[loanId, clientId, amount, note, currency ?? ''],
    ...own.map((total) => (index === 0 ? total : '')),
  ]);
  return [names, ...lines];
}
