import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAmbiguousAmount } from '../../../shared/rules/money.ts';

type FieldProps = {
  type: 'date' | 'month' | 'number';
  label: string;
  value: string;
  onChange: (value: string) => void;
};

/** A field of the browser's own kind; it answers nothing while what was typed is no whole date. */
export function PlainField({ type, label, value, onChange }: FieldProps) {
  return (
    <TextInput
      type={type}
      label={label}
      value={value}
      {...(type === 'number' ? { min: 0, max: 120 } : { max: type === 'date' ? '9999-12-31' : '9999-12' })}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type RangeProps = { from: string; to: string; onChange: (from: string, to: string) => void };

/** From and to as decimal numbers. */
export function DecimalRange({ from, to, onChange }: RangeProps) {
  const { t } = useTranslation('loans');
  return (
    <Stack gap="xs">
      <DecimalField label={t('filter.from')} value={from} onChange={(next) => onChange(next, to)} />
      <DecimalField label={t('filter.to')} value={to} onChange={(next) => onChange(from, next)} />
    </Stack>
  );
}

/** `1.500` is refused like any amount that reads two ways. */
function isFilter(text: string): boolean {
  return /^\d{0,15}(\.\d{1,4})?$/.test(text) && !isAmbiguousAmount(text);
}

/** What is no number yet stays in the field and asks nothing. */
function DecimalField({ label, value, onChange }: Omit<FieldProps, 'type'>) {
  const { t } = useTranslation('loans');
  const [text, setText] = useState(value);
  const isRight = isFilter(text.trim());
  const type = (next: string) => {
    setText(next);
    if (isFilter(next.trim())) onChange(next.trim());
  };
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      maxLength={20}
      value={text}
      error={isRight ? undefined : t('filter.amountWrong')}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
