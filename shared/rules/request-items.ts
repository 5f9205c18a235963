import type { WorkKind } from '../model/work.ts';
import type { WireItem } from './identity.ts';

/** The things in a stored request (JSON text), in their order; none where the text is of no known shape. */
export function itemsInRequest(kind: WorkKind, request: string): WireItem[] {
  const body = parsed(request);
  if (kind === 'draft') return isObject(body) ? [body] : [];
  const list = listIn(kind, body);
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** The same request with only those of its things that stay; a draft is one thing, and stays. */
export function requestOf(kind: WorkKind, request: string, stays: (place: number) => boolean): string {
  const body = parsed(request);
  const list = listIn(kind, body);
  if (!Array.isArray(list)) return request;
  const kept = list.filter((_, place) => stays(place));
  if (Array.isArray(body)) return JSON.stringify(kept);
  return JSON.stringify({ ...(body as object), [wrapperOf(kind)]: kept });
}

function listIn(kind: WorkKind, body: unknown): unknown {
  if (kind === 'draft' || Array.isArray(body)) return kind === 'draft' ? null : body;
  return isObject(body) ? body[wrapperOf(kind)] : null;
}

function wrapperOf(kind: WorkKind): 'repayments' | 'journals' {
  return kind === 'report' ? 'repayments' : 'journals';
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
