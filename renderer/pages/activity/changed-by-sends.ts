import type { ProcedureName } from '../../../shared/procedures.ts';

/** What is asked for anew once a person moved a send on. */
export const changedBySends = [
  'sends.list',
  'sends.get',
  'work.list',
  'work.get',
  'work.review',
] as const satisfies readonly ProcedureName[];
