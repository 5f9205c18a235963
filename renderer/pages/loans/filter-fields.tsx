import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAmbiguousAmount } from '../../../shared/rules/money.ts';

type MonthsProps = { label: string; value: number | null; onChange: (months: number | null) => void };

/** The most months that a filter goes back. */
const mostMonths = 120;

/** A number of months. */
export function MonthsField({ label, value, onChange }: MonthsProps) {
  return (
    <TextInput
      type="number"
      label={label}
      value={value === null ? '' : String(value)}
      min={0}
      max={mostMonths}
      onChange={(event) => onChange(monthsOf(event.currentTarget.value))}
    />
  );
}

function monthsOf(text: string): number | null {
  return /^\d{1,3}$/.test(text) ? Math.min(Number(text), mostMonths) : null;
}

type FieldProps = { label: string; value: string; onChange: (value: string) => void };

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
function DecimalField({ label, value, onChange }: FieldProps) {
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
