import { Stack } from '@mantine/core';
import { type RefObject, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PinProblem, pinProblem } from '../../../../shared/rules/approval.ts';
import { PinField, taken } from '../../../components/approval/pin-field.tsx';
import type { FieldIssue } from '../../../components/field-summary.tsx';

type Input = RefObject<HTMLInputElement | null>;

function problemOf(pin: string, repeated: string): PinProblem | 'differ' | null {
  return pinProblem(pin) ?? (pin === repeated ? null : 'differ');
}

/** A new PIN, typed twice: what is wrong with it is state, the PIN is not. `take` answers it, and empties the fields. */
export function useNewPin() {
  const { t } = useTranslation('approval');
  const id = useId();
  const [first, second]: [Input, Input] = [useRef(null), useRef(null)];
  const [problem, setProblem] = useState(problemOf('', ''));
  const ids = { first: `${id}first`, second: `${id}second` };
  const look = () => setProblem(problemOf(first.current?.value ?? '', second.current?.value ?? ''));
  const issues: FieldIssue[] =
    problem === null
      ? []
      : problem === 'differ'
        ? [{ fieldId: ids.second, label: t('repeatPin'), message: t('pinsDiffer') }]
        : [{ fieldId: ids.first, label: t('newPin'), message: t(`pinProblem.${problem}`) }];
  const take = (): string => {
    taken(second.current);
    const pin = taken(first.current);
    look();
    return pin;
  };
  return { issues, take, fields: { first, second, ids, look } };
}

type Props = {
  fields: ReturnType<typeof useNewPin>['fields'];
  errorOf: (fieldId: string) => string | undefined;
};

/** The two fields of {@link useNewPin}. */
export function NewPin({ fields: { first, second, ids, look }, errorOf }: Props) {
  const { t } = useTranslation('approval');
  return (
    <Stack gap="sm">
      <PinField
        ref={first}
        id={ids.first}
        label={t('newPin')}
        description={t('pinHelp')}
        error={errorOf(ids.first)}
        onChange={look}
      />
      <PinField
        ref={second}
        id={ids.second}
        label={t('repeatPin')}
        error={errorOf(ids.second)}
        onChange={look}
      />
    </Stack>
  );
}
