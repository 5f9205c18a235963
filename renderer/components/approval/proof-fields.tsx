import { NativeSelect, Stack } from '@mantine/core';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Approver, Proof } from '../../../shared/model/approval.ts';
import { PinField, taken } from './pin-field.tsx';

/** `take` answers who approves with which PIN, and empties the field; null where something is missing, which then has the focus. */
export type ProofHandle = { take: () => Proof | null };

type Props = {
  approvers: readonly Approver[];
  ref: Ref<ProofHandle>;
  /** The PIN was wrong: its field has the focus again. */
  wrong: boolean;
  /** What the PIN is called, where there are several fields for one. */
  pinLabel?: string;
};

/** Who approves, and the PIN. */
export function ProofFields({ approvers, ref, wrong, pinLabel }: Props) {
  const { t } = useTranslation('approval');
  const only = approvers.length === 1 ? approvers[0] : undefined;
  const [chosen, setChosen] = useState('');
  const [missing, setMissing] = useState<'approver' | 'pin' | null>(null);
  const select = useRef<HTMLSelectElement>(null);
  const pinField = useRef<HTMLInputElement>(null);
  const approverId = only?.id ?? chosen;
  useEffect(() => {
    if (wrong) pinField.current?.focus();
  }, [wrong]);
  const lack = (what: 'approver' | 'pin'): null => {
    setMissing(what);
    (what === 'approver' ? select : pinField).current?.focus();
    return null;
  };
  useImperativeHandle(ref, () => ({
    take: () => {
      if (approverId === '') return lack('approver');
      const pin = taken(pinField.current);
      if (pin === '') return lack('pin');
      setMissing(null);
      return { approverId, pin };
    },
  }));
  return (
    <Stack gap="sm" w="100%">
      <NativeSelect
        ref={select}
        data-autofocus={only === undefined || undefined}
        label={t('approver')}
        value={approverId}
        onChange={(event) => setChosen(event.currentTarget.value)}
        error={missing === 'approver' && t('approverMissing')}
        data={[
          ...(only ? [] : [{ value: '', label: t('choose') }]),
          ...approvers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <PinField
        ref={pinField}
        data-autofocus={only !== undefined || undefined}
        label={pinLabel ?? t('pin')}
        error={missing === 'pin' && t('pinMissing')}
      />
    </Stack>
  );
}
