import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GroupFill } from './use-members.ts';

/** Which of the group's own fields a pasted block has filled, and what it says where something else was typed. */
export function GroupResult({ result }: { result: readonly GroupFill[] }) {
  const { t } = useTranslation('drafts');
  if (result.length === 0) return null;
  const kept = result.filter(({ written }) => !written);
  const fields = result.filter(({ written }) => written).map(({ column }) => t(`field.${column}`));
  return (
    <Text fz="sm" mb="xs" role="status" {...(kept.length > 0 && { c: 'var(--pd-warn-fg)', fw: 500 })}>
      {fields.length > 0 && t('paste.groupFilled', { fields: fields.join(', ') })}{' '}
      {kept.map(({ column, text }) => t('paste.groupKept', { field: t(`field.${column}`), text })).join(' ')}
    </Text>
  );
}
