import { generateLoans } from '../../../../electron/practice/data/generate.ts';
import { type PracticeServer, startPracticeServer } from '../../../../electron/practice/server.ts';
import type { Outgoing } from '../../../../electron/sending/machine.ts';
import type { NewSend } from '../../../../electron/store/send-types.ts';
import type { Deed } from './kiva.ts';
import { lineTo } from './line.ts';
import { reportRequest } from './requests.ts';
import { World, workId } from './world.ts';

const loans = 300;

/** A practice server, and the loan ids that it takes payments for. */
export async function startKiva(): Promise<{ server: PracticeServer; loanIds: string[] }> {
  const server = await startPracticeServer({ record: true, loans });
  const today = new Date().toISOString().slice(0, 10);
  const loanIds = generateLoans({ seed: 1, count: loans, today, partnerId: server.partnerId })
    .filter(({ status }) => status === 'payingBack')
    .map((loan) => loan.internal_loan_id);
  return { server, loanIds };
}

/** Loan ids of all rows that a server got, in their order. */
export function arrivals(server: PracticeServer): string[] {
  return server.state().repayments.map(({ sent }) => sent.loan_id);
}

/** The world whose Kiva is a practice server, reached over HTTP by the product's client. */
export class HttpWorld extends World {
  private readonly server: PracticeServer;
  private readonly line: ReturnType<typeof lineTo>;
  private readonly before: number;

  constructor(server: PracticeServer) {
    super();
    this.server = server;
    this.before = arrivals(server).length;
    this.line = lineTo(server);
  }

  /** Rows that the server got since this world began. */
  atServer(): string[] {
    return arrivals(this.server).slice(this.before);
  }

  protected override async exchange(outgoing: Outgoing): Promise<Deed> {
    const before = arrivals(this.server).length;
    const attempt = await this.line(outgoing);
    return { attempt, taken: arrivals(this.server).slice(before) };
  }

  override newSend(rows: readonly string[]): NewSend {
    return reportRequest(this.server.partnerId, workId, rows);
  }
}
