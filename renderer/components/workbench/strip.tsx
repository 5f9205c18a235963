import { CloseButton } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Tone, toneVariables } from '../tone.ts';
import classes from './workbench.module.css';

type Props = {
  tone: Tone;
  icon: Icon;
  children: ReactNode;
  /** Buttons, after what is said. */
  actions?: ReactNode;
  role?: 'alert' | 'status';
  onClose?: () => void;
};

/** A message over a table in as few lines as it needs, so that the rows keep their room; `Notice` is the one for pages. */
export function Strip({ tone, icon: StripIcon, children, actions, role, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.strip} style={toneVariables(tone)} role={role}>
      <StripIcon size={18} aria-hidden />
      <div className={classes.said}>{children}</div>
      {actions}
      {onClose && <CloseButton size="sm" c="inherit" aria-label={t('close')} onClick={onClose} />}
    </div>
  );
}
