import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Environment } from '../../shared/environment.ts';
import { environmentIcons } from './environment-look.ts';
import classes from './environment-word.module.css';
import { toneVariables } from './tone.ts';

/** The environment as a dialog says it: by word, icon and colour. */
export function EnvironmentWord({ environment }: { environment: Environment }) {
  const { t } = useTranslation('shell');
  const EnvironmentIcon = environmentIcons[environment];
  return (
    <Box className={classes.word} style={toneVariables(environment)}>
      <EnvironmentIcon size={18} aria-hidden />
      {t(`word.${environment}`)}
    </Box>
  );
}
