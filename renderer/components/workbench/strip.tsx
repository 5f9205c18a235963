import { Button, CloseButton } from '@mantine/core';
import { type Icon, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Tone, toneVariables } from '../tone.ts';
import classes from './workbench.module.css';

type Props = {
  tone: Tone;
  icon: Icon;
  children: ReactNode;
  /** Buttons, after what is said. */
  actions?: ReactNode;
  /** What only some want to know; shown at a press. */
  details?: ReactNode;
  role?: 'alert' | 'status';
  onClose?: () => void;
};

/** A message over a table in as few lines as it needs, so that the rows keep their room; `Notice` is the one for pages. */
export function Strip({ tone, icon: StripIcon, children, actions, details, role, onClose }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const hasDetails = Boolean(details);
  const ToggleIcon = isOpen ? IconChevronUp : IconChevronDown;
  return (
    <div className={classes.strip} style={toneVariables(tone)} role={role}>
      <StripIcon size={18} aria-hidden />
      <div className={classes.said}>{children}</div>
      {(hasDetails || Boolean(actions) || onClose) && (
        <div className={classes.actions}>
          {hasDetails && (
            <Button
              size="compact-sm"
              variant="default"
              aria-expanded={isOpen}
              aria-controls={id}
              rightSection={<ToggleIcon size={14} aria-hidden />}
              onClick={() => setOpen(!isOpen)}
            >
              {t('details')}
            </Button>
          )}
          {actions}
          {onClose && <CloseButton size="sm" c="inherit" aria-label={t('close')} onClick={onClose} />}
        </div>
      )}
      {hasDetails && (
        <div id={id} className={classes.details} hidden={!isOpen}>
          {isOpen && details}
        </div>
      )}
    </div>
  );
}
