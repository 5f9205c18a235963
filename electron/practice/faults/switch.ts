import type { Operation } from '../operations.ts';
import type { FaultName } from './names.ts';

/** Which requests a fault hits. */
export interface FaultLimits {
  /** How many requests it hits before it turns itself off; default: all. */
  times?: number;
  /** How many matching requests pass unharmed first; default 0. */
  after?: number;
  /** The one operation it hits; default: every API operation, but not the token call. */
  only?: Operation;
  /** For `slow`: milliseconds to wait, instead of the option `slowMs`. */
  delayMs?: number;
}

/** The fault that is on now. */
export interface ArmedFault {
  readonly name: FaultName;
  /** Requests it will still hit; null means no limit. */
  readonly left: number | null;
  /** Matching requests that will still pass unharmed. */
  readonly passing: number;
  readonly only: Operation | null;
  readonly delayMs: number;
}

/** Holds at most one fault and counts the requests it hits. */
export class FaultSwitch {
  readonly #slowMs: number;
  #armed: ArmedFault | null = null;
  #over = new AbortController();

  /** @param slowMs milliseconds that `slow` waits when its limits do not say. */
  constructor(slowMs: number) {
    this.#slowMs = slowMs;
  }

  /** The fault that is on, or null. */
  get armed(): ArmedFault | null {
    return this.#armed;
  }

  /** Aborted when the fault that is on now is turned off or gives way to another: what it delays goes out then. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  /** Turns a fault on in place of any other; null turns it off. Throws a RangeError on senseless limits. */
  set(name: FaultName | null, limits: FaultLimits = {}): void {
    const { times, after = 0, only = null, delayMs = this.#slowMs } = limits;
    for (const count of [times ?? 1, after, delayMs]) {
      if (!Number.isInteger(count) || count < 0) throw new RangeError('times, after and delayMs are counts');
    }
    this.#over.abort();
    this.#over = new AbortController();
    this.#armed =
      name === null || times === 0 ? null : { name, left: times ?? null, passing: after, only, delayMs };
  }

  /** The fault that hits this request, or null. Call it once for each request. */
  take(operation: Operation | null): ArmedFault | null {
    const armed = this.#armed;
    if (!armed || operation === null || !hits(armed, operation)) return null;
    if (armed.passing > 0) {
      this.#armed = { ...armed, passing: armed.passing - 1 };
      return null;
    }
    this.#armed = spent(armed);
    return armed;
  }
}

function hits(fault: ArmedFault, operation: Operation): boolean {
  return fault.only === null ? operation !== 'token' : operation === fault.only;
}

function spent(fault: ArmedFault): ArmedFault | null {
  if (fault.left === null) return fault;
  return fault.left === 1 ? null : { ...fault, left: fault.left - 1 };
}
