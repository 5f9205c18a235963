import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noAnchor } from '../../../electron/anchor/departures.ts';
import { postThrough } from '../../../electron/environment/post.ts';
import { createKivaClient } from '../../../electron/kiva/client.ts';
import { fetchLoans } from '../../../electron/kiva/operations/loans.ts';
import { createTokenSource } from '../../../electron/kiva/token.ts';
import { type PracticeServer, startPracticeServer } from '../../../electron/practice/server.ts';
import { createSendMachine, type SendMachine } from '../../../electron/sending/machine.ts';
import { resendOf } from '../../../electron/sending/resend.ts';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import { sha256 } from '../../../electron/store/fingerprint.ts';
import type { NewSend } from '../../../electron/store/send-types.ts';
import { type SendRepository, sendRepository } from '../../../electron/store/sends.ts';
import { ok } from '../../../shared/result.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { itemsOf } from '../../../shared/rules/kinds/kinds.ts';
import { batchesOf } from '../../../shared/rules/kinds/requests.ts';
import { finish } from '../../../shared/rules/steps.ts';
import { setOf, unwrap } from '../kiva/support.ts';
import { type CuttableLine, cuttableLine } from './cut.ts';

/** Rows of a batch and batches of the report; so many that Kiva's answer needs room on the disk. */
export const [rowsPerBatch, batchCount] = [60, 3];

/** What may strike at the request of one batch, before and after the server is asked. */
export type Strike = {
  before?: (desk: MatrixDesk) => void;
  after?: (desk: MatrixDesk) => Promise<void> | void;
  /** How long the answer is waited for, in milliseconds. */
  limitMs?: number;
};

/** A busy machine answers later than this. */
const patienceMs = 60_000;

const workId = 'b3f5c0de-0000-4000-8000-00000000000a';
const key = 'matrix'.repeat(8);

/** A program with an encrypted store on the disk, the real client over HTTP, and a practice server. */
export class MatrixDesk {
  readonly server: PracticeServer;
  readonly line: CuttableLine;
  /** Milliseconds by which the computer's clock is wrong. */
  clockOff = 0;
  store: Store;
  sends: SendRepository;
  machine: SendMachine;
  private readonly folder = mkdtempSync(join(tmpdir(), 'partner-desk-matrix-'));
  private readonly timers = new Set<NodeJS.Timeout>();
  private strikeAt: { batch: number; strike: Strike } | null = null;
  private posts = 0;

  static async start(): Promise<MatrixDesk> {
    const server = await startPracticeServer({ record: true, loans: 900 });
    const line = await cuttableLine(Number(new URL(server.apiBaseUrl).port));
    return new MatrixDesk(server, line);
  }

  private constructor(server: PracticeServer, line: CuttableLine) {
    this.server = server;
    this.line = line;
    [this.store, this.sends, this.machine] = this.boot();
  }

  /** Begins a program on what the disk holds. */
  private boot(): [Store, SendRepository, SendMachine] {
    const store = unwrap(openDatabase(join(this.folder, 'store.db'), key));
    const sends = sendRepository(store, 'stage');
    const { tokens, clientWith } = this.kiva();
    const post = (whole: number) =>
      postThrough(
        async () => ok({ set: this.set(), tokens, client: clientWith(whole) }),
        () => {},
      );
    const machine = createSendMachine({
      holdsOffline: () => false,
      sends,
      anchor: noAnchor,
      post: async (outgoing) => {
        const strike = this.strikeAt?.batch === this.posts++ ? this.strikeAt.strike : {};
        strike.before?.(this);
        const attempt = await post(strike.limitMs ?? patienceMs)(outgoing);
        await strike.after?.(this);
        return attempt;
      },
      onChange: () => {},
      onError: () => {},
      now: () => new Date(this.now()).toISOString(),
      // A hundredth of the time: what is waited for is tested with the delays themselves.
      setTimer: (milliseconds, run) => this.later(milliseconds / 100, run),
      random: () => 0.5,
    });
    machine.recover();
    return [store, sends, machine];
  }

  private kiva() {
    const set = this.set();
    const { clientId, clientSecret } = this.server;
    const credentials = async () => ok({ clientId, clientSecret });
    const tokens = createTokenSource({ fetch, set, credentials, now: () => this.now() });
    const clientWith = (whole: number) =>
      createKivaClient({
        mayPost: async () => ok(undefined),
        fetch,
        write: (use) => use(fetch),
        set,
        tokens,
        limits: { whole },
      });
    return { tokens, clientWith };
  }

