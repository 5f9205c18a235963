import type { DraftContent, Member } from '../model/draft.ts';
import type { AmountMeaning } from '../model/reporting.ts';
import type { JournalsContent, ReportContent, WorkBody } from '../model/work.ts';
import { templateName } from './import/column-names.ts';
import { type ImportField, importFieldNames, importFields } from './import/fields.ts';
import { journalColumns } from './journal-import.ts';

/**
 * Everything that was typed into a piece of work as a table. Its columns are named so that the program's own import
 * reads them; what no import reads is in columns after those.
 */
export function workTable(body: WorkBody): string[][] {
  if (body.kind === 'draft') return draftTable(body.content);
  return body.kind === 'journals' ? journalsTable(body.content) : reportTable(body.content);
}

const draftExtras = ['Instalment every', 'Unit', 'Interest type', 'Grace', 'Schedule'] as const;

/** One row for each member that anything was typed of, the loan itself in the first. */
function draftTable(draft: DraftContent): string[][] {
  const { plan, schedule } = draft;
  const dates = schedule.map(({ date, principal, interest }) => `${date} ${principal} ${interest}`);
  const extras = [plan.every, plan.unit, plan.interestType, plan.graceCount, dates.join('\n')];
  const rows = draft.members.map((member, index) => [
    ...importFieldNames.map((field) => cellOf(field, draft, member, index === 0)),
    ...draftExtras.map((_, column) => (index === 0 ? (extras[column] ?? '') : '')),
  ]);
  return [[...importFieldNames.map(templateName), ...draftExtras], ...rows];
}

function cellOf(field: ImportField, draft: DraftContent, member: Member, isFirst: boolean): string {
  // Rows with the same key are one loan.
  if (field === 'group') return draft.loanType === 'group' ? '1' : '';
  if (field === 'photo') return '';
  const { place } = importFields[field];
  if (place === 'member') return textOf((member as Record<string, unknown>)[field]);
  if (!isFirst) return '';
  const holder: Record<string, unknown> = place === 'plan' ? draft.plan : draft;
  return textOf(holder[field]);
}

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value ?? '');
}

const journalNames = {
  loanId: 'Loan ID',
  clientId: 'Client ID',
  subject: 'Subject',
  body: 'Body',
  imageUrl: 'Image URL',
};

function journalsTable({ entries, template }: JournalsContent): string[][] {
  const heading = [
    ...journalColumns.map((column) => journalNames[column]),
    'For all: subject',
    'For all: body',
  ];
  const rows = entries.map((entry, index) => [
    ...journalColumns.map((column) => entry[column]),
    ...(index === 0 ? [template?.subject ?? '', template?.body ?? ''] : ['', '']),
  ]);
  return [heading, ...rows];
}

const amountNames: Record<AmountMeaning, string> = {
  '': 'Amount',
  repaid: 'Total principal repaid',
  outstanding: 'Principal outstanding',
};

function reportTable({ meaning, rows, control }: ReportContent): string[][] {
  const heading = ['Loan ID', 'Client ID', amountNames[meaning], 'Note', 'Currency', 'Own count', 'Own sum'];
  const lines = rows.map(({ loanId, clientId, amount, note, currency }, index) => [
    ...[loanId, clientId, amount, note, currency ?? ''],
    ...(index === 0 ? [control.count, control.sum] : ['', '']),
  ]);
  return [heading, ...lines];
}
