import { Checkbox, Group, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOfText } from '../../components/grid/place-of-text.ts';
import { formatCount } from '../../i18n/format.ts';

type Value = { value: string; loans: number };
type Props = {
  label: string;
  values: readonly Value[];
  chosen: readonly string[];
  nameOf: (value: string) => string;
  onChange: (chosen: string[]) => void;
};

/** A partner can have thousands of places: so many are listed, the others are found by typing. */
const listed = 60;
/** With so many values or more there is a search box. */
const enoughToFind = 9;

/** Values to tick, the most frequent first, each with how many loans have it. */
export function FilterList({ label, values, chosen, nameOf, onChange }: Props) {
  const { t } = useTranslation('loans');
  const [query, setQuery] = useState('');
  const missing = chosen
    .filter((value) => !values.some((each) => each.value === value))
    .map((value) => ({ value, loans: 0 }));
  const all = [...missing, ...values.filter(({ value }) => value !== '')];
  const found = all.filter(({ value }) => query.trim() === '' || placeOfText(nameOf(value), query) !== null);
  const rest = found.length - listed;
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      {all.length >= enoughToFind && (
        <TextInput
          aria-label={t('filter.find')}
          placeholder={t('filter.find')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <ScrollArea.Autosize mah={220} type="auto" viewportProps={{ tabIndex: -1 }}>
        <Stack gap={6} py={2}>
          {found.slice(0, listed).map(({ value, loans }) => (
            <Group key={value} justify="space-between" wrap="nowrap" gap="lg" pe="sm">
              <Checkbox
                size="sm"
                label={nameOf(value)}
                checked={chosen.includes(value)}
                onChange={({ currentTarget }) => onChange(ticked(chosen, value, currentTarget.checked))}
              />
              <Text span c="dimmed" fz="xs" className="pd-number">
                {formatCount(loans)}
              </Text>
            </Group>
          ))}
        </Stack>
      </ScrollArea.Autosize>
      {found.length === 0 && <Text c="dimmed">{t('filter.empty')}</Text>}
      {rest > 0 && (
        <Text c="dimmed" fz="sm">
          {t('filter.more', { count: rest })}
        </Text>
      )}
    </Stack>
  );
}

function ticked(chosen: readonly string[], value: string, on: boolean): string[] {
  const others = chosen.filter((each) => each !== value);
  return on ? [...others, value] : others;
}
