import { isDeepStrictEqual } from 'node:util';
import { reportOfRows } from '../../../../renderer/components/progress/report-of-rows.ts';
import type { Output } from '../../../../shared/contract.ts';
import { receiptIn } from '../../../../shared/model/receipt.ts';
import type { WorkBody } from '../../../../shared/model/work.ts';
import { bodyOf, confirmed } from './bodies.ts';
import { contentOf, readRows } from './content.ts';
import { countsOf } from './counts.ts';
import type { Model } from './model.ts';
import { ModelOffice } from './office.ts';
import type { Body, Go, Hand, How, OnSend, OnWork, Step } from './steps.ts';
import { leftOutOf, resumeOf, verdictOn } from './verdicts.ts';
import { isLive, isThereAll, isWaitingSend, type WordSend } from './words.ts';

type Review = Output<'work.review'>;
type SendAct = OnSend['do'];

/** Plays steps in an office, and lets the model hear what came of them. */
export class Play {
  readonly office = new ModelOffice();
  /** Works as they were typed last. */
  readonly bodies = new Map<string, WorkBody>();
  readonly removed = new Set<string>();
  readonly locked = new Set<string>();
  readonly leftRefused = new Set<string>();
  private readonly reviews = new Map<string, Review>();
  private hasApprovers = false;

  async play({ hand, meanwhile }: Step): Promise<void> {
    const { office } = this;
    office.model.step += 1;
    if (meanwhile) office.meanwhile = () => this.lay(meanwhile, true);
    await this.lay(hand, false);
    await office.rest();
    office.meanwhile = null;
    office.fates = [];
  }

  private async lay(hand: Hand, isInFlight: boolean): Promise<void> {
    if ('fates' in hand && !isInFlight) this.office.fates = [...hand.fates];
    switch (hand.do) {
      case 'go':
        return this.go(hand);
      case 'mend':
        return this.mend(hand.pick, hand.chosen, hand.month, hand.how);
      case 'ring':
        return isInFlight ? undefined : this.office.ring();
      case 'restart':
        return isInFlight ? undefined : this.restart();
      case 'settings':
        this.office.reporting = { meaning: hand.meaning, columns: hand.columns, batchSize: hand.batchSize };
        return;
      case 'clock':
        this.office.clock += hand.days * 86_400_000;
        return;
      case 'rule':
        return this.turnRule(!this.office.model.ruleIsOn);
      case 'resumeSend':
      case 'withdraw':
      case 'arrived':
      case 'again':
      case 'leave':
        return this.onSend(hand.do, hand.pick);
      default:
        return this.onWork(hand);
    }
  }

  private async restart(): Promise<void> {
    await this.office.records.machine.stop();
    this.office.boot();
  }

  /** Turns the rule of two people on or off. */
  async turnRule(on: boolean): Promise<void> {
    const { office } = this;
    if (!this.hasApprovers) await office.addPeople();
    this.hasApprovers = true;
    const done = await office.codeOfAsk('approvals.setRule', { on, by: office.ben });
    if (done !== 'ok') return office.model.complain(`the rule is not turned: ${done}`);
    office.model.ruleIsOn = on;
    if (!on) this.locked.clear();
  }

  private async go({ what, pick, body, how }: Go): Promise<void> {
    const ids = [...this.bodies.keys()].filter((id) => what !== 'correct' || this.mayBeCorrected(id, body));
    const at = ids[pick % Math.max(ids.length, 1)];
    if (what === 'new' || at === undefined)
      return this.start(await this.write(crypto.randomUUID(), bodyOf(body)), how);
    if (what === 'same') return this.start(at, how);
    if (what === 'copy') return this.start(await this.write(crypto.randomUUID(), this.bodyAt(at)), how);
    return this.start(await this.edit(at, body), how);
  }

  /** Something of it was sent, and it can be changed all the same. */
  private mayBeCorrected(id: string, { kind }: Body): boolean {
    const hasLeft = this.office.model.ofWork(id).length > 0;
    return hasLeft && this.bodyAt(id).kind === kind && this.codeOfChange(id) === 'ok';
  }

  private bodyAt(workId: string): WorkBody {
    return structuredClone(this.bodies.get(workId) as WorkBody);
  }

  private async edit(workId: string, body: Body): Promise<string> {
    const next = bodyOf(body);
    return next.kind === this.bodyAt(workId).kind ? this.write(workId, next) : workId;
  }

  /** Saves a work, if it may be changed; answers its id. */
  private async write(id: string, body: WorkBody): Promise<string> {
    const { model } = this.office;
    // What was removed is on no page.
    if (this.removed.has(id)) return id;
    const expected = this.codeOfChange(id);
    const code = await this.office.codeOfAsk('work.save', this.office.saving(id, body));
    if (code !== expected) model.complain(`a work is saved: ${code}, not ${expected}`);
    if (code !== 'ok') return id;
    this.bodies.set(id, body);
    return id;
  }

