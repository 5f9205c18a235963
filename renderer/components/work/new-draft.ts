import type { Environment } from '../../../shared/environment.ts';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { newDraftAfter } from '../../../shared/rules/new-draft.ts';
import { call } from '../../lib/calls.ts';

/** Under this key stands what a new draft took from the last one, while the program stays here. */
export const takenKey = (workId: string) => ['drafts.taken', workId];

/** How many of the newest drafts are looked at. */
const looked = 8;

/** The newest drafts of an environment, the latest first. */
export async function readRecentDrafts(environment: Environment): Promise<DraftContent[]> {
  const list = await call('work.list', { environment, kind: 'draft' });
  const works = await Promise.all(
    list.slice(0, looked).map(({ id }) => call('work.get', { environment, id })),
  );
  return works.flatMap(({ body }) => (body.kind === 'draft' ? [body.content] : []));
}

/** A draft that starts with the last location, language, theme and currency; without them where they cannot be read. */
export async function newDraft(environment: Environment): Promise<ReturnType<typeof newDraftAfter>> {
  const [recent, lists] = await Promise.all([
    readRecentDrafts(environment).catch(() => []),
    call('config.get', { environment, refresh: false }).catch(() => undefined),
  ]);
  return newDraftAfter(recent, lists);
}
