import type { Outgoing } from '../../../../electron/sending/machine.ts';
import type { PostAttempt } from '../../../../electron/sending/send-result.ts';
import type { NewSend } from '../../../../electron/store/send-types.ts';
import type { Vault } from '../../../../electron/vault/vault.ts';
import { failure } from '../../../../shared/errors.ts';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import { reportSend } from '../../store/new-send.ts';
import { Disk } from './disk.ts';
import { type Deed, deedOf, type Fate, rowsIn } from './kiva.ts';
import { Program } from './program.ts';

/** Where something may strike: before and after each step of a send. */
export const points = [
  'add',
  'added',
  'begin',
  'begun',
  'keep',
  'kept',
  'post',
  'answered',
  'end',
  'ended',
  'change',
  'changed',
] as const;

/** One of {@link points}. */
export type Point = (typeof points)[number];

/** What strikes. */
export const blows = [
  'crash',
  'full',
  'readonly',
  'room',
  'locked',
  'late',
  'unlocked',
  'backUp',
  'swap',
  'second',
  'stopWork',
  'pauseWork',
] as const;

/** One of {@link blows}. */
export type Blow = (typeof blows)[number];

/** Something that strikes at a step, once; `after` it has passed so many times. */
export type Strike = { at: Point; blow: Blow; after?: number };

/** The only work of the model. */
export const workId = 'b3f5c0de-0000-4000-8000-00000000000a';

/** So long that a request needs pages of its own. */
const padding = 'x'.repeat(3_000);

/** A disk, a keychain and a Kiva, up to two programs, and what is really true of each send. */
export class World {
  readonly disk = new Disk();
  readonly keychain = new Keychain();
  readonly complaints: string[] = [];
  /** Row → how often Kiva got it. */
  readonly held = new Map<string, number>();
  /** Row → how often a person said that it may go again although nobody knows. */
  readonly words = new Map<string, number>();
  /** Sends of which a byte may have left without a clear answer, or whose program died while they were on their way. */
  readonly doubtful = new Set<string>();
  /** Sends that were on their way as a program died: another one that runs settles them as it next begins something. */
  readonly orphans = new Set<string>();
  /** Send → Kiva's clear answer, and the program that has to write it down. */
  readonly answers = new Map<string, { state: 'accepted' | 'refused'; by: Program }>();
  /** Rows that somebody confirmed. */
  readonly wanted = new Set<string>();
  /** Rows that a person has seen at Kiva, since a store was behind. */
  readonly knownByComparing = new Set<string>();
  /** Without them, all that is shown can be held against what is true. */
  hasBackups = true;
  /** True once an older copy was put in the place of the store. */
  wasRestored = false;
  fates: Fate[] = [];
  strikes: Strike[] = [];
  programs: [Program | null, Program | null] = [null, null];
  posts = 0;
  private room: 'room' | 'full' | 'readonly' = 'room';
  /** The last request that left, or a person's word since: no store that lacks it may send. */
  private last: { table: 'sends' | 'departures'; id: string } | null = null;

  /** The program at one of the two places; started if it does not run. */
  program(place: 0 | 1): Program {
    const there = this.programs[place];
    if (there && !there.isDead) return there;
    const started = this.start();
    this.programs[place] = started;
    return started;
  }

  private start(): Program {
    try {
      return new Program(this);
    } catch {
      // What a person does with a store that cannot be read, or with a disk that takes nothing.
      this.setRoom('room');
    }
    try {
      return new Program(this);
    } catch {
      this.wasRestored = true;
      this.disk.setAside();
      return new Program(this);
    }
  }

  alive(): Program[] {
    return this.programs.filter((program) => program !== null && !program.isDead) as Program[];
  }

  strike(program: Program, point: Point): void {
    for (const strike of [...this.strikes]) {
      if (strike.at !== point || program.isDead) continue;
      strike.after = (strike.after ?? 0) - 1;
      if (strike.after >= 0) continue;
      this.strikes.splice(this.strikes.indexOf(strike), 1);
      this.blow(strike.blow, program);
    }
  }

  blow(blow: Blow, program: Program | null = this.alive()[0] ?? null): void {
    if (blow === 'crash') program?.die();
    else if (blow === 'full' || blow === 'readonly' || blow === 'room') this.setRoom(blow);
    else if (blow === 'locked' || blow === 'late' || blow === 'unlocked') this.keychain.state = blow;
    else if (blow === 'backUp') this.disk.backUp();
    else if (blow === 'swap') this.restore(0, 'whole');
    else if (blow === 'second') this.program(program === this.programs[0] ? 1 : 0);
    else tryOn(() => program?.machine[blow](workId));
  }

  restore(pick: number, kind: Parameters<Disk['restore']>[1]): void {
    if (this.hasBackups && this.disk.restore(pick, kind)) this.wasRestored = true;
  }

  setRoom(room: World['room']): void {
    this.room = room;
    for (const program of this.alive()) this.applyDisk(program);
  }

