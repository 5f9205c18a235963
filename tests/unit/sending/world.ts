import { randomUUID } from 'node:crypto';
import { noAnchor, type SendAnchor } from '../../../electron/anchor/departures.ts';
import { createSendMachine, type Outgoing, type SendMachine } from '../../../electron/sending/machine.ts';
import type { PostAttempt } from '../../../electron/sending/send-result.ts';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import { sha256 } from '../../../electron/store/fingerprint.ts';
import type { NewSend } from '../../../electron/store/send-types.ts';
import { type SendRepository, sendRepository } from '../../../electron/store/sends.ts';
import { failure } from '../../../shared/errors.ts';
import type { WorkKind } from '../../../shared/model/work.ts';
import { failed, ok } from '../../../shared/result.ts';

/** What the line and Kiva may do to one request. `keeps` is whether the server holds it afterwards. */
export const happenings = {
  accepted: {
    keeps: true,
    attempt: {
      left: true,
      status: 200,
      text: '{}',
      retryAfter: null,
      result: ok({ reference: 'r', confirmUrl: null, problems: [] }),
    },
  },
  refused: {
    keeps: false,
    attempt: {
      left: true,
      status: 400,
      text: 'no',
      retryAfter: null,
      result: failed(failure('KIVA_REFUSED')),
    },
  },
  unauthorised: {
    keeps: false,
    attempt: {
      left: true,
      status: 401,
      text: '',
      retryAfter: null,
      result: failed(failure('CREDENTIALS_REFUSED')),
    },
  },
  busy: {
    keeps: false,
    attempt: { left: true, status: 429, text: '', retryAfter: null, result: failed(failure('KIVA_BUSY')) },
  },
  noToken: {
    keeps: false,
    attempt: { left: false, status: null, text: null, retryAfter: null, result: failed(failure('TIMEOUT')) },
  },
  noHost: {
    keeps: false,
    attempt: {
      left: false,
      status: null,
      text: null,
      retryAfter: null,
      result: failed(failure('HOST_NOT_FOUND')),
    },
  },
  lostBefore: {
    keeps: false,
    attempt: {
      left: true,
      status: null,
      text: null,
      retryAfter: null,
      result: failed(failure('CONNECTION_LOST')),
    },
  },
  lostAfter: {
    keeps: true,
    attempt: { left: true, status: null, text: null, retryAfter: null, result: failed(failure('TIMEOUT')) },
  },
  brokenAfter: {
    keeps: true,
    attempt: {
      left: true,
      status: 502,
      text: '<html>',
      retryAfter: null,
      result: failed(failure('KIVA_FAILED')),
    },
  },
  portal: {
    keeps: false,
    attempt: {
      left: true,
      status: 200,
      text: '<html>',
      retryAfter: null,
      result: failed(failure('NOT_JSON')),
    },
  },
} as const satisfies Record<string, { keeps: boolean; attempt: PostAttempt }>;

/**
 * Name of one happening; `crashBefore` and `crashAfter` are the program being killed around the server's receipt, `bug` one of ours
 * on the way out.
 */
export type Happening = keyof typeof happenings | 'crashBefore' | 'crashAfter' | 'bug';

/** A program, a disk and a Kiva: the real machine over a real store, whose server and crashes the test decides. */
export class World {
  readonly store: Store;
  readonly sends: SendRepository;
  /** Fingerprint → how often the server got it. */
  readonly held = new Map<string, number>();
  /** Fingerprint → how often a person said "send again". */
  readonly words = new Map<string, number>();
  machine: SendMachine;
  next: Happening = 'accepted';
  /** What is remembered outside the store. */
  anchor: Pick<SendAnchor, 'keep'> = noAnchor;
  holdsOffline: (kind: WorkKind) => boolean = () => false;
  whenChanged: () => void = () => {};
  /** Ids in the order in which they were POSTed. */
  readonly order: string[] = [];
  private dead = false;
  private timer: (() => void) | null = null;

  constructor() {
    const opened = openDatabase(':memory:', '');
    if (!opened.ok) throw new Error(opened.error.message);
    this.store = opened.value;
    this.sends = sendRepository(this.store, 'stage', 0);
    this.machine = this.boot();
  }

  /** Starts the program (again): only what the store holds is left of the run before. */
  boot(): SendMachine {
    this.dead = false;
    this.timer = null;
    const run = {
      post: (outgoing: Outgoing) => this.post(outgoing),
      holdsOffline: (kind: WorkKind) => this.holdsOffline(kind),
      anchor: { keep: () => this.anchor.keep() },
      onChange: () => this.whenChanged(),
      onError: () => {},
      now: () => '2026-11-21T00:00:00Z',
      setTimer: (_: number, run: () => void) => this.setTimer(run),
      random: () => 0,
    };
    const machine = createSendMachine({ sends: this.sends, ...run });
    machine.recover();
    return machine;
  }

  private setTimer(run: () => void): () => void {
    this.timer = run;
    return () => {
      if (this.timer === run) this.timer = null;
    };
  }

  /** True while the machine means to go on by itself. */
  rings(): boolean {
    return this.timer !== null;
  }

  /** The time comes at which the machine goes on by itself. */
  ring(): void {
    const run = this.timer;
    this.timer = null;
    run?.();
  }

  /** What {@link ring} would do, to be done after another program has begun. */
  ringLater(): () => void {
    return this.timer ?? (() => {});
  }

  /** Lets the machine work until it rests or dies. */
  async settle(): Promise<void> {
    await Promise.race([this.machine.idle(), new Promise((resolve) => setTimeout(resolve, 1))]);
    if (this.dead) this.machine = this.boot();
  }

  newSend(names: readonly string[]): NewSend {
    const items = names.map((name) => ({ fingerprint: sha256(name), key: name, label: name, amount: '1' }));
    const base = {
      workId: 'w',
      kind: 'report' as const,
      partnerId: '1',
      title: '',
      path: '/p',
      overrideReason: null,
      replaces: null,
      period: '2026-11',
      meaning: 'repaid' as const,
      batch: 1,
      batches: 1,
    };
    return { id: randomUUID(), ...base, request: JSON.stringify(names), requestSha256: '', items };
  }

  private async post(outgoing: Outgoing): Promise<PostAttempt> {
    const happening = this.next;
    this.order.push(outgoing.id);
    if (happening === 'bug') throw new Error('a bug');
    const crash = happening === 'crashBefore' || happening === 'crashAfter';
    if (happening === 'crashAfter' || (!crash && happenings[happening].keeps)) this.receive(outgoing);
    if (!crash) return happenings[happening].attempt;
    this.dead = true;
    return new Promise<PostAttempt>(() => {});
  }

  private receive(outgoing: Outgoing): void {
    for (const { fingerprint } of this.sends.items(outgoing.id))
      this.held.set(fingerprint, (this.held.get(fingerprint) ?? 0) + 1);
  }
}
