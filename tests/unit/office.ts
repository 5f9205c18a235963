import { createHash } from 'node:crypto';
import { noAnchor } from '../../electron/anchor/departures.ts';
import { createRuleAnchor, noVault } from '../../electron/anchor/rules.ts';
import { createAuthority } from '../../electron/approval/authority.ts';
import { createPasses } from '../../electron/approval/passes.ts';
import { createPinDelays } from '../../electron/approval/tries.ts';
import type { OpenWorkspace } from '../../electron/environment/workspace.ts';
import { approvalHandlers } from '../../electron/ipc/handlers/approvals.ts';
import { credentialHandlers } from '../../electron/ipc/handlers/credentials.ts';
import type { HandlerDeps } from '../../electron/ipc/handlers/deps.ts';
import { historyHandlers } from '../../electron/ipc/handlers/history.ts';
import { levelHandlers } from '../../electron/ipc/handlers/level.ts';
import { progressHandlers } from '../../electron/ipc/handlers/progress.ts';
import { receiptsHandlers } from '../../electron/ipc/handlers/receipts.ts';
import { reportsHandlers } from '../../electron/ipc/handlers/reports.ts';
import { sendHandlers } from '../../electron/ipc/handlers/sends.ts';
import { todayHandlers } from '../../electron/ipc/handlers/today.ts';
import { workHandlers } from '../../electron/ipc/handlers/work.ts';
import type { Handlers } from '../../electron/ipc/pipeline.ts';
import { createSendMachine, type Outgoing } from '../../electron/sending/machine.ts';
import type { PostAttempt } from '../../electron/sending/send-result.ts';
import { approvalRepository } from '../../electron/store/approvals.ts';
import { openDatabase, type Store } from '../../electron/store/database.ts';
import { createRepositories } from '../../electron/store/repositories.ts';
import { sendRepository } from '../../electron/store/sends.ts';
import { contract, type Input, type Output } from '../../shared/contract.ts';
import type { Environment } from '../../shared/environment.ts';
import type { PinProof } from '../../shared/model/approval.ts';
import { type Receipt, receiptIn } from '../../shared/model/receipt.ts';
import { factsOf, type ReportFacts } from '../../shared/model/report-facts.ts';
import { type Reporting, reportingSchema } from '../../shared/model/reporting.ts';
import type { ReportContent, WorkBody } from '../../shared/model/work.ts';
import type { ProcedureName } from '../../shared/procedures.ts';
import { ok, type Result } from '../../shared/result.ts';
import { emptyReport } from '../../shared/rules/empty-report.ts';
import { unwrap } from './kiva/support.ts';
import { happenings } from './sending/world.ts';

const environment = 'stage';
const signal = new AbortController().signal;
const hash = async (pin: string) => createHash('sha256').update(pin).digest('hex');

/** PINs of the people of {@link Office.ruleOn}. */
export const pins = { ben: '582913', cleo: '739164', ana: '402817' } as const;

/** A call that an {@link Office} can answer. */
export type OfficeCall = ProcedureName & keyof Office['handlers'];

/** The result of a request that the office sends: one of `happenings`, or accepted with rows that Kiva rejected. */
type Ending = keyof typeof happenings | 'problems';

/** An office with the real handlers, store and machine, and a fake Kiva; `posted` has the requests that were sent. */
export class Office {
  readonly store = this.openStore();
  readonly posted: Outgoing[] = [];
  /** Where its page believes to be. */
  environment: Environment = 'stage';
  /** Results of the next requests. */
  next: Ending = 'accepted';
  /** Loan ids of the rows that Kiva refuses where the next request ends in `problems`. */
  problems: readonly string[] = [];
  private held: Promise<void> | null = null;
  private arrived = () => {};
  private released = () => {};
  /** The partner's reporting settings; others have their defaults. */
  reporting: Partial<Reporting> = { meaning: 'repaid', batchSize: 200 };
  clock = Date.parse('2026-11-21T10:00:00.000Z');
  readonly ben: PinProof = { personId: crypto.randomUUID(), pin: pins.ben };
  readonly cleo: PinProof = { personId: crypto.randomUUID(), pin: pins.cleo };
  readonly ana: PinProof = { personId: crypto.randomUUID(), pin: pins.ana };
  private timer: (() => void) | null = null;
  records = this.open();
  private readonly handlers = this.handle();