  private set() {
    return setOf(this.line.origin, { audience: this.server.audience });
  }

  private now(): number {
    return Date.now() + this.clockOff;
  }

  private later(milliseconds: number, run: () => void): () => void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      run();
    }, milliseconds);
    this.timers.add(timer);
    return () => {
      this.timers.delete(timer);
      clearTimeout(timer);
    };
  }

  /** Sends a report of {@link batchCount} batches; at one of them something strikes. Answers the rows reviewed. */
  async report(batch: number, strike: Strike): Promise<string[]> {
    this.strikeAt = { batch, strike };
    const sends = await this.plan();
    unwrap(this.machine.start(sends));
    await this.rest();
    this.strikeAt = null;
    return sends.flatMap(({ items }) => items.map((item) => item.key));
  }

  private async plan(): Promise<NewSend[]> {
    const query = { query: '', status: 'payingBack', offset: 0, limit: rowsPerBatch * batchCount } as const;
    const { tokens, clientWith } = this.kiva();
    const { loans } = unwrap(await fetchLoans({ tokens, client: clientWith(patienceMs) }, query));
    const rows = loans.map(({ loanId, clientId }) => ({
      ...{ loanId: loanId ?? '', clientId: clientId ?? '', note: '' },
      // Kiva warns of each zero: its answer is long.
      amount: '0',
    }));
    const body = { kind: 'report' as const, content: { ...emptyReport('repaid', '2026-10'), rows } };
    const batches = batchesOf('report', itemsOf(body), { journalsBody: 'wrapped', batchSize: rowsPerBatch });
    return batches.map(({ json, items }, index) => ({
      ...{ id: crypto.randomUUID(), workId, kind: 'report' as const, partnerId: this.server.partnerId },
      ...{
        title: '2026-10',
        period: '2026-10',
        meaning: 'repaid' as const,
        overrideReason: null,
        replaces: null,
      },
      ...{
        batch: index + 1,
        batches: batches.length,
        path: `/v3/partner/${this.server.partnerId}/repayments`,
      },
      ...{ request: json, requestSha256: sha256(json) },
      items: items.map((item) => ({ ...item, fingerprint: sha256(item.identity) })),
    }));
  }

  /** Until nothing is on its way, nothing goes on by itself, and every answer is written down. */
  async rest(): Promise<void> {
    const moving = () => {
      const { running, queued } = this.machine.status(workId);
      return running || queued || this.machine.unwritten() > 0;
    };
    do await new Promise((resolve) => setTimeout(resolve, 5));
    while (moving());
  }

  /** Pulls the plug: no byte is written any more; then the program starts again. */
  killed(): Promise<never> {
    for (const timer of this.timers) clearTimeout(timer);
    this.store.close();
    [this.store, this.sends, this.machine] = this.boot();
    return new Promise(() => {});
  }

  /** Rows by what the program says of them. */
  rows(): { key: string; state: string }[] {
    const sent = finish(this.sends.receipt(workId));
    return (sent?.rows ?? [])
      .filter(({ counts }) => counts)
      .map((row) => ({ key: row.key, state: row.state }));
  }

  counted() {
    return this.sends.rowsOfWork(workId);
  }

  /** Loan ids that the server holds, as often as it got them. */
  held(): string[] {
    return this.server
      .state()
      .repayments.flatMap(({ sent, copies }) =>
        copies === 1 ? [sent.loan_id] : Array(copies).fill(sent.loan_id),
      );
  }

  /** What a person does: looks into the server's own list, says what is there, and lets the rest go. */
  async mend(): Promise<void> {
    for (let round = 0; round < 5 && this.open().length > 0; round += 1) {
      for (const { id, state } of this.open().filter((send) => send.state === 'unknown')) {
        const first = this.sends.get(id)?.rows[0]?.key ?? '';
        if (this.held().includes(first)) unwrap(this.machine.arrived(id));
        else unwrap(this.again(id));
        await this.rest();
        if (state !== 'unknown') throw new Error('only the unknown is settled');
      }
      unwrap(this.machine.resumeWork(workId));
      await this.rest();
    }
  }

  private again(id: string) {
    const repeated = resendOf(this.sends, id);
    if (!repeated) throw new Error('nothing to repeat');
    return this.machine.resend(id, repeated);
  }

  private open() {
    return this.sends
      .ofWork(workId)
      .filter(({ state, replacedBy }) => replacedBy === null && state !== 'accepted' && state !== 'refused');
  }

  async close(): Promise<void> {
    await this.machine.stop();
    this.store.close();
    this.line.close();
    await this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
