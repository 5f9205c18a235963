import { useTranslation } from 'react-i18next';
import type { Scope } from '../../shared/model/connection.ts';
import { useEnvironment } from './app-state.tsx';
import { useCall } from './calls.ts';

/** Whether the saved credentials allow something, and if not, the sentence that says so. */
export type ScopeState = { allowed: true } | { allowed: false; reason: string };

/**
 * Looks a scope up in what Kiva granted. While the grant is unknown nothing is disabled: the main process and Kiva
 * decide anyway.
 */
export function useScope(scope: Scope): ScopeState {
  const { t } = useTranslation('obstacles');
  const session = useCall('connection.session', { environment: useEnvironment() }, { staleTime: 600_000 });
  if (session.data === undefined || session.data.scopes.includes(scope)) return { allowed: true };
  return { allowed: false, reason: t('noScope', { scope }) };
}