  /** What SQLite itself says where the disk takes no page more, or none at all. */
  applyDisk({ store }: Pick<Program, 'store'>): void {
    const { pages } = store.prepare('SELECT page_count AS pages FROM pragma_page_count').get() as {
      pages: number;
    };
    store.exec(`PRAGMA query_only = ${this.room === 'readonly' ? 1 : 0};
      PRAGMA max_page_count = ${this.room === 'full' ? pages : 1_000_000}`);
  }

  /**
   * What is on its way on the disk as a program starts or dies, or takes it for interrupted while another one runs: nobody else knows
   * what becomes of it.
   */
  sawOnItsWay({ store }: Program, why: 'start' | 'death' | 'interrupts'): void {
    if (why === 'interrupts' && this.alive().length < 2) return;
    const rows = store.prepare("SELECT id FROM sends WHERE state = 'sending'").all() as { id: string }[];
    for (const { id } of rows) {
      this.doubtful.add(id);
      if (why === 'death') this.orphans.add(id);
    }
  }

  async post(program: Program, outgoing: Outgoing): Promise<PostAttempt> {
    await program.reach('post');
    if (this.last && !has(program, this.last))
      this.complaints.push('a store that lacks what left last sends');
    this.last = { table: 'sends', id: outgoing.id };
    this.posts += 1;
    const { attempt, taken } = await this.exchange(outgoing);
    for (const row of taken) this.receive(row);
    if (!isClear(attempt)) this.doubtful.add(outgoing.id);
    await program.reach('answered');
    const state = attempt.result.ok ? 'accepted' : attempt.status === 400 ? 'refused' : null;
    if (state) this.answers.set(outgoing.id, { state, by: program });
    return attempt;
  }

  /** Kiva's part of it. */
  protected async exchange(outgoing: Outgoing): Promise<Deed> {
    return deedOf(outgoing, this.fates.shift() ?? 'accepted');
  }

  /** A request for these rows. */
  newSend(rows: readonly string[]): NewSend {
    const given = reportSend(Object.fromEntries(rows.map((row) => [row, '1'])), { workId });
    return { ...given, request: JSON.stringify({ ...JSON.parse(given.request), padding }) };
  }

  private receive(row: string): void {
    const times = (this.held.get(row) ?? 0) + 1;
    this.held.set(row, times);
    if (times > 1 + (this.words.get(row) ?? 0)) this.complaints.push(`${row} is at Kiva ${times} times`);
  }

  /** A person has compared with Kiva, where the program asks for that: from here on this store is the memory. */
  async accept(program: Program): Promise<void> {
    const checked = await tryOnAsync(() => program.anchor.check());
    if (checked?.ok !== false || checked.error.code !== 'STORE_BEHIND') return;
    for (const id of program.sends.waitingOfWork(workId)) {
      const rows = rowsIn(program.sends.outgoing(id) ?? { request: '{"repayments":[]}' });
      if (rows.some((row) => this.held.has(row))) tryOn(() => program.machine.withdraw(id));
    }
    const accepted = await tryOnAsync(() => program.anchor.accept());
    // A keychain that says no may have kept it all the same; the person did compare.
    if (!accepted?.ok && (accepted === null || this.keychain.state !== 'late')) return;
    for (const row of this.held.keys()) this.knownByComparing.add(row);
    const newest = program.store.prepare('SELECT mark FROM departures ORDER BY number DESC LIMIT 1').get();
    this.last = { table: 'departures', id: (newest as { mark: string }).mark };
  }

  close(): void {
    for (const program of this.alive()) program.die();
    this.disk.close();
  }
}

/** The OS's keychain: of all programs, and older than none of their stores. */
class Keychain implements Pick<Vault, 'read' | 'write'> {
  private readonly entries = new Map<string, string>();
  /** `late`: it says no, and what was to be written lands all the same. */
  state: 'unlocked' | 'locked' | 'late' = 'unlocked';

  async read(name: string): Promise<Result<string | null>> {
    return this.state === 'locked' ? failed(failure('VAULT_LOCKED')) : ok(this.entries.get(name) ?? null);
  }

  async write(name: string, value: string): Promise<Result<void>> {
    if (this.state !== 'locked') this.entries.set(name, value);
    return this.state === 'unlocked' ? ok(undefined) : failed(failure('VAULT_LOCKED'));
  }
}

function has({ store }: Program, { table, id }: { table: string; id: string }): boolean {
  const column = table === 'sends' ? 'id' : 'mark';
  return store.prepare(`SELECT 1 FROM ${table} WHERE ${column} = ?`).get(id) !== undefined;
}

/** An answer after which nobody need ask whether it arrived, or certainly nothing left. */
function isClear({ left, status, result }: PostAttempt): boolean {
  return !left || result.ok || (status !== null && [400, 401, 403, 429].includes(status));
}

/** What the disk or a dead program throws, a person sees as an error. */
export function tryOn<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    return passing(error);
  }
}

/** The same for what takes time. */
export async function tryOnAsync<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    return passing(error);
  }
}

function passing(error: unknown): null {
  if (error instanceof Error && (error.name === 'SqliteError' || error.message.includes('not open')))
    return null;
  throw error;
}
