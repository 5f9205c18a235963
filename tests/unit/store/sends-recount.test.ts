import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import { fingerprintOf } from '../../../electron/store/fingerprint.ts';
import {
  type NewSend,
  type SendRepository,
  type SendResult,
  type Standing,
  sendRepository,
} from '../../../electron/store/sends.ts';
import { placeOf } from '../../../electron/store/sends-recount.ts';
import { identityOf } from '../../../shared/rules/kinds/kinds.ts';
import { finish } from '../../../shared/rules/steps.ts';
import { openSends, reportSend } from './new-send.ts';

/** The amount of each loan in a report; 0 where it is not in it. */
type Amounts = readonly number[];

const which = fc.nat(5);
const work = fc.constantFrom('a', 'a', 'a', 'b');
const outcome = fc.constantFrom('accepted', 'refused', 'unknown', 'waiting', 'partly');
const start = fc.record({
  ...{ kind: fc.constant('start'), work, between: fc.option(which), size: fc.integer({ min: 1, max: 4 }) },
  amounts: fc.array(fc.constantFrom(0, 1, 1, 2), { minLength: 4, maxLength: 4 }),
  later: fc.boolean(),
});
const begin = fc.record({ kind: fc.constant('begin'), which });
const end = fc.record({ kind: fc.constant('end'), which, outcome });
const step = fc.oneof(
  { arbitrary: start, weight: 4 },
  { arbitrary: begin, weight: 3 },
  { arbitrary: end, weight: 3 },
  fc.record({ kind: fc.constant('again'), which }),
  fc.record({ kind: fc.constantFrom('withdraw', 'arrived'), which }),
  fc.record({ kind: fc.constant('stop'), work }),
  fc.record({ kind: fc.constant('count'), steps: fc.nat(3) }),
  fc.record({ kind: fc.constant('reopen') }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** One store, on which a history is played. */
class Desk {
  private readonly store: Store;
  private sends: SendRepository;
  private readonly ids: string[] = [];
  private clock = 0;

  private readonly mostAtOnce: number;

  /** `mostAtOnce` is how many requests it counts at once. */
  constructor(mostAtOnce: number) {
    this.mostAtOnce = mostAtOnce;
    const opened = openDatabase(':memory:', '');
    if (!opened.ok) throw new Error(opened.error.code);
    this.store = opened.value;
    this.sends = sendRepository(this.store, 'stage', mostAtOnce);
  }

  play(each: Step): unknown {
    this.clock += 1;
    const at = `2026-11-21T10:00:00.${String(this.clock).padStart(3, '0')}Z`;
    const id = 'which' in each ? this.idOf(each.which) : 'none';
    if (each.kind === 'start') return this.start(each as StartStep, at);
    if (each.kind === 'begin') return this.begin(id, at) && this.sends.outgoing(id)?.request;
    if (each.kind === 'end')
      return this.sends.end(id, this.endingOf(id, (each as { outcome: string }).outcome), at);
    if (each.kind === 'again') return this.again(id, at);
    if (each.kind === 'withdraw') return this.sends.withdraw(id, at);
    if (each.kind === 'arrived') return this.sends.settleArrived(id, at);
    if (each.kind === 'stop') return this.sends.stopWork((each as { work: string }).work, at);
    if (each.kind === 'reopen') this.sends = sendRepository(this.store, 'stage', this.mostAtOnce);
    const steps = this.sends.recount();
    if ('steps' in each) for (let done = 0; done < each.steps && !steps.next().done; ) done += 1;
    return undefined;
  }

  /** All rows of all requests, after everything was counted. */
  end(): unknown {
    finish(this.sends.recount());
    return [
      this.store.prepare('SELECT * FROM sends ORDER BY seq').all(),
      this.store.prepare('SELECT * FROM send_items ORDER BY send_id, position').all(),
      ['a', 'b'].map((id) => this.sends.rowsOfWork(id)),
    ];
  }

  /** Plans as a review does, with another request begun before the new ones are stored. */
  private start({ work: workId, amounts, size, between, later }: StartStep, at: string): unknown {
    finish(this.sends.recount());
    const { standing, leaving } = this.standingOf(workId, amounts);
    const recounts = finish(this.sends.planRecount(workId, standing));
    const changes = this.sends.changes();
    if (between !== null) this.begin(this.idOf(between), at);
    if (this.sends.changes() !== changes || leaving.length === 0) return 'stale';
    const sends: NewSend[] = [];
    for (let from = 0; from < leaving.length; from += size) {
      const rows = Object.fromEntries(leaving.slice(from, from + size));
      const id = `s${this.ids.length}`;
      this.ids.push(id);
      sends.push(reportSend(rows, { id, workId, period: later ? '2026-12' : '2026-11' }));
    }
    this.sends.add(sends, at, recounts);
    return sends.length;
  }

  private standingOf(workId: string, amounts: Amounts): { standing: Standing; leaving: [string, string][] } {
    const loans = amounts.flatMap((amount, loan): [string, string][] =>
      amount === 0 ? [] : [[String(loan + 1), String(amount)]],
    );
    const things = new Map(loans.map(([loan]) => [thingOf(loan), ['']]));
    const stays = new Set<string>();
    const there = new Set<string>();
    for (const sendId of this.sends.liveOfWork(workId))
      for (const { position, key, amount } of this.sends.liveRows(sendId))
        if (loans.some(([loan, typed]) => loan === key && typed === amount)) {
          stays.add(placeOf(sendId, position));
          there.add(key);
        }
    const fresh = loans.filter(([loan]) => !there.has(loan));
    return fresh.length > 0
      ? { standing: { things, stays }, leaving: fresh }
      : { standing: { things, stays: new Set() }, leaving: loans };
  }

  private endingOf(id: string, outcome: string): SendResult {
    if (outcome !== 'partly')
      return { state: outcome as SendResult['state'], settledBy: outcome === 'unknown' ? null : 'kiva' };
    const key = this.rowsOf(id)[0]?.key ?? '';
    const problems = [{ key, label: null, refused: true, note: 'no' }];
    return { state: 'accepted', settledBy: 'kiva', problems };
  }

  private idOf(index: number): string {
    return this.ids[index % Math.max(this.ids.length, 1)] ?? 'none';
  }

  /** One at a time is on its way. */
  private begin(id: string, at: string): boolean {
    const busy = this.store.prepare("SELECT 1 FROM sends WHERE state = 'sending'").all();
    return busy.length === 0 && this.sends.begin(id, at);
  }

  private rowsOf(id: string): { key: string; amount: string }[] {
    const found = this.store
      .prepare(
        "SELECT key, amount FROM send_items WHERE send_id = ? AND state <> 'outdated' ORDER BY position",
      )
      .all(id);
    return found as { key: string; amount: string }[];
  }

  private again(id: string, at: string): unknown {
    const send = this.sends.get(id);
    if (!send) return 'none';
    const rows = Object.fromEntries(this.rowsOf(id).map(({ key, amount }) => [key, amount]));
    const by = `s${this.ids.length}`;
    const { workId, period } = send;
    const done = this.sends.replace(id, reportSend(rows, { id: by, workId, period, replaces: id }), at);
    if (done) this.ids.push(by);
    return done;
  }
}

type StartStep = { work: string; amounts: Amounts; size: number; between: number | null; later: boolean };

function thingOf(loan: string): string {
  return fingerprintOf('1', identityOf('report', { loan_id: loan }));
}

test('recounting one request at a time gives the same result as recounting at once', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 15 }), (steps) => {
      const [atOnce, inSteps] = [new Desk(1000), new Desk(0)];
      for (const each of steps) expect(inSteps.play(each)).toEqual(atOnce.play(each));
      expect(inSteps.end()).toEqual(atOnce.end());
    }),
    { numRuns: Number(process.env.PARTNER_DESK_MODEL_RUNS ?? 300) },
  );
}, 86_400_000);

test('a start of many requests defers recounts, and the next open finishes them', () => {
  const { store, sends } = openSends();
  const rows = (amount: string): NewSend[] =>
    [1, 2, 3].map((loan) => reportSend({ [loan]: amount }, { workId: 'w' }));
  sends.add(rows('10'), '2026-11-21T10:00:00.000Z');
  const things = new Map([1, 2, 3].map((loan) => [thingOf(String(loan)), ['']]));
  const standing = { things, stays: new Set<string>() };
  sends.add(rows('20'), '2026-11-21T10:00:01.000Z', finish(sends.planRecount('w', standing)));
  const asked = (): number => store.prepare('SELECT send_id FROM recounts').all().length;
  expect(asked()).toBe(6);
  expect(sends.waitingOfWork('w')).toHaveLength(3);
  sends.add(rows('30'), '2026-11-21T10:00:02.000Z', finish(sends.planRecount('w', standing)));
  expect(sends.waitingOfWork('w')).toHaveLength(3);
  const again = sendRepository(store, 'stage');
  expect(asked()).toBe(0);
  expect(again.rowsOfWork('w')).toMatchObject({ waiting: 3 });
});
