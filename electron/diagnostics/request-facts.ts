import type { Send } from '../../shared/model/send.ts';
import type { WorkKind } from '../../shared/model/work.ts';
import type { RecordedExchange } from './exchanges.ts';

/** A request of a report, and what came back. `kind` is that of what was sent; `photo` the picture of its draft, where it is still there. */
export type RequestFacts = {
  kind: WorkKind | null;
  method: 'GET' | 'POST';
  url: string;
  body: string | null;
  isForToken: boolean;
  /** When it was answered, or made. */
  at: string;
  /** Lines about the answer, before its own text. */
  outcome: string[];
  answer: string | null;
  photo: Buffer | null;
};

/** A request that the store keeps. `raw` is what left, with its picture. */
export function factsOfSend(send: Send, raw: string | null, apiBaseUrl: string): RequestFacts {
  const { path, request, requestSha256, state, error, httpStatus, sentAt, finishedAt, reference } = send;
  return {
    ...{ kind: send.kind, method: 'POST', url: `${apiBaseUrl}${path}`, body: request, isForToken: false },
    at: finishedAt ?? sentAt ?? send.createdAt,
    outcome: [
      `Send ${send.id}, ${send.kind}, ${send.items} items`,
      `Outcome: ${[state, error?.code, error?.ref && `reference ${error.ref}`].filter(Boolean).join(', ')}`,
      `HTTP status: ${httpStatus ?? 'none'}`,
      `Sent at ${sentAt ?? 'no time'}, ended at ${finishedAt ?? 'no time'}`,
      `Kiva's reference: ${reference ?? 'none'}`,
      `SHA-256 of what was sent: ${requestSha256}`,
      ...send.tries.map((each) => `Tried before at ${each.sentAt}: HTTP ${each.httpStatus}`),
    ],
    answer: send.answer,
    photo: raw === null ? null : photoIn(raw),
  };
}

/** A request of this run that no store keeps. */
export function factsOfExchange(exchange: RecordedExchange): RequestFacts {
  const { method, url, body, isForToken, status, code, ref, at, ms, answer } = exchange;
  return {
    ...{ kind: null, method, url, body, isForToken, answer, photo: null, at },
    outcome: [
      `Outcome: ${[code ?? 'answered', ref && `reference ${ref}`].filter(Boolean).join(', ')}`,
      `HTTP status: ${status ?? 'none'}`,
      `Answered at ${at}, after ${ms} ms`,
    ],
  };
}

function photoIn(request: string): Buffer | null {
  const [, base64] = /"data:image\/jpeg;base64,([A-Za-z0-9+/=]+)"/.exec(request) ?? [];
  return base64 === undefined ? null : Buffer.from(base64, 'base64');
}
