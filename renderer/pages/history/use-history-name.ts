import { useTranslation } from 'react-i18next';
import { useEnvironment } from '../../lib/app-state.tsx';

/** The name of a file, and the title of the printed page, for these days. */
export function useHistoryName({ first, last }: { first: string; last: string }): string {
  const { t } = useTranslation(['common', 'history']);
  const environment = t(`common:environment.${useEnvironment()}`);
  return t('history:period.file', { from: first, to: last, environment });
}
