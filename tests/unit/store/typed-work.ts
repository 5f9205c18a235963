import type { Store } from '../../../electron/store/database.ts';
import { workRepository } from '../../../electron/store/work.ts';
import { at } from './new-send.ts';

/** Types a journal of some words. */
export function typeWork(store: Store, id: string, words = 'words'): void {
  const entry = { loanId: id, clientId: '', subject: 'Ольга', body: words, imageUrl: '' };
  const works = workRepository(store);
  works.save(
    {
      id,
      body: { kind: 'journals', content: { entries: [entry] } },
      missing: null,
      base: works.revisionOf(id) ?? 0,
    },
    at,
  );
}

/** What was typed, by id. */
export function typedWork(store: Store): string[] {
  return workRepository(store)
    .list('journals')
    .map(({ id }) => id)
    .sort();
}
