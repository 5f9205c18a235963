import type { KeyboardEvent } from 'react';
import { useFormContext } from 'react-hook-form';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { checkDraft } from '../../../shared/rules/draft-findings.ts';
import type { FindingRule } from '../../../shared/rules/findings.ts';
import { primaryAction } from '../../components/primary-action.ts';
import { today } from '../../components/work/today.ts';
import { placeOf } from './field-names.ts';

/** What the review would say of a field that nobody has filled in. */
const emptyRules: ReadonlySet<FindingRule> = new Set([
  'draftEmpty',
  'missing',
  'waiverMissing',
  'scheduleMissing',
  'photoMissing',
]);

/**
 * Enter in a field leads to the next one that PA2 will ask for and that is empty, and behind the last one to the review.
 * Tables, lists and texts of several lines keep their own Enter.
 */
export function useNextMissing(): (event: KeyboardEvent) => void {
  const { getValues } = useFormContext<DraftContent>();
  return (event) => {
    const { target, currentTarget, key, defaultPrevented, nativeEvent } = event;
    if (key !== 'Enter' || defaultPrevented || nativeEvent.isComposing || hasModifier(event)) return;
    if (!(target instanceof HTMLInputElement) || target.closest('table')) return;
    // React hands on what happens in dialogs, too.
    if (!currentTarget.contains(target)) return;
    event.preventDefault();
    const next = firstPlace(emptyPaths(getValues()), (place) => isBehind(place, target));
    (next ?? document.querySelector<HTMLElement>(`main [${primaryAction}]`))?.focus();
  };
}

/** The paths of what PA2 will ask for and nobody has filled in; `''` alone where that is all of the draft. */
export function emptyPaths(draft: DraftContent): string[] {
  const context = { today: today(), otherLoanIds: new Set<string>(), hasPhoto: draft.photoId !== '' };
  return checkDraft(draft, context)
    .filter(({ rule }) => emptyRules.has(rule))
    .map(({ path }) => path);
}

/** Of the fields at these paths the first on the page that is meant. */
export function firstPlace(
  paths: readonly string[],
  isMeant: (place: HTMLElement) => boolean = () => true,
): HTMLElement | undefined {
  const places = paths.flatMap((path) => placeOf(path) ?? []).filter(isMeant);
  return places.sort((one, other) => (isBehind(one, other) ? 1 : -1))[0];
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

function isBehind(place: Element, other: Element): boolean {
  return (other.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
