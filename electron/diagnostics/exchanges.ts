import type { Environment } from '../../shared/environment.ts';
import type { ProblemSubject } from '../../shared/model/problem-report.ts';
import type { Exchange } from '../kiva/client.ts';

/** A request to Kiva that was made in this run, and when. */
export type RecordedExchange = Exchange & { environment: Environment; at: string };

/** The last requests of this run, in memory alone: what a report of a problem needs of those that no store keeps. */
export type ExchangeRecorder = {
  add: (environment: Environment, exchange: Exchange) => void;
  /** The request that a failure is of, or the last that failed; null if there is none. */
  find: (environment: Environment, about: ProblemSubject) => RecordedExchange | null;
};

const most = 20;
/** Characters of an answer that are kept: a list of loans may have sixty million. */
const mostAnswer = 64 * 1024;

/** The answer in bytes of its own: the beginning of a text would keep all of it in memory. */
type KeptExchange = Omit<RecordedExchange, 'answer'> & { answer: Buffer | null };

/** Makes an {@link ExchangeRecorder}. Writes are kept by the store, so only others are kept here. */
export function createExchangeRecorder(now: () => Date): ExchangeRecorder {
  let kept: KeptExchange[] = [];
  const found = (environment: Environment, about: ProblemSubject): KeptExchange | null => {
    const here = kept.filter((each) => each.environment === environment);
    if (about.kind === 'send') return null;
    if (about.kind === 'none') return here.find(({ ref }) => ref !== null) ?? null;
    const own = here.find(({ ref }) => ref === about.ref);
    // The request itself went well: what came is not what it should be.
    return own ?? (about.code === 'UNEXPECTED_ANSWER' ? (here[0] ?? null) : null);
  };
  return {
    add: (environment, exchange) => {
      if (exchange.body !== null && !exchange.isForToken) return;
      const answer = exchange.answer === null ? null : Buffer.from(exchange.answer.slice(0, mostAnswer));
      kept = [{ ...exchange, answer, environment, at: now().toISOString() }, ...kept].slice(0, most);
    },
    find: (environment, about) => {
      const exchange = found(environment, about);
      return exchange && { ...exchange, answer: exchange.answer?.toString() ?? null };
    },
  };
}