  /** Only what Kiva has, or may have, as it was sent, or what is locked, cannot be changed. */
  private codeOfChange(id: string): string {
    const { model } = this.office;
    const live = model.words().some((word) => word.send.workId === id && isLive(word));
    if (live && countsOf(model, id).refused === 0) return 'ALREADY_SENT';
    return this.locked.has(id) ? 'REPORT_LOCKED' : 'ok';
  }

  private async mend(pick: number, chosen: 'refused' | 'stopped', month: string, how: How): Promise<void> {
    const { office } = this;
    const ids = [
      ...new Set(
        [...office.model.sends.values()].filter(({ kind }) => kind === 'report').map(({ workId }) => workId),
      ),
    ];
    const workId = ids[pick % Math.max(ids.length, 1)];
    if (workId === undefined) return;
    const receipt = await office.parts('receipts.get', { workId });
    if (!receipt.ok) return office.model.complain(`no receipt: ${receipt.error.code}`);
    const content = reportOfRows(receiptIn(receipt.value), chosen);
    if (content.rows.length === 0) return;
    const rows = content.rows.map((row) => ({ ...row, note: 'it is right' }));
    const period = month || content.period;
    const body = { kind: 'report' as const, content: { ...content, rows, period, confirmed } };
    return this.start(await this.write(crypto.randomUUID(), body), how);
  }

  /** Reviews a work and has it sent, with a second person where one is asked for. */
  private async start(workId: string, how: How): Promise<void> {
    const found = await this.review(workId);
    if (!found) return;
    const earlier = this.reviews.get(workId);
    this.reviews.set(workId, found);
    const review = how.isStale && earlier ? earlier : found;
    const body = this.bodyAt(workId);
    const needsLock = this.office.model.ruleIsOn && body.kind === 'report';
    if (needsLock && !this.locked.has(workId)) await this.lock(workId, review, how);
    const reason = needsLock
      ? (this.office.records.approvals.lockOf(workId)?.overrideReason ?? null)
      : how.hasReason
        ? 'it has to be'
        : null;
    this.office.confirming = this.confirmationOf(workId, body, review, reason !== null, needsLock);
    const input = {
      ...{ workId, digest: review.digest },
      ...(reason !== null && { overrideReason: reason }),
      ...(needsLock && { approval: this.office.ben }),
    };
    const asked = Array.from({ length: how.isTwice ? 2 : 1 }, () =>
      this.office.codeOfAsk('sends.start', input),
    );
    const started = (await Promise.all(asked)).filter((code) => code === 'ok').length;
    if (started > 1) this.office.model.complain('a review is started twice');
    if (started > 0 && review.needsReason && reason === null)
      this.office.model.complain('no reason was asked for');
    if (started > 0) this.locked.delete(workId);
    if (started > 0 && !isDeepStrictEqual(this.bodyAt(workId), body))
      this.office.model.complain('changed since');
  }

  private confirmationOf(
    workId: string,
    body: WorkBody,
    review: Review,
    hasReason: boolean,
    isApproved: boolean,
  ) {
    const requests = review.batches.map(({ json }) => json);
    const { period, meaning } = body.kind === 'report' ? body.content : { period: '', meaning: '' };
    return {
      ...{ workId, kind: body.kind, month: period, meaning, requests, hasReason, isApproved },
      content: contentOf(body, requests),
    };
  }

  private async lock(workId: string, { digest }: Review, how: How): Promise<void> {
    const reason = how.hasReason ? { overrideReason: 'it has to be' } : {};
    const code = await this.office.codeOfAsk('reports.lock', {
      workId,
      digest,
      by: this.office.ana,
      ...reason,
    });
    if (code === 'ok') this.locked.add(workId);
  }

  /** Looks at a work before it is sent, and holds what it says of earlier words against the model. */
  private async review(workId: string): Promise<Review | null> {
    const { model } = this.office;
    const got = await this.office.ask('work.review', { id: workId });
    const expected = this.removed.has(workId) ? 'NOT_FOUND' : 'ok';
    if ((got.ok ? 'ok' : got.error.code) !== expected)
      model.complain(`a review answers otherwise than ${expected}`);
    if (!got.ok) return null;
    const body = this.bodyAt(workId);
    const { period, meaning } = body.kind === 'report' ? body.content : { period: '', meaning: '' };
    const requests = got.value.batches.map(({ json }) => json);
    const leaving = requests.flatMap((request) => readRows(body.kind, request, meaning));
    const content = contentOf(body, requests);
    const fresh = content.filter((row) => model.whereIs(body.kind, period, row) === null);
    const expectedRows = fresh.length > 0 ? fresh : content;
    const needsReason =
      fresh.length === 0 || expectedRows.some((row) => model.isBehind(body.kind, period, row));
    const names = (rows: readonly { identity: string }[]): string =>
      rows.map(({ identity }) => identity).join();
    if (names(leaving) !== names(expectedRows))
      model.complain(`the review sends ${names(leaving)}, not ${names(expectedRows)}`);
    if (got.value.needsReason !== needsReason)
      model.complain(`the review asks for a reason: ${!needsReason}`);
    return got.value;
  }

