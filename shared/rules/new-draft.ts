import type { Config } from '../model/config.ts';
import type { DraftContent } from '../model/draft.ts';
import { type ChoiceField, loanFields } from '../model/draft-fields.ts';
import { emptyDraft } from './empty-draft.ts';

/** What seldom differs from one loan to the next. */
export const habitualFields = [
  'location',
  'languageId',
  'themeTypeId',
  'currency',
] as const satisfies ChoiceField[];

/** One of {@link habitualFields}. */
export type HabitualField = (typeof habitualFields)[number];

/**
 * An empty draft with the location, language, theme and currency of the newest drafts that have them, as far as they are
 * still in Kiva's lists; without the lists nothing is taken.
 */
export function newDraftAfter(
  recent: readonly DraftContent[],
  lists: Config | undefined,
): { draft: DraftContent; taken: HabitualField[] } {
  const choices = habitualFields.flatMap((field) => {
    const value = recent.map((draft) => draft[field]).find((each) => each !== '');
    const isListed = lists?.[loanFields[field].list].some((choice) => choice.value === value);
    return value !== undefined && isListed ? [[field, value] as const] : [];
  });
  return {
    draft: { ...emptyDraft(), ...Object.fromEntries(choices) },
    taken: choices.map(([field]) => field),
  };
}
