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
    const context = {
      today: today(),
      otherLoanIds: new Set<string>(),
      hasPhoto: getValues('photoId') !== '',
    };
    const places = checkDraft(getValues(), context)
      .filter(({ rule }) => emptyRules.has(rule))
      .flatMap(({ path }) => placeOf(path) ?? [])
      .filter((place) => isBehind(place, target));
    const next = places.sort((one, other) => (isBehind(one, other) ? 1 : -1))[0];
    (next ?? document.querySelector<HTMLElement>(`main [${primaryAction}]`))?.focus();
  };
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

function isBehind(place: Element, other: Element): boolean {
  return (other.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
