import { createAnchor, type SendAnchor } from '../../../../electron/anchor/departures.ts';
import { createSendMachine, type SendMachine } from '../../../../electron/sending/machine.ts';
import type { Store } from '../../../../electron/store/database.ts';
import { departureRepository } from '../../../../electron/store/departures.ts';
import { type SendRepository, sendRepository } from '../../../../electron/store/sends.ts';
import type { Vault } from '../../../../electron/vault/vault.ts';
import type { Disk } from './disk.ts';
import type { Point, World } from './world.ts';

/** What a program finds around it. */
export type Surroundings = Pick<World, 'post' | 'strike' | 'applyDisk' | 'sawOnItsWay'> & {
  disk: Pick<Disk, 'open'>;
  keychain: Pick<Vault, 'read' | 'write'>;
};

/** One run of the program: its own connection to the store, its own memory, the keychain of all. */
export class Program {
  readonly store: Store;
  readonly sends: SendRepository;
  readonly anchor: SendAnchor;
  readonly machine: SendMachine;
  isDead = false;
  readonly death: Promise<void>;
  private readonly timers = new Set<() => void>();
  private onDeath: () => void = () => {};

  private readonly world: Surroundings;

  constructor(world: Surroundings) {
    this.world = world;
    this.death = new Promise((resolve) => {
      this.onDeath = resolve;
    });
    this.store = world.disk.open();
    world.applyDisk(this);
    const now = () => '2026-11-28T00:00:00.000Z';
    const departures = departureRepository(this.store);
    this.anchor = createAnchor({ departures, vault: world.keychain, environment: 'stage', now });
    this.sends = this.watched(sendRepository(this.store, 'stage'));
    this.machine = createSendMachine({
      holdsOffline: () => false,
      sends: this.sends,
      anchor: { keep: () => this.keep() },
      post: (outgoing) => world.post(this, outgoing),
      onChange: () => {},
      onError: () => {},
      now,
      setTimer: (_, run) => this.later(run),
      random: () => 0,
    });
    world.sawOnItsWay(this, 'start');
    this.machine.recover();
  }

  /** The process is gone: whatever it still does reaches neither disk nor Kiva. */
  die(): void {
    this.isDead = true;
    this.timers.clear();
    this.world.sawOnItsWay(this, 'death');
    this.store.close();
    this.onDeath();
  }

  /** The program is ended as a person does: what is on its way ends first. */
  async end(): Promise<void> {
    await Promise.race([this.machine.stop(), this.death]);
    if (!this.isDead) this.die();
  }

  /** The time comes for all that the machine waits for. */
  ring(): void {
    for (const run of [...this.timers]) {
      this.timers.delete(run);
      run();
    }
  }

  async settle(): Promise<void> {
    await Promise.race([this.machine.idle(), this.death]);
  }

  private later(run: () => void): () => void {
    this.timers.add(run);
    return () => void this.timers.delete(run);
  }

  private async keep(): ReturnType<SendAnchor['keep']> {
    await this.reach('keep');
    const kept = await this.anchor.keep();
    await this.reach('kept');
    return kept;
  }

  /** Something may strike here; what is dead then never comes back. */
  async reach(point: Point): Promise<void> {
    this.world.strike(this, point);
    if (this.isDead) await new Promise(() => {});
  }

  private around<T>(points: readonly [Point, Point], change: () => T): T {
    this.world.strike(this, points[0]);
    const result = change();
    this.world.strike(this, points[1]);
    return result;
  }

  /** The store's own repository, with a place to strike before and after each change. */
  private watched(real: SendRepository): SendRepository {
    return {
      ...real,
      add: (...given) => this.around(['add', 'added'], () => real.add(...given)),
      begin: (...given) => this.around(['begin', 'begun'], () => real.begin(...given)),
      end: (...given) => this.around(['end', 'ended'], () => real.end(...given)),
      interrupted: (...given) => {
        this.world.sawOnItsWay(this, 'interrupts');
        return real.interrupted(...given);
      },
      replace: (...given) => this.around(['change', 'changed'], () => real.replace(...given)),
      settleArrived: (...given) => this.around(['change', 'changed'], () => real.settleArrived(...given)),
      withdraw: (...given) => this.around(['change', 'changed'], () => real.withdraw(...given)),
      stopWork: (...given) => this.around(['change', 'changed'], () => real.stopWork(...given)),
    };
  }
}
