import type { WorkKind } from '../../../../shared/model/work.ts';
import { type ReadRow, readRows } from './content.ts';
import type { Deed } from './kiva.ts';
import {
  type ContentRow,
  isLive,
  isNewer,
  isWaiting,
  type Start,
  type Word,
  type WordRow,
  type WordSend,
} from './words.ts';

/** What a person agrees to by a start. */
export type Confirmation = {
  workId: string;
  kind: WorkKind;
  month: string;
  meaning: string;
  requests: readonly string[];
  content: ContentRow[];
  hasReason: boolean;
  isApproved: boolean;
};

/**
 * What a person said, and what Kiva took, in plain maps: nothing of it is read from the program. `complaints` are what must never
 * happen.
 */
export class Model {
  readonly sends = new Map<string, WordSend>();
  readonly starts: Start[] = [];
  readonly complaints: string[] = [];
  /** By kind and identity, all that Kiva took, in its order. */
  readonly taken = new Map<string, Word[]>();
  /** Requests that a person let go, and which were not held back since. */
  readonly released = new Set<string>();
  ruleIsOn = false;
  step = 0;
  private places = 0;
  private times = 0;

  words(): Word[] {
    return [...this.sends.values()].flatMap((send) => send.rows.map((row) => ({ row, send })));
  }

  ofWork(workId: string): WordSend[] {
    return [...this.sends.values()].filter((send) => send.workId === workId);
  }

  /** What is newer than a word, and is at Kiva, may be, or is still to leave. */
  newerThan(word: Word): Word[] {
    return this.words().filter((other) => isLive(other) && isNewer(other, word));
  }

  /** Whether anything newer stood in its way in this step, also what Kiva turned away since: it is not let go anew by that. */
  hadNewer(word: Word): boolean {
    return this.words().some(
      (other) =>
        isNewer(other, word) &&
        (isLive(other) || [other.row.lastLive, other.row.leftOutAt].includes(this.step)),
    );
  }

  /**
   * What is with Kiva, may be, or waits already, of a row like this one, confirmed now: the last word on it is the same. What has left
   * comes before what waits.
   */
  whereIs(kind: WorkKind, month: string, { identity, value }: ContentRow): Word | null {
    const live = this.words().filter(
      (word) => isLive(word) && word.send.kind === kind && word.row.identity === identity,
    );
    if (kind !== 'report') return live.find(({ row }) => row.state !== 'waiting') ?? live[0] ?? null;
    const latest = live
      .filter(({ send }) => send.month === month)
      .toSorted((a, b) => b.send.place - a.send.place)[0];
    if (latest?.row.value !== value) return null;
    const isPutOver = live.some(
      ({ row, send }) => send.month < month && send.place > latest.send.place && row.value !== value,
    );
    return isPutOver ? null : latest;
  }

  /** Whether it would put an earlier month over a later one. */
  isBehind(kind: WorkKind, month: string, { identity, value }: ContentRow): boolean {
    if (kind !== 'report') return false;
    return this.words().some(
      (word) =>
        isLive(word) && word.row.identity === identity && word.send.month > month && word.row.value !== value,
    );
  }

  confirm(said: Confirmation, ids: readonly string[]): void {
    const { workId, kind, content } = said;
    this.places += 1;
    const rows = said.requests.map((request) => readRows(kind, request, said.meaning));
    const leaving = new Set(rows.flat().map(({ identity }) => identity));
    this.leaveOutEdited(workId, leaving, said);
    this.starts.push({ workId, at: this.nextTime(), content });
    for (const [at, id] of ids.entries())
      this.add({ ...said, id, place: this.places, replaces: null }, rows[at] ?? []);
    if (ids.length !== rows.length) this.complain(`${ids.length} requests of ${rows.length} reviewed`);
  }

  private nextTime(): number {
    this.times += 1;
    return this.times;
  }

