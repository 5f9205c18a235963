import { NativeSelect, Stack } from '@mantine/core';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, PinProof } from '../../../shared/model/approval.ts';
import { PinField, taken } from './pin-field.tsx';

/**
 * `isGood` gives the focus to what is missing; `take` answers who it is and the PIN, and empties the field, or does the same as
 * `isGood` and answers null.
 */
export type ProofHandle = { isGood: () => boolean; take: () => PinProof | null };

/** What the two fields are called, where there are others of their kind. */
export type ProofLabels = { who?: string; pin?: string };

type Props = {
  people: readonly Person[];
  ref: Ref<ProofHandle>;
  /** The PIN was wrong: its field has the focus again. */
  wrong: boolean;
  labels?: ProofLabels;
  /** Who is chosen to begin with, if among the people. */
  first?: string | null;
  help?: string;
  /** Whether a dialog puts the focus here as it opens. */
  isFirst?: boolean;
};

/** Who it is, chosen from a list, and the PIN that shows it. */
export function ProofFields({ people, ref, wrong, labels = {}, first = null, help, isFirst = true }: Props) {
  const { t } = useTranslation('approval');
  const only = people.length === 1 ? people[0] : undefined;
  const [chosen, setChosen] = useState(people.some(({ id }) => id === first) ? (first ?? '') : '');
  const [missing, setMissing] = useState<'who' | 'pin' | null>(null);
  const select = useRef<HTMLSelectElement>(null);
  const pinField = useRef<HTMLInputElement>(null);
  const personId = only?.id ?? chosen;
  useEffect(() => {
    if (wrong) pinField.current?.focus();
  }, [wrong]);
  const isGood = (): boolean => {
    const lack = personId === '' ? 'who' : pinField.current?.value === '' ? 'pin' : null;
    setMissing(lack);
    if (lack) (lack === 'who' ? select : pinField).current?.focus();
    return lack === null;
  };
  useImperativeHandle(ref, () => ({
    isGood,
    take: () => (isGood() ? { personId, pin: taken(pinField.current) } : null),
  }));
  return (
    <Stack gap="sm" w="100%">
      <NativeSelect
        ref={select}
        data-autofocus={(isFirst && personId === '') || undefined}
        label={labels.who ?? t('approver')}
        description={help}
        value={personId}
        onChange={(event) => setChosen(event.currentTarget.value)}
        error={missing === 'who' && t('whoMissing')}
        data={[
          ...(only ? [] : [{ value: '', label: t('choose') }]),
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <PinField
        ref={pinField}
        data-autofocus={(isFirst && personId !== '') || undefined}
        label={labels.pin ?? t('pin')}
        error={missing === 'pin' && t('pinMissing')}
      />
    </Stack>
  );
}
