import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useAction } from '../lib/calls.ts';
import { Problem } from './problem.tsx';

/** Opens a page of Kiva's in the person's own browser; the main process checks the address. */
export function OpenLink({ url, label }: { url: string; label: string }) {
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
        {label}
      </Button>
      {open.error !== null && <Problem failure={open.error.failure} />}
    </>
  );
}