  /**
   * What waits of the work and is not in it any more as it stands does not leave, nor what leaves anew; what is on its way does not
   * leave a second time.
   */
  private leaveOutEdited(workId: string, leaving: Set<string>, { kind, month, content }: Confirmation): void {
    const stays = content
      .filter(({ identity }) => !leaving.has(identity))
      .map((row) => this.whereIs(kind, month, row)?.row);
    for (const send of this.ofWork(workId)) {
      for (const row of send.rows) {
        if (row.state !== 'sending' && !isWaiting({ row, send })) continue;
        row.isCorrected = !stays.includes(row);
        if (row.isCorrected && row.state === 'waiting') this.leaveOutForGood(row, send);
      }
    }
  }

  /** Of a repetition of which nothing is left, the first request is in doubt again. */
  private leaveOutForGood(row: WordRow, send: WordSend): void {
    row.state = 'outdated';
    if (send.rows.every(({ state }) => state === 'outdated')) this.freeRepeated(send);
  }

  private freeRepeated(send: WordSend): void {
    const repeated = this.sends.get(send.replaces ?? '');
    if (repeated?.replacedBy === send.id) repeated.replacedBy = null;
  }

  private add(
    {
      id,
      workId,
      kind,
      month,
      meaning,
      place,
      hasReason,
      isApproved,
      replaces,
    }: Omit<Confirmation, 'requests' | 'content'> & { id: string; place: number; replaces: string | null },
    rows: readonly ReadRow[],
  ): void {
    this.sends.set(id, {
      ...{ id, workId, kind, month, meaning, place, hasReason, isApproved, replaces, at: this.nextTime() },
      ...{ replacedBy: null, isInDoubt: false, isStopped: false, stopAsked: false, left: false },
      rows: rows.map((row) => ({
        ...row,
        state: 'waiting',
        isCorrected: false,
        isTaken: false,
        lastLive: -1,
        leftOutAt: -1,
      })),
    });
    this.released.add(id);
  }

  again(id: string, byId: string): void {
    const old = this.sends.get(id);
    if (!old) return;
    old.replacedBy = byId;
    const rows = old.rows
      .filter(({ state }) => state !== 'outdated')
      .map(({ identity, key, value, wire }) => ({ identity, key, value, wire }));
    this.add({ ...old, id: byId, replaces: id, isApproved: this.ruleIsOn }, rows);
  }

  /** Whether a person may say that a request goes again: of all of it nobody knows. */
  mayGoAgain(id: string): boolean {
    const send = this.sends.get(id);
    return send?.isInDoubt === true && send.replacedBy === null;
  }

  /** A request leaves. */
  posted(id: string, request: string): void {
    const send = this.sends.get(id);
    if (!send) this.complain('what nobody confirmed leaves');
    if (!send) return;
    if (send.left) this.complain(`${id} leaves a second time`);
    if (send.isStopped || send.replacedBy !== null) this.complain(`${id} leaves although it was taken back`);
    if (!this.released.has(id)) this.complain(`${id} leaves by itself`);
    if (this.ruleIsOn && send.kind === 'report' && !send.isApproved) this.complain(`${id} leaves unapproved`);
    const posted = new Set(readRows(send.kind, request, send.meaning).map(({ wire }) => wire));
    for (const row of send.rows) {
      const isPosted = posted.delete(row.wire);
      const newer = this.newerThan({ row, send });
      if (isPosted && row.state !== 'waiting') this.complain(`a row that is ${row.state} leaves`);
      if (isPosted && newer.length > 0)
        this.complain(`a row leaves after a newer word: ${describe({ row, send })}`);
      if (isPosted) this.move({ row, send }, 'sending');
      else if (row.state === 'waiting') this.leaveOut({ row, send }, newer);
    }
    if (posted.size > 0) this.complain('bytes leave that nobody reviewed');
    send.left = true;
  }

  private leaveOut(word: Word, newer: readonly Word[]): void {
    if (newer.length === 0) this.complain(`a row is left out for nothing: ${describe(word)}`);
    const [by] = newer.toSorted(
      (a, b) => Number(isWaiting(a)) - Number(isWaiting(b)) || b.send.place - a.send.place,
    );
    word.row.isCorrected = by?.send.workId === word.send.workId;
    word.row.leftOutAt = this.step;
    word.row.state = 'outdated';
  }

