import type { ProcedureName } from '../../../shared/procedures.ts';

/**
 * Queries to invalidate when sends changed by themselves: an answer arrived, a start was repaired. The work itself is not among them:
 * thousands of rows would come anew with every batch (`useWork`).
 */
export const shownOfSends = [
  'sends.list',
  'sends.lines',
  'sends.outbox',
  'sends.get',
  'sends.progress',
  'todo.list',
  'today.get',
  'goLive.get',
  'approvals.waiting',
  'work.list',
  'work.review',
  'portfolio.summary',
  'reports.names',
  'reports.sent',
  'reports.month',
] as const satisfies readonly ProcedureName[];

/** Queries to invalidate when a person settled a send. */
export const changedBySends = [
  ...shownOfSends,
  'work.get',
  'receipts.get',
] as const satisfies readonly ProcedureName[];