  /** Starts the program (again): only the store persists. */
  boot(): void {
    this.timer = null;
    this.records = this.open();
    this.records.machine.recover();
  }

  /** The store; a test may keep it on disk. */
  protected openStore(): Store {
    return unwrap(openDatabase(':memory:', ''));
  }

  private open(): OpenWorkspace {
    const { store } = this;
    const now = () => new Date(this.clock);
    // No work counts as small, so tests run the stepwise code of large ones.
    const [sends, approvals] = [sendRepository(store, environment, 0), approvalRepository(store)];
    const machine = createSendMachine({
      holdsOffline: () => false,
      sends,
      post: (outgoing) => this.post(outgoing),
      anchor: noAnchor,
      onChange: () => {},
      onError: (error) => this.onError(error),
      now: () => now().toISOString(),
      setTimer: (_, run) => {
        this.timer = run;
        return () => {
          this.timer = null;
        };
      },
      random: () => 0,
    });
    const waits = createPinDelays(() => performance.now());
    const rules = createRuleAnchor({
      ...{ approvals, environment, vault: noVault, onTriesRaised: waits.noteTry },
      now: () => now().toISOString(),
    });
    const authority = createAuthority({
      approvals,
      rules,
      waits,
      now,
      hide: () => {},
      pins: { hash, is: async (pin, kept) => (await hash(pin)) === kept },
    });
    return {
      ...createRepositories(store, environment),
      sends,
      machine,
      approvals,
      rules,
      authority,
      anchor: noAnchor,
      passes: createPasses(),
    } as unknown as OpenWorkspace;
  }

  /** Kiva's answer to a request. */
  protected async post(outgoing: Outgoing): Promise<PostAttempt> {
    this.posted.push(outgoing);
    this.arrived();
    await this.held;
    return this.next === 'problems' ? this.withProblems() : happenings[this.next].attempt;
  }

  private withProblems(): PostAttempt {
    const problems = this.problems.map((loanId) => ({
      ...{ loanId, clientId: null, details: 'no', code: '', severity: 'error' },
    }));
    return { ...happenings.accepted.attempt, result: ok({ reference: 'r', confirmUrl: null, problems }) };
  }

  /** Holds Kiva's responses until {@link letGo}. */
  hold(): void {
    this.held = new Promise((resolve) => {
      this.released = resolve;
    });
  }

