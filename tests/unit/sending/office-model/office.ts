import type { Outgoing } from '../../../../electron/sending/machine.ts';
import type { PostAttempt } from '../../../../electron/sending/send-result.ts';
import { Office } from '../../office.ts';
import { deedOf, type Fate } from './kiva.ts';
import { type Confirmation, Model } from './model.ts';

/** An office whose words, and whose Kiva, the model follows; a fate is taken for each request, and then all is accepted. */
export class ModelOffice extends Office {
  readonly model = new Model();
  fates: Fate[] = [];
  /** What a person does while the next request is on its way. */
  meanwhile: (() => Promise<void>) | null = null;
  /** What the person agrees to with the start that is asked for now. */
  confirming: Confirmation | null = null;
  private isDead = false;
  private die: () => void = () => {};
  private died = this.untilDeath();

  constructor() {
    super();
    this.follow();
  }

  override boot(): void {
    super.boot();
    this.isDead = false;
    this.died = this.untilDeath();
    this.model.released.clear();
    this.follow();
  }

  private untilDeath(): Promise<void> {
    return new Promise((resolve) => {
      this.die = resolve;
    });
  }

  /** Tells the model what is started and repeated before a byte of it can leave. */
  private follow(): void {
    const { model } = this;
    const { machine } = this.records;
    const { start, resend } = machine;
    machine.start = (sends, ...how) => {
      const ids = sends.map(({ id }) => id);
      if (this.confirming) model.confirm(this.confirming, ids);
      else model.complain('a start that nobody asked for');
      return start(sends, ...how);
    };
    machine.resend = (id, by) => {
      const may = model.mayGoAgain(id);
      if (may) model.again(id, by.id);
      const done = resend(id, by);
      if (done.ok !== may) model.complain(`goes again: ${done.ok}`);
      return done;
    };
  }

  protected override async post(outgoing: Outgoing): Promise<PostAttempt> {
    const { model } = this;
    const { id, request } = outgoing;
    const deed = deedOf(outgoing, this.fates.shift() ?? { kind: 'accepted', rows: 0 });
    model.posted(id, request);
    model.took(id, deed);
    const hand = this.meanwhile;
    this.meanwhile = null;
    await hand?.();
    model.answered(id, deed);
    if (deed.attempt) return deed.attempt;
    this.isDead = true;
    this.die();
    return new Promise(() => {});
  }

  override onError(error: unknown): void {
    this.model.complain(`the machine could not write: ${String(error)}`);
  }

  override async rest(): Promise<void> {
    await Promise.race([this.records.machine.idle(), this.died]);
    if (this.isDead) this.boot();
  }
}
