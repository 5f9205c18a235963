import type { FaultName } from './faults/names.ts';
import type { Operation } from './operations.ts';

/** One request that reached the server whole. Holds no token and no secret. */
export interface ReceivedRequest {
  /** 1 for the first request of the run. */
  readonly n: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Null for a path or method that the server does not have. */
  readonly operation: Operation | null;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** `{id}` of the path. */
  readonly partnerId: string | null;
  /** Loan IDs that the body names, in order. */
  readonly ids: readonly string[];
  readonly hasAuthorization: boolean;
  readonly contentType: string | null;
  readonly userAgent: string | null;
  /** Length of the body. */
  readonly bytes: number;
  /** SHA-256 of the body in hex; null without one, and for the token call, which has the secret in it. */
  readonly sha256: string | null;
  /** The parsed JSON or form (`client_secret` replaced); null when it is neither or no longer kept. */
  readonly body: unknown;
  /** The fault that hit it. */
  readonly fault: FaultName | null;
  /** Status of the answer; null when none was sent. */
  readonly status: number | null;
}

/** What is known of a request before its answer. */
export type RequestArrival = Omit<ReceivedRequest, 'n' | 'at' | 'fault' | 'status'>;

/** How the request ended. */
export type RequestResult = Pick<ReceivedRequest, 'fault' | 'status'>;

/** Requests kept; older ones are dropped. */
const KEPT_REQUESTS = 10_000;
/** Bytes of bodies kept; the bodies of older requests are dropped, their hashes stay. */
const KEPT_BODY_BYTES = 64 * 1024 * 1024;

/** The requests received, oldest first; none unless recording is on. */
export class RequestLog {
  readonly keeps: boolean;
  readonly #entries = new Map<number, ReceivedRequest>();
  #count = 0;
  #bodyBytes = 0;

  /** @param keeps false where nobody looks at them: the desktop program. */
  constructor(keeps: boolean) {
    this.keeps = keeps;
  }

  /** Everything still kept, oldest first. */
  get entries(): readonly ReceivedRequest[] {
    return [...this.#entries.values()];
  }

  /** Notes a request and returns its number. */
  add(arrival: RequestArrival): number {
    this.#count += 1;
    if (!this.keeps) return this.#count;
    const entry = { n: this.#count, at: new Date().toISOString(), ...arrival, fault: null, status: null };
    this.#entries.set(entry.n, entry);
    this.#bodyBytes += bodyBytes(entry);
    this.#dropOld();
    return entry.n;
  }

  /** Notes how request `n` ended. */
  end(n: number, ending: RequestResult): void {
    const entry = this.#entries.get(n);
    if (entry) this.#entries.set(n, { ...entry, ...ending });
  }

  /** Forgets all requests; numbering goes on. */
  reset(): void {
    this.#entries.clear();
    this.#bodyBytes = 0;
  }

  #dropOld(): void {
    for (const entry of this.#entries.values()) {
      const crowded = this.#entries.size > KEPT_REQUESTS;
      if (!crowded && this.#bodyBytes <= KEPT_BODY_BYTES) return;
      this.#bodyBytes -= bodyBytes(entry);
      if (crowded) this.#entries.delete(entry.n);
      else this.#entries.set(entry.n, { ...entry, body: null });
    }
  }
}

function bodyBytes(entry: ReceivedRequest): number {
  return entry.body === null ? 0 : entry.bytes;
}
