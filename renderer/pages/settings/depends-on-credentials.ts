import type { ProcedureName } from '../../../shared/procedures.ts';

/** What new or removed credentials make stale. */
export const dependsOnCredentials = [
  'reporting.get',
  'credentials.status',
  'connection.session',
  'loans.page',
  'config.get',
  'goLive.get',
] as const satisfies readonly ProcedureName[];
