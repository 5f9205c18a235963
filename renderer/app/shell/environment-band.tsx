import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { environmentIcons } from '../../components/environment-look.ts';
import { useIsReadOnly } from '../../components/level/use-last-word.tsx';
import { toneVariables } from '../../components/tone.ts';
import { usePartner } from '../../components/use-partner.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import classes from './environment-band.module.css';

/** The band on every page: names the environment by word, icon and colour, and what it means to send there. */
export function EnvironmentBand() {
  const { t } = useTranslation('shell');
  const environment = useEnvironment();
  const partner = usePartner();
  const isReadOnly = useIsReadOnly();
  const EnvironmentIcon = environmentIcons[environment];
  return (
    <Box className={classes.band} style={toneVariables(environment)} data-band={environment}>
      <EnvironmentIcon size={18} aria-hidden />
      <span className={classes.word}>{t(`word.${environment}`)}</span>
      {partner !== null && <span className={classes.partner}>{t('partner', { partner })}</span>}
      <span>{t(isReadOnly ? 'readOnly' : `meaning.${environment}`)}</span>
    </Box>
  );
}
