import type { ProcedureName } from '../../../shared/procedures.ts';

/** Queries to invalidate when sends changed by themselves: an answer arrived, a start was repaired. */
export const shownOfSends = [
  'sends.list',
  'sends.lines',
  'sends.outbox',
  'sends.get',
  'sends.progress',
  'todo.list',
  'today.get',
  'approvals.waiting',
  'work.list',
  'work.get',
  'work.review',
  'portfolio.summary',
  'reports.names',
  'reports.sent',
  'reports.month',
] as const satisfies readonly ProcedureName[];

/** Queries to invalidate when a person settled a send. */
export const changedBySends = [...shownOfSends, 'receipts.get'] as const satisfies readonly ProcedureName[];
