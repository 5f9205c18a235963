import { Box } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';
import { type Tone, toneVariables } from './tone.ts';

type Props = { tone: Tone; icon: Icon; title: string; children?: ReactNode; role?: 'alert' | 'status' };

/** A lasting message in the page, never a thing that passes. Give a role where it appears after the page is read. */
export function Notice({ tone, icon: NoticeIcon, title, children, role }: Props) {
  return (
    <Box className={classes.notice} style={toneVariables(tone)} role={role}>
      <NoticeIcon className={classes.icon} size={20} aria-hidden />
      <p className={classes.title}>{title}</p>
      {Boolean(children) && <div className={classes.body}>{children}</div>}
    </Box>
  );
}
