import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadChoices, Sheet } from '../../../shared/model/sheet.ts';
import { useEncodings } from './use-encodings.ts';

type Props = {
  sheet: Pick<Sheet, 'text' | 'notes'>;
  /** Reads the file anew; without it there is nothing to change. */
  onChange?: ((choices: ReadChoices) => void) | undefined;
};

/** How a text file was read, in one line: its encoding, its delimiter, and letters that were lost; each can be changed. Of a workbook only the last. */
export function TextReadingLine({ sheet: { text, notes }, onChange }: Props) {
  const { t } = useTranslation('import');
  const { nameOf, data } = useEncodings();
  const [isOpen, setIsOpen] = useState(false);
  const delimiterName = useDelimiterName();
  const lost = notes.filter(({ kind }) => kind === 'garbled').length;
  if (text === null)
    return lost === 0 ? null : (
      <Text fz="sm" c="dimmed">
        {t('text.lost', { count: lost })}
      </Text>
    );
  const { encoding, delimiter, recoded } = text;
  const parts = [
    nameOf(encoding),
    delimiter !== null && delimiterName(delimiter),
    recoded.length > 0 && t('text.recoded', { count: recoded.length }),
    lost > 0 && t('text.lost', { count: lost }),
  ].filter(Boolean);
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text fz="sm" c="dimmed">
          {t('text.line', { parts: parts.join(' · ') })}
        </Text>
        {onChange && (
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t('text.change')}
          </Button>
        )}
      </Group>
      {isOpen && onChange && (
        <Group gap="sm" align="flex-end">
          <NativeSelect
            label={t('text.encoding')}
            data={data}
            value={encoding}
            onChange={(event) => onChange({ encoding: event.currentTarget.value })}
          />
          {delimiter !== null && (
            <NativeSelect
              label={t('text.delimiter')}
              data={delimiterChoices(delimiter).map((value) => ({ value, label: delimiterName(value) }))}
              value={delimiter}
              onChange={(event) => onChange({ encoding, delimiter: event.currentTarget.value })}
            />
          )}
        </Group>
      )}
    </Stack>
  );
}

const usualDelimiters = [',', ';', '\t', '|'];

function delimiterChoices(delimiter: string): string[] {
  return usualDelimiters.includes(delimiter) ? usualDelimiters : [...usualDelimiters, delimiter];
}

function useDelimiterName() {
  const { t } = useTranslation('import');
  const names = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
  return (delimiter: string): string => {
    if (delimiter === '') return t('text.oneColumn');
    const known = (Object.keys(names) as (keyof typeof names)[]).find((each) => each === delimiter);
    return known ? t(`text.delimiters.${names[known]}`) : t('text.delimiters.other', { sign: delimiter });
  };
}
