import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkKind } from '../../../shared/model/work.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useOnline } from '../../lib/use-online.ts';
import classes from './review.module.css';

/** A choice that a person is asked for while offline; `isChosen` is true where there is nothing to ask. */
export type WhenOnline = { isAsked: boolean; isChosen: boolean; choose: (isChosen: boolean) => void };

/**
 * What is sent while Kiva is out of reach waits, and leaves by itself once Kiva answers (electron/sending/machine.ts). Of drafts
 * and journals that is said and chosen beforehand, and in Production never by default. Practice needs no network.
 */
export function useWhenOnline(kind: WorkKind): WhenOnline {
  const environment = useEnvironment();
  const [isChosen, choose] = useState(environment !== 'production');
  const isAsked = !useOnline() && environment !== 'practice' && kind !== 'report';
  return { isAsked, isChosen: isChosen || !isAsked, choose };
}

/** The choice, above the button that sends. */
export function WhenOnlineChoice({ choice: { isAsked, isChosen, choose } }: { choice: WhenOnline }) {
  const { t } = useTranslation('review');
  if (!isAsked) return null;
  return (
    <Checkbox
      className={classes.whenOnline}
      label={t('whenOnline.label')}
      description={t('whenOnline.text')}
      checked={isChosen}
      onChange={(event) => choose(event.currentTarget.checked)}
    />
  );
}
