import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/calls.ts';
import { Problem } from '../../components/problem.tsx';

/** Opens the page that Kiva's answer names, in the person's own browser; the main process checks the address. */
export function OpenInPa2({ url, label }: { url: string; label?: string }) {
  const { t } = useTranslation('activity');
  const open = useAction('links.open');
  return (
    <>
      <Button
        size="xs"
        variant="default"
        rightSection={<IconExternalLink size={16} aria-hidden />}
        loading={open.isPending}
        onClick={() => open.mutate({ url })}
      >
        {label ?? t('detail.confirm')}
      </Button>
      {open.error !== null && <Problem failure={open.error.failure} />}
    </>
  );
}
