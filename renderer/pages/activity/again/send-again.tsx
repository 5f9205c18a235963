import { Button, Stack, Text } from '@mantine/core';
import { IconCopyPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Send } from '../../../../shared/model/send.ts';
import { Problem } from '../../../components/problem.tsx';
import { workRoutes } from '../../../components/work/routes.ts';
import { type CallError, call } from '../../../lib/calls.ts';
import { bodyAgain } from './copies.ts';

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

function useNewFrom({ environment, workId, kind }: Send) {
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation<string, CallError, void>({
    mutationFn: async () => {
      const { body } = await call('work.get', { environment, id: workId });
      const id = crypto.randomUUID();
      await call('work.save', { environment, id, body: bodyAgain(body) });
      return id;
    },
    onSuccess: (id) => {
      void client.invalidateQueries({ queryKey: ['work.list'] });
      void navigate({ to: workRoutes[kind].item, params: { id } });
    },
  });
}
