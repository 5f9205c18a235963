import { Button, type ButtonProps, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../lib/calls.ts';
import { Problem } from '../problem.tsx';

type Props = Pick<ButtonProps, 'size'> & { kind: 'report' | 'draft' };

/** Saves a spoilt file of the practice loans where the person says, to be imported and repaired. For Practice alone. */
export function SampleFileButton({ kind, size = 'sm' }: Props) {
  const { t } = useTranslation('firstRun');
  const saving = useAction('practice.saveSample');
  return (
    <>
      {saving.error && <Problem failure={saving.error.failure} />}
      <Button
        size={size}
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={saving.isPending}
        title={t(`sample.${kind}`)}
        onClick={() => saving.mutate({ environment: 'practice', kind })}
      >
        {t('sample.save')}
      </Button>
      <Text role="status" fz="sm" c="dimmed">
        {saving.data?.saved ? t('sample.saved') : ''}
      </Text>
    </>
  );
}
