import { Stack } from '@mantine/core';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PinProblem, pinProblem } from '../../../../shared/rules/approval.ts';
import { PinField, taken } from '../../../components/approval/pin-field.tsx';

/** `isGood` shows what is wrong with what was typed; `take` answers it, and empties the fields. */
export type NewPinHandle = { isGood: () => boolean; take: () => string };

/** A new PIN, typed twice. */
export function NewPin({ ref }: { ref: Ref<NewPinHandle> }) {
  const { t } = useTranslation('approval');
  const [first, second] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const [problem, setProblem] = useState<PinProblem | 'differ' | null>(null);
  useImperativeHandle(ref, () => ({
    isGood: () => {
      const pin = first.current?.value ?? '';
      const found = pinProblem(pin) ?? (pin === second.current?.value ? null : 'differ');
      setProblem(found);
      if (found) (found === 'differ' ? second : first).current?.focus();
      return found === null;
    },
    take: () => {
      taken(second.current);
      return taken(first.current);
    },
  }));
  return (
    <Stack gap="sm">
      <PinField
        ref={first}
        label={t('newPin')}
        description={t('pinHelp')}
        error={problem !== null && problem !== 'differ' && t(`pinProblem.${problem}`)}
      />
      <PinField ref={second} label={t('repeatPin')} error={problem === 'differ' && t('pinsDiffer')} />
    </Stack>
  );
}
