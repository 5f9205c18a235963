import { List, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RowDoubt } from '../../../../shared/rules/report/row-doubts.ts';

const mostShown = 5;

type Props = {
  doubts: readonly RowDoubt[];
  value: 'leave' | 'take' | null;
  onChange: (value: 'leave' | 'take') => void;
};

/** Asks what becomes of rows that may be none of a loan. An amount over several rows can only be left out: nobody knows whose it is. */
export function RowsQuestion({ doubts, value, onChange }: Props) {
  const { t } = useTranslation('repayments');
  const isShared = doubts.some(({ kind }) => kind === 'merged');
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
        <Radio value="leave" label={t('reading.leaveRows')} description={t('reading.leaveRowsText')} />
        {!isShared && <Radio value="take" label={t('reading.takeRows')} />}
      </Stack>
    </Radio.Group>
  );
}
