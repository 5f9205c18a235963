import { Text } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { readKivaWords } from '../../shared/rules/kiva-words.ts';

/** What Kiva's words most likely mean and what to do, then the words themselves; these alone where nothing is known of them. */
export function KivaWords({ words }: { words: string }) {
  const { t } = useTranslation('kivaWords');
  const reading = readKivaWords(words);
  if (reading === null) return <span style={whole}>{t('own', { words })}</span>;
  return (
    <>
      <span>
        <b>{t(`reading.${reading}.what`)}</b> {t(`reading.${reading}.next`)}
      </span>
      <Text span display="block" fz="sm" style={whole}>
        {t('own', { words })}
      </Text>
    </>
  );
}

const whole = { overflowWrap: 'anywhere', whiteSpace: 'pre-line' } as const;

/** The same as one text, for places that take no more. */
export function useKivaWords(): (words: string) => string {
  const { t } = useTranslation('kivaWords');
  return useCallback(
    (words) => {
      const reading = readKivaWords(words);
      const own = t('own', { words });
      return reading === null
        ? own
        : [t(`reading.${reading}.what`), t(`reading.${reading}.next`), own].join(' ');
    },
    [t],
  );
}
