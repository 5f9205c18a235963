import type { ReportRow } from '../../../shared/model/work.ts';
import type { PracticeServer } from '../fixtures/practice-server.ts';

/** Loan ids of these rows that the server has, repeated by the number of copies. */
export async function heldOf(server: PracticeServer, rows: readonly ReportRow[]): Promise<string[]> {
  const own = new Set(rows.map(({ loanId }) => loanId));
  const held = (await server.state()).repayments as unknown as { sent: { loan_id: string } }[];
  return held.map(({ sent }) => sent.loan_id).filter((loanId) => own.has(loanId));
}

/** How often the server holds a draft with this loan id. */
export async function copiesOf(server: PracticeServer, loanId: string): Promise<number> {
  const drafts = (await server.state()).drafts ?? [];
  return drafts.filter((draft) => JSON.stringify(draft).includes(`"loan_id":"${loanId}"`)).length;
}
