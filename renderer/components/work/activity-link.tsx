import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';

/** Leads to the newest send of a piece of work, or to the whole list while that is not known. */
export function ActivityLink({ workId }: { workId: string }) {
  const { t } = useTranslation('work');
  const query = { environment: useEnvironment(), filter: { workId }, limit: 1, offset: 0 };
  const send = useCall('sends.list', query).data?.sends[0];
  return (
    <Anchor
      c="inherit"
      fz="inherit"
      fw={600}
      renderRoot={(props) =>
        send ? (
          <Link {...props} to="/activity/$id" params={{ id: send.id }} />
        ) : (
          <Link {...props} to="/activity" />
        )
      }
    >
      {t('sent.activity')}
    </Anchor>
  );
}
