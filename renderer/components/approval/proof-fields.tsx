import { NativeSelect, Stack } from '@mantine/core';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, PinProof } from '../../../shared/model/approval.ts';
import type { useFailedSubmit } from '../use-failed-submit.ts';
import { PinField, taken } from './pin-field.tsx';
import type { useProofIssues } from './use-proof-issues.ts';

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
  /** Of a form that says all that is missing at once. */
  whole?: {
    failed: Pick<ReturnType<typeof useFailedSubmit>, 'errorOf'>;
    proof: ReturnType<typeof useProofIssues>;
  };
};

/** Who it is, chosen from a list, and the PIN that shows it. */
export function ProofFields({
  people,
  ref,
  wrong,
  labels = {},
  first = null,
  isFirst = true,
  ...rest
}: Props) {
  const { t } = useTranslation('approval');
  const { help, whole } = rest;
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
  const take = (): PinProof | null => {
    if (!isGood()) return null;
    const pin = taken(pinField.current);
    whole?.proof.onLack({ who: false, pin: true });
    return { personId, pin };
  };
  useImperativeHandle(ref, () => ({ isGood, take }));
  const look = (who: string) => whole?.proof.onLack({ who: who === '', pin: pinField.current?.value === '' });
  const errorOf = (field: 'who' | 'pin') =>
    whole ? whole.failed.errorOf(whole.proof.ids[field]) : missing === field && t(`${field}Missing`);
  return (
    <Stack gap="sm" w="100%">
      <NativeSelect
        ref={select}
        id={whole?.proof.ids.who}
        data-autofocus={(isFirst && personId === '') || undefined}
        label={labels.who ?? t('approver')}
        description={help}
        value={personId}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
        error={errorOf('who')}
        data={[
          ...(only ? [] : [{ value: '', label: t('choose') }]),
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <PinField
        ref={pinField}
        id={whole?.proof.ids.pin}
        data-autofocus={(isFirst && personId !== '') || undefined}
        label={labels.pin ?? t('pin')}
        error={errorOf('pin')}
        onChange={() => look(personId)}
      />
    </Stack>
  );
}
