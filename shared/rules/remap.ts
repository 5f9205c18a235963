import type { Choice, Config } from '../model/config.ts';
import type { DraftContent } from '../model/draft.ts';
import { type ChoiceField, choiceFields, loanFields } from '../model/draft-fields.ts';

/** A choice by the name that a person knows, and its values in both environments; `to` is null where the other one does not have it. */
export type MappedChoice = { field: ChoiceField; name: string; from: string; to: string | null };

/**
 * The draft with its choices as another environment knows them: ids are not the
 * same there, so activity, theme and language go by name, location by its `full_name` and currency by its code. What
 * does not exist there is blanked and listed, never replaced by something like it.
 */
export function remapDraft(
  draft: DraftContent,
  labelsFrom: Config,
  configTo: Config,
): { draft: DraftContent; choices: MappedChoice[] } {
  const mapped = { ...draft };
  const choices: MappedChoice[] = [];
  for (const field of choiceFields) {
    if (draft[field].trim() === '') continue;
    const name = nameOf(field, draft[field], labelsFrom);
    const choice = name === null ? null : choiceNamed(configTo[loanFields[field].list], name, draft[field]);
    mapped[field] = choice?.value ?? '';
    choices.push({ field, name: name ?? draft[field], from: draft[field], to: choice?.value ?? null });
  }
  return { draft: mapped, choices };
}

/** Locations and currencies are their own names; an id is known only by its label. */
function nameOf(field: ChoiceField, value: string, labelsFrom: Config): string | null {
  if (field === 'location' || field === 'currency') return value;
  return labelsFrom[loanFields[field].list].find((choice) => choice.value === value)?.label ?? null;
}

/** The choice of that name; of several the one with the same value, else none, since it would be a guess. */
function choiceNamed(choices: readonly Choice[], name: string, value: string): Choice | null {
  const named = choices.filter((choice) => choice.label === name);
  const [only, ...others] = named;
  if (only && others.length === 0) return only;
  return named.find((choice) => choice.value === value) ?? null;
}
