import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toneVariables } from '../../components/tone.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import classes from './environment-band.module.css';
import { environmentIcons } from './environment-look.ts';

/** The band on every page: names the environment by word, icon and colour, and what it means to send there. */
export function EnvironmentBand() {
  const { t } = useTranslation('shell');
  const environment = useEnvironment();
  const EnvironmentIcon = environmentIcons[environment];
  return (
    <Box className={classes.band} style={toneVariables(environment)} data-band={environment}>
      <EnvironmentIcon size={18} aria-hidden />
      <span className={classes.word}>{t(`word.${environment}`)}</span>
      <span>{t(`meaning.${environment}`)}</span>
    </Box>
  );
}
