import { List, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RowDoubt } from '../../../../shared/rules/report/row-doubts.ts';

const mostShown = 5;

type Props = {
  doubts: readonly RowDoubt[];
  value: 'leave' | 'take' | null;
  onChange: (value: 'leave' | 'take') => void;
};

/** What can be said more of a row that is left out, by its doubt. */
const helped = ['wide', 'merged', 'secondHeading'] as const;

/**
 * Asks what becomes of rows that may be none of a loan. An amount over several rows can only be left out, since nobody knows whose
 * it is, and so can a row whose cells moved: only the file can be mended.
 */
export function RowsQuestion({ doubts, value, onChange }: Props) {
  const { t } = useTranslation('repayments');
  const isIn = (each: RowDoubt['kind']) => doubts.some(({ kind }) => kind === each);
  const canTake = !isIn('merged') && !isIn('wide');
  const more = doubts.length - mostShown;
  return (
    <Radio.Group
      label={<Text fw={600}>{t('reading.rows')}</Text>}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen === 'take' ? 'take' : 'leave')}
    >
      <List size="sm" my="xs">
        {doubts.slice(0, mostShown).map(({ kind, number, text }) => (
          <List.Item key={number}>{t(`reading.doubt.${kind}`, { number, text })}</List.Item>
        ))}
        {more > 0 && <List.Item>{t('reading.moreRows', { count: more })}</List.Item>}
      </List>
      <Stack gap="xs">
        <Radio
          value="leave"
          label={t('reading.leaveRows')}
          description={helped
            .filter(isIn)
            .map((kind) => t(`reading.leaveText.${kind}`))
            .join(' ')}
        />
        {canTake && <Radio value="take" label={t('reading.takeRows')} />}
      </Stack>
    </Radio.Group>
  );
}
