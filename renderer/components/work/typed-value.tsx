import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TypedReadings } from '../../../shared/rules/typed-readings.ts';

type Options = {
  value: string;
  onChange: (value: string) => void;
  readingsOf: (text: string) => TypedReadings;
  /** A value as a person reads it. */
  format: (value: string) => string;
};

/**
 * Reads what people write once a field is left: what has one meaning is put in its plain form and shown, what has two
 * is asked. `onBlur` belongs to the field, `question` below it: `asked`, or what was `told`.
 */
export function useTypedValue({ value, onChange, readingsOf, format }: Options) {
  const { t } = useTranslation('work');
  const [left, setLeft] = useState(value);
  const [read, setRead] = useState({ text: '', value: '' });
  const readings = left === value ? readingsOf(value) : [];
  const take = (text: string, reading: string) => {
    setRead({ text, value: reading });
    onChange(reading);
  };
  const onBlur = () => {
    const [only, other] = readingsOf(value);
    setLeft(value);
    if (only !== undefined && other === undefined) take(value, only);
  };
  const asked =
    readings.length === 2 ? (
      <Group gap="xs" mt={4} role="status">
        <Text fz="sm" c="var(--pd-warn-fg)" fw={500}>
          {t('typed.which', { text: value })}
        </Text>
        {readings.map((reading) => (
          <Button key={reading} size="compact-sm" variant="default" onClick={() => take(value, reading)}>
            {format(reading)}
          </Button>
        ))}
      </Group>
    ) : null;
  const told =
    asked === null && read.value !== '' && read.value === value ? (
      <Text fz="sm" mt={4} c="dimmed" role="status">
        {t('typed.read', { text: read.text, value: format(value) })}
      </Text>
    ) : null;
  return { onBlur, asked, told, question: asked ?? told };
}
