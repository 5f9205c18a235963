import { useDebouncedCallback } from '@mantine/hooks';
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { DraftContent } from '../../../shared/model/draft.ts';
import type { Finding } from '../../../shared/model/review.ts';
import { checkDraft } from '../../../shared/rules/draft-findings.ts';
import { type DraftRepair, repairsOf } from '../../../shared/rules/draft-repairs.ts';
import type { FindingRule } from '../../../shared/rules/findings.ts';
import { useKivaWords } from '../../components/kiva-words.tsx';
import { useFindingText } from '../../components/review/use-finding-text.ts';
import { today } from '../../components/work/today.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { valueAt } from './field-names.ts';
import { useLists } from './use-lists.ts';
import type { FieldRefusal } from './use-refusal.ts';

/**
 * What is said of a field, each sentence on its line: `bad` where it cannot stay so, else something to look at; and the ways to
 * mend it that are one press.
 */
export type FieldNote = { tone: 'bad' | 'look'; text: string; repairs: readonly DraftRepair[] };

type Notes = ReadonlyMap<string, FieldNote>;

const Context = createContext<Notes>(new Map());

/** What is said about all fields, by path. */
export function useFieldNotes(): Notes {
  return use(Context);
}

/**
 * Milliseconds after the last keystroke before the fields are checked, so that nobody is corrected in the middle of a
 * word.
 */
const pause = 700;

/** What is only missing is no news to somebody who is still writing; the review has it all. */
const onReviewOnly: ReadonlySet<FindingRule> = new Set([
  'missing',
  'draftEmpty',
  'choiceGone',
  'waiverMissing',
  'groupTooSmall',
  'groupNobodyPictured',
  'memberEmpty',
  'scheduleMissing',
  'scheduleSum',
  'photoMissing',
]);

type Props = { readOnly: boolean; refusals: readonly FieldRefusal[]; children: ReactNode };

/** Looks at the draft while it is written, and tells the fields what was found and what Kiva refused. */
export function FieldNotes({ readOnly, refusals, children }: Props) {
  const { draft, findings } = useFindings(readOnly);
  const textOf = useFindingText();
  const kivaWords = useKivaWords();
  const { getValues } = useFormContext<DraftContent>();
  const notes = useMemo(() => {
    const said = new Map<string, FieldNote>();
    for (const each of findings) {
      const { rule, path, certainty, values } = each;
      const before = said.get(path);
      const isBad = certainty !== 'maybe' || before?.tone === 'bad';
      const text = textOf({ rule, values });
      said.set(path, {
        tone: isBad ? 'bad' : 'look',
        text: before ? `${before.text}\n${text}` : text,
        repairs: distinctRepairs([...(before?.repairs ?? []), ...repairsOf(each, draft)]),
      });
    }
    for (const { path, message, value } of refusals)
      if (path !== '' && value === valueAt(getValues(), path))
        said.set(path, { tone: 'bad', text: kivaWords(message), repairs: [] });
    return said;
  }, [draft, findings, refusals, getValues, kivaWords, textOf]);
  return <Context value={notes}>{children}</Context>;
}

/** Two findings of one field may be mended by the same press. */
function distinctRepairs(repairs: readonly DraftRepair[]): DraftRepair[] {
  return repairs.filter(({ value }, place) => repairs.findIndex((each) => each.value === value) === place);
}

/** The draft as it was looked at last, and what was found. */
function useFindings(readOnly: boolean): { draft: DraftContent; findings: Finding[] } {
  const { subscribe, getValues } = useFormContext<DraftContent>();
  const { lists } = useLists();
  const disbursal = useCall('reporting.get', { environment: useEnvironment() }).data?.disbursal;
  const [draft, setDraft] = useState<DraftContent>(() => getValues());
  const look = useDebouncedCallback(() => setDraft(getValues()), pause);
  useEffect(() => subscribe({ formState: { values: true }, callback: look }), [subscribe, look]);
  return useMemo(() => {
    const context = {
      today: today(),
      otherLoanIds: new Set<string>(),
      choices: lists ?? null,
      hasPhoto: true,
      disbursal,
    };
    const findings = readOnly ? [] : checkDraft(draft, context);
    return { draft, findings: findings.filter(({ rule }) => !onReviewOnly.has(rule)) };
  }, [draft, lists, disbursal, readOnly]);
}
