import type { Choice, Config } from '../../model/config.ts';
import type { JournalCandidate } from '../../model/journal-candidate.ts';
import { readId } from '../id-text.ts';
import { plainLetters } from '../letters.ts';
import { cleanId } from '../text.ts';
import { placeOf } from './choices.ts';
import type { ImportField } from './fields.ts';
import { bareName } from './name-book.ts';
import type { Evidence } from './roles.ts';

/** What is known of borrowers of earlier loans. */
export type KnownBorrower = Pick<JournalCandidate, 'clientId' | 'name' | 'givenName'>;

/** Longer texts are in no list. */
const longestListed = 100;

/**
 * What is known of new loans, to prove the columns of drafts by: clients of earlier loans and their names, and Kiva's lists. A
 * number is in no list, although the lists number their entries.
 */
export function draftEvidence(config: Config, borrowers: readonly KnownBorrower[]): Evidence<ImportField> {
  const clients = new Set(borrowers.map(({ clientId }) => cleanId(clientId)).filter((id) => id !== ''));
  const names = new Set(
    borrowers.flatMap(({ name, givenName }) => [name, givenName].map((each) => plainLetters(each.trim()))),
  );
  const listed = (choices: readonly Choice[]) => {
    const known = new Set(choices.flatMap((choice) => [choice.label, placeOf(choice)]).map(bareName));
    return (text: string) =>
      text.length <= longestListed && /\p{L}{2}/u.test(text) && known.has(bareName(text));
  };
  return {
    known: {
      clientId: (text) => clients.has(cleanId(readId(text).id)),
      givenName: (text) => text !== '' && names.has(plainLetters(text)),
      location: listed(config.locations),
      activityId: listed(config.activities),
      themeTypeId: listed(config.themes),
    },
  };
}
