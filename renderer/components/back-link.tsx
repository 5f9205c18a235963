import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

/** The way back to the list that a page is of; it stands above the page's title. */
export function BackLink({ to, label }: { to: string; label: string }) {
  return (
    <Anchor component={Link} to={to} fz="sm" w="fit-content">
      <IconArrowLeft size={15} aria-hidden style={{ verticalAlign: '-2px' }} /> {label}
    </Anchor>
  );
}
