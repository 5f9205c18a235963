import { batchSizes } from '../../model/reporting.ts';
import type { WorkKind } from '../../model/work.ts';
import { finish, type Steps } from '../steps.ts';
import { sendKinds } from './kinds.ts';
import type { RequestItem, WireItem } from './send-kind.ts';

/** One request: the bytes (as text) and what is in it. */
export type RequestBatch = { json: string; items: RequestItem[] };

/** How requests are built: the body of journals, of which Kiva's texts have two (API.md §1.4), and rows per call. */
type BatchContext = { journalsBody: 'wrapped' | 'array'; batchSize?: number };

/** Splits items into requests in a fixed order; a draft is a request of its own. */
export function batchesOf(
  kind: WorkKind,
  items: readonly RequestItem[],
  context: BatchContext,
): RequestBatch[] {
  return finish(batchesInSteps(kind, items, context));
}

/** {@link batchesOf} in steps. */
export function* batchesInSteps(
  kind: WorkKind,
  items: readonly RequestItem[],
  { journalsBody, batchSize = batchSizes.usual }: BatchContext,
): Steps<RequestBatch[]> {
  const { list } = sendKinds[kind];
  const isBare = kind === 'journals' && journalsBody === 'array';
  const batches: RequestBatch[] = [];
  for (let start = 0; start < items.length; start += batchSize) {
    const part = items.slice(start, start + batchSize);
    const values = part.map((item) => item.json);
    const body = list === null ? values[0] : isBare ? values : { [list]: values };
    batches.push({ items: part, json: JSON.stringify(body) });
    yield;
  }
  return batches;
}

/** The things in a stored request (JSON text), in their order; none where the text is of no known shape. */
export function itemsInRequest(kind: WorkKind, request: string): WireItem[] {
  const body = parsed(request);
  if (sendKinds[kind].list === null) return isObject(body) ? [body] : [];
  return (listIn(kind, body) ?? []).filter(isObject);
}

/** The same request with only those of its things that stay; a draft is one thing, and stays. */
export function requestOf(kind: WorkKind, request: string, stays: (place: number) => boolean): string {
  const { list: name } = sendKinds[kind];
  const body = parsed(request);
  const list = listIn(kind, body);
  if (name === null || list === null) return request;
  const kept = list.filter((_, place) => stays(place));
  return JSON.stringify(Array.isArray(body) ? kept : { ...(body as object), [name]: kept });
}

/** The same request with each of its things changed; the text itself if `change` returns every thing as it is. */
export function requestWith(
  kind: WorkKind,
  request: string,
  change: (item: WireItem, place: number) => WireItem,
): string {
  const { list: name } = sendKinds[kind];
  const body = parsed(request);
  const before = name === null ? [body] : (listIn(kind, body) ?? []);
  const after = before.map((item, place) => (isObject(item) ? change(item, place) : item));
  if (after.every((item, place) => item === before[place])) return request;
  if (name === null) return JSON.stringify(after[0]);
  return JSON.stringify(Array.isArray(body) ? after : { ...(body as object), [name]: after });
}

/** The list in a request, which may stand there bare. */
function listIn(kind: WorkKind, body: unknown): unknown[] | null {
  const { list: name } = sendKinds[kind];
  if (name === null) return null;
  const list = isObject(body) ? body[name] : body;
  return Array.isArray(list) ? list : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is WireItem {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
