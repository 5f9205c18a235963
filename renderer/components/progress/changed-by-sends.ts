import type { ProcedureName } from '../../../shared/procedures.ts';

/** What is asked for anew once a person moved a send on. */
export const changedBySends = [
  'sends.list',
  'sends.outbox',
  'sends.get',
  'sends.progress',
  'receipts.get',
  'todo.list',
  'approvals.waiting',
  'work.list',
  'work.get',
  'work.review',
  'portfolio.summary',
] as const satisfies readonly ProcedureName[];