  /** Waits until a request was sent. */
  async atKiva(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.arrived = resolve;
    });
  }

  letGo(): void {
    this.held = null;
    this.released();
  }

  protected onError(error: unknown): void {
    throw error;
  }

  private handle() {
    const workspace = {
      open: async () => ok(this.records),
      target: async () =>
        ok({ partnerId: '1', journalsBody: 'wrapped', pathOf: () => '/v3/partner/1/repayments' }),
    };
    const reporting = () => ({
      'stage/1': reportingSchema.parse(this.reporting),
    });
    const parts = {
      version: '1',
      folder: '/nowhere',
      now: () => new Date(this.clock),
      workspace: () => workspace,
      settings: { get: () => ({ reporting: {}, reportingByPartner: reporting() }) },
    } as unknown as HandlerDeps;
    return {
      ...sendHandlers(parts),
      ...workHandlers(parts),
      ...approvalHandlers(parts),
      ...progressHandlers(parts),
      ...receiptsHandlers(parts),
      ...reportsHandlers(parts),
      ...historyHandlers(parts),
      ...credentialHandlers(parts),
      ...levelHandlers(parts),
      ...todayHandlers(parts),
    };
  }

  /** Calls a handler like the page, through the contract, and waits until no request is in flight. */
  async call<N extends OfficeCall>(
    name: N,
    input: Omit<Input<N>, 'environment'>,
  ): Promise<Result<Output<N>>> {
    const result = await this.ask(name, input);
    await this.rest();
    return result;
  }

  /** The same while a request may be on its way. */
  async ask<N extends OfficeCall>(
    name: N,
    input: Omit<Input<N>, 'environment'>,
    parts?: string[],
  ): Promise<Result<Output<N>>> {
    const parsed = contract[name].input.parse({ environment: this.environment, ...input });
    const handler = this.handlers[name] as Handlers[N];
    const context = { signal, progress: () => {}, part: (text: string) => parts?.push(text) };
    const result = await handler(parsed as never, context);
    return result.ok ? ok(contract[name].output.parse(result.value) as Output<N>) : result;
  }

  /** The facts that a report is compared with. */
  async facts(asked: Omit<Input<'reports.facts'>, 'environment'>): Promise<ReportFacts> {
    return factsOf(unwrap(await this.parts('reports.facts', asked)));
  }

  /** The receipt of a piece of work. */
  async receipt(workId: string): Promise<Receipt> {
    return receiptIn(unwrap(await this.parts('receipts.get', { workId })));
  }

  /** An answer that is sent ahead in parts. */
  async parts<N extends 'reports.facts' | 'receipts.get'>(
    name: N,
    input: Omit<Input<N>, 'environment'>,
  ): Promise<Result<string[]>> {
    const parts: string[] = [];
    const result = await this.ask(name, input, parts);
    return result.ok ? ok(parts.slice(0, result.value.parts)) : result;
  }

  /** The code that a call fails with, or `ok`. */
  async codeOf<N extends OfficeCall>(name: N, input: Omit<Input<N>, 'environment'>): Promise<string> {
    const code = await this.codeOfAsk(name, input);
    await this.rest();
    return code;
  }

  /** The same while a request may be on its way. */
  async codeOfAsk<N extends OfficeCall>(name: N, input: Omit<Input<N>, 'environment'>): Promise<string> {
    const result = await this.ask(name, input);
    return result.ok ? 'ok' : result.error.code;
  }

  async rest(): Promise<void> {
    await this.records.machine.idle();
  }

  /** Fires the machine's retry timer. */
  async ring(): Promise<void> {
    const run = this.timer;
    this.timer = null;
    run?.();
    await this.rest();
  }

  /** True if the machine has a retry timer. */
  rings(): boolean {
    return this.timer !== null;
  }

  /** Adds Ben and Cleo, who may approve, and Ana, who prepares. */
  async addPeople(): Promise<void> {
    await this.addPerson('Ben', this.ben, null);
    await this.addPerson('Cleo', this.cleo, this.ben);
    await this.addPerson('Ana', this.ana, this.ben, false);
  }

  /** Adds a person and sets the `personId` of `proof`; `by` is an approver, or null for the first. */
  async addPerson(name: string, proof: PinProof, by: PinProof | null, approves = true): Promise<void> {
    const person = { name, pin: proof.pin, approves };
    const { people } = unwrap(await this.ask('approvals.add', { ...person, ...(by ? { by } : {}) }));
    proof.personId = people.at(-1)?.id ?? '';
  }

  /** Adds Ben, Cleo and Ana, and turns the rule on. */
  async ruleOn(): Promise<void> {
    await this.addPeople();
    unwrap(await this.call('approvals.setRule', { on: true, by: this.ben }));
  }

  /** The input for saving a work that the page has just read. */
  saving(id: string, body: WorkBody): { id: string; body: WorkBody; revision: number } {
    return { id, body, revision: this.records.work.revisionOf(id) ?? 0 };
  }

  /** Stores a report with so many rows; returns its id. */
  async report(rows = 2, changes: Partial<ReportContent> = {}): Promise<string> {
    const id = crypto.randomUUID();
    await unwrap(await this.call('work.save', { id, body: reportOf(rows, changes) }));
    return id;
  }

  /** The review of a work. */
  async review(id: string): Promise<Output<'work.review'>> {
    return unwrap(await this.call('work.review', { id }));
  }

  /** Ana reviews and locks a report. */
  async lock(workId: string, by: PinProof = this.ana): Promise<string> {
    const { digest } = await this.review(workId);
    return this.codeOf('reports.lock', { workId, digest, by });
  }

  /** Reviews and sends it with this proof; returns the error code, or `ok`. */
  async send(workId: string, approval?: PinProof, overrideReason?: string): Promise<string> {
    const { digest } = await this.review(workId);
    return this.codeOf('sends.start', {
      workId,
      digest,
      ...(approval ? { approval } : {}),
      ...(overrideReason ? { overrideReason } : {}),
    });
  }
}

/** A report that may be sent. */
export function reportOf(rows: number, changes: Partial<ReportContent> = {}) {
  const list = Array.from({ length: rows }, (_, n) => ({
    ...{ loanId: `L-${n}`, clientId: '', amount: String(100 + n), note: '' },
  }));
  const content = { ...emptyReport('repaid', '2026-10'), rows: list, ...changes };
  return { kind: 'report' as const, content };
}
