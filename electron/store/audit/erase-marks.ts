import {
  type BorrowerMarks,
  borrowersIn,
  borrowersInItem,
  marksOfIds,
} from '../../../shared/rules/erase-words.ts';
import type { Steps } from '../../../shared/rules/steps.ts';
import type { Store } from '../database.ts';
import { eachDraft, eachDraftRequest } from '../stored-drafts.ts';

/** What the borrowers of these loans (cleaned ids) are known by in this store: read before they are erased from it. */
export function* marksOfBorrowers(store: Store, loanIds: ReadonlySet<string>): Steps<BorrowerMarks> {
  const marks: BorrowerMarks = marksOfIds(loanIds);
  const add = (more: BorrowerMarks): void => {
    for (const [name, words] of more) marks.set(name, words);
  };
  yield* eachDraftRequest(store, (item) => add(borrowersInItem(item, loanIds)));
  yield* eachDraft(store, (content) => add(borrowersIn(content, loanIds)));
  return marks;
}