  private async onSend(act: SendAct, pick: number): Promise<void> {
    const { office } = this;
    const all = [...office.model.sends.values()];
    // Mostly what it is for; now and then anything, which must be refused.
    const meant = pick % 8 === 7 ? all : all.filter((send) => isFor(act, send));
    const send = meant[pick % Math.max(meant.length, 1)];
    if (!send) return;
    if (act === 'resumeSend') await this.resume(send);
    if (act === 'again') await this.again(send);
    if (act === 'arrived' && isThereAll(send)) await this.arrived(send);
    if (act === 'withdraw') {
      const code = await office.codeOfAsk('sends.withdraw', { id: send.id });
      if (code === 'ok' || send.rows.some(({ state }) => state === 'sending')) office.model.stop([send]);
    }
    if (act === 'leave' && (await office.codeOfAsk('sends.leave', { sendIds: [send.id] })) === 'ok')
      this.leftRefused.add(send.id);
  }

  async arrived(send: WordSend): Promise<void> {
    const { model } = this.office;
    const isDoubtful = send.replacedBy === null && send.rows.some(({ state }) => state === 'unknown');
    const code = await this.office.codeOfAsk('sends.settle', { id: send.id, verdict: 'arrived' });
    expectCode(model, 'arrived', code, isDoubtful ? 'ok' : 'NOT_FOUND');
    if (code === 'ok') model.arrived(send.id);
  }

  async resume(send: WordSend): Promise<void> {
    const { model } = this.office;
    const waits = isWaitingSend(send);
    const wasReleased = model.released.has(send.id);
    const expected = waits ? resumeOf(model, [send]) : 'NOT_FOUND';
    if (waits) model.released.add(send.id);
    const answer = await this.office.ask('sends.resume', { id: send.id });
    expectCode(model, 'resume', leftOutOf(answer), expected);
    if (expected === 'APPROVAL_NEEDED' && !wasReleased) model.released.delete(send.id);
  }

  async again(send: WordSend): Promise<void> {
    const { office } = this;
    const { model } = office;
    const people = { preparer: office.ana, approver: office.ben };
    const approval = model.ruleIsOn && send.kind === 'report' ? { approval: people } : {};
    const verdict = verdictOn(model, [send]);
    const isOpen = verdict.startsWith('ok');
    const expected = isOpen ? (model.mayGoAgain(send.id) ? 'ok' : 'NOT_FOUND') : verdict;
    const code = await office.codeOfAsk('sends.settle', { id: send.id, verdict: 'again', ...approval });
    expectCode(model, 'again', code, expected);
  }

  private async onWork({ do: act, pick, body, how }: OnWork): Promise<void> {
    const { office } = this;
    const ids = [...this.bodies.keys()];
    const workId = ids[pick % Math.max(ids.length, 1)];
    if (workId === undefined) return;
    if (act === 'edit') await this.edit(workId, body);
    if (act === 'resume') await this.resumeWork(workId);
    if (act === 'stop' && (await office.codeOfAsk('sends.control', { workId, action: 'stop' })) === 'ok')
      office.model.stop(office.model.ofWork(workId));
    if (act === 'pause' && (await office.codeOfAsk('sends.control', { workId, action: 'pause' })) === 'ok')
      for (const { id } of office.model.ofWork(workId)) office.model.released.delete(id);
    if (act === 'remove' && (await office.codeOfAsk('work.remove', { id: workId })) === 'ok')
      this.removed.add(workId);
    if (act === 'restore' && (await office.codeOfAsk('work.restore', { id: workId })) === 'ok')
      this.removed.delete(workId);
    if (
      act === 'unlock' &&
      (await office.codeOfAsk('reports.unlock', { workId, by: office.ana, why: 'a slip' })) === 'ok'
    )
      this.locked.delete(workId);
    if (act !== 'lock' || !office.model.ruleIsOn) return;
    const review = await this.review(workId);
    if (review) await this.lock(workId, review, how);
  }

  /** Releases all that waits of a work. */
  async resumeWork(workId: string): Promise<void> {
    const { model } = this.office;
    const waiting = model.ofWork(workId).filter(isWaitingSend);
    const fresh = waiting.filter(({ id }) => !model.released.has(id));
    const expected = resumeOf(model, waiting);
    for (const { id } of waiting) model.released.add(id);
    const answer = await this.office.ask('sends.control', { workId, action: 'resume' });
    expectCode(model, 'resume all', leftOutOf(answer), expected);
    if (expected === 'APPROVAL_NEEDED') for (const { id } of fresh) model.released.delete(id);
  }
}

function expectCode(model: Model, what: string, code: string, expected: string): void {
  if (code !== expected) model.complain(`${what} answers ${code}, not ${expected}`);
}

function isFor(act: SendAct, send: WordSend): boolean {
  const is = (state: string): boolean => send.rows.some((row) => row.state === state);
  if (act === 'resumeSend' || act === 'withdraw') return isWaitingSend(send);
  if (act === 'leave') return is('refused');
  return is('unknown') && send.replacedBy === null;
}
