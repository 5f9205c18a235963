import { Group, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../../components/confirm-button.tsx';

/** Says that a journal no longer follows the template, and leads back to it. */
export function OwnWords({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('journals');
  const question = { title: t('own.title'), text: t('own.text'), action: t('own.action') };
  return (
    <Group gap="sm">
      <IconPencil size={16} aria-hidden />
      <Text fz="sm" flex="1 1 14rem">
        {t('own.note')}
      </Text>
      <ConfirmButton size="compact-sm" variant="default" question={question} onConfirm={onBack}>
        {t('own.back')}
      </ConfirmButton>
    </Group>
  );
}