  /** The program shows a row of a request that never left as left out: something that is at Kiva, or may be, must be newer. */
  sawLeftOut(word: Word): void {
    const reasons = this.words().filter(
      (other) => isNewer(other, word) && (other.row.lastLive === this.step || atKiva(other)),
    );
    this.leaveOut(word, reasons);
  }

  /** What Kiva took of a request, before anybody is told. */
  took(id: string, deed: Deed): void {
    const send = this.sends.get(id);
    const left = send?.rows.filter(({ state }) => state === 'sending') ?? [];
    for (const [at, row] of left.entries()) if (send && deed.rows[at]?.taken) this.take({ row, send });
  }

  private take(word: Word): void {
    const { row, send } = word;
    const before = this.takenOf(word);
    const isExcused = send.hasReason || send.replaces !== null;
    if (row.isTaken) this.complain(`Kiva gets one request twice: ${describe(word)}`);
    // By `again` a person said that the first one is not there.
    const counted = before.filter((other) => other.send.replacedBy === null);
    if (counted.some((other) => isNewer(other, word)))
      this.complain(`an older word replaces a newer one: ${describe(word)}`);
    if (!isExcused && counted.some((other) => this.isSame(other, word)))
      this.complain(`Kiva gets the same twice: ${describe(word)}`);
    row.isTaken = true;
    this.taken.set(keyOf(word), [...before, word]);
  }

  takenOf(word: Word): Word[] {
    return this.taken.get(keyOf(word)) ?? [];
  }

  /** The very same word, and the person said nothing else of it between. */
  private isSame(a: Word, b: Word): boolean {
    if (b.send.kind !== 'report') return true;
    if (a.send.month !== b.send.month || a.row.value !== b.row.value) return false;
    return !this.words().some(
      ({ row, send }) =>
        send.kind === 'report' &&
        row.identity === b.row.identity &&
        row.value !== b.row.value &&
        send.place > a.send.place &&
        send.place < b.send.place,
    );
  }

  /** The program reads what came of a request. */
  answered(id: string, deed: Deed): void {
    const send = this.sends.get(id);
    if (!send) return;
    const left = send.rows.filter(({ state }) => state === 'sending');
    for (const [at, row] of left.entries()) this.move({ row, send }, deed.rows[at]?.shown ?? 'unknown');
    const waits = left.some(({ state }) => state === 'waiting');
    for (const row of left) if (row.state === 'waiting' && row.isCorrected) this.leaveOutForGood(row, send);
    if (waits) send.left = false;
    if (waits && send.stopAsked) this.stopSend(send);
    const isYes = deed.attempt?.result.ok === true;
    send.isInDoubt = !isYes && left.some(({ state }) => state === 'unknown');
    if (!isYes && !deed.passes) this.released.clear();
  }

  private move({ row, send }: Word, state: WordRow['state']): void {
    row.state = state;
    if (atKiva({ row, send })) row.lastLive = this.step;
  }

  stop(sends: readonly WordSend[]): void {
    for (const send of sends) {
      this.released.delete(send.id);
      if (send.rows.some(({ state }) => state === 'sending')) send.stopAsked = true;
      if (send.rows.some((row) => isWaiting({ row, send }))) this.stopSend(send);
    }
  }

  /** Of a repetition that is taken back, the first request is in doubt again. */
  private stopSend(send: WordSend): void {
    send.isStopped = true;
    this.released.delete(send.id);
    this.freeRepeated(send);
  }

  arrived(id: string): void {
    const send = this.sends.get(id);
    if (send) send.isInDoubt = false;
    for (const row of send?.rows ?? []) if (row.state === 'unknown') row.state = 'accepted';
  }

  complain(text: string): void {
    this.complaints.push(text);
  }
}

function atKiva(word: Word): boolean {
  return isLive(word) && word.row.state !== 'waiting';
}

function keyOf({ row, send }: Word): string {
  return `${send.kind} ${row.identity}`;
}

/** A word in one line, for a complaint. */
export function describe({ row, send }: Word): string {
  return `${send.kind} ${send.month} ${row.identity} ${row.value} (place ${send.place}, ${row.state})`;
}
