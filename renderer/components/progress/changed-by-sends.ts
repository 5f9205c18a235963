import type { ProcedureName } from '../../../shared/procedures.ts';

/** What is asked for anew when sends changed by themselves: an answer came, a start was repaired. */
export const shownOfSends = [
  'sends.list',
  'sends.outbox',
  'sends.get',
  'sends.progress',
  'todo.list',
  'todo.late',
  'approvals.waiting',
  'work.list',
  'work.get',
  'work.review',
  'portfolio.summary',
] as const satisfies readonly ProcedureName[];

/** What is asked for anew once a person moved a send on. */
export const changedBySends = [...shownOfSends, 'receipts.get'] as const satisfies readonly ProcedureName[];
