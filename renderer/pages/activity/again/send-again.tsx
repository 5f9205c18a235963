import { Button, Stack, Text } from '@mantine/core';
import { IconCopyPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Send } from '../../../../shared/model/send.ts';
import { Problem } from '../../../components/problem.tsx';
import { useNewFrom } from './use-new-from.ts';

/** Makes new work out of the work of an entry, and opens it. Nothing is sent by that. */
export function SendAgain({ send }: { send: Send }) {
  const { t } = useTranslation('activity');
  const make = useNewFrom(send);
  return (
    <Stack gap="xs" align="flex-start">
      {make.error !== null && <Problem failure={make.error.failure} />}
      <Button
        variant="default"
        leftSection={<IconCopyPlus size={18} aria-hidden />}
        loading={make.isPending}
        onClick={() => make.mutate()}
      >
        {t(`again.make.${send.kind}`)}
      </Button>
      <Text fz="sm" c="dimmed">
        {t(`again.help.${send.kind}`)}
      </Text>
    </Stack>
  );
}
