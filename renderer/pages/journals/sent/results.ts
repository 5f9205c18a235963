import type { Send, SendItem } from '../../../../shared/model/send.ts';

/** Every journal of these sends in the order of sending. */
export function journalResults(sends: readonly Pick<Send, 'rows'>[]): SendItem[] {
  return sends.flatMap(({ rows }) => rows);
}

/**
 * Kiva's message on a request. It is the only place that names a journal that Kiva left out (API.md §1.4), so it is
 * shown whole; an answer that is no JSON is left to Activity.
 */
export function messageOf({ answer, error }: Pick<Send, 'answer' | 'error'>): string {
  try {
    const read: unknown = JSON.parse(answer ?? '');
    if (typeof read === 'object' && read !== null && 'message' in read && typeof read.message === 'string')
      return read.message;
  } catch {
    // Not JSON: a proxy's page or nothing.
  }
  return error === null || error.message === error.code ? '' : error.message;
}
