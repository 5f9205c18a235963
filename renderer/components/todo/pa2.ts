import type { Environment } from '../../../shared/environment.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';

/** Kiva's site for partners: Production's as its documents have it, Stage's as kiva.org's own source links it. */
const usualPa2: Readonly<Record<Environment, string | null>> = {
  practice: null,
  stage: 'https://partners.staging.kiva.org/pa2/',
  production: 'https://partners.kiva.org/pa2/',
};

/** The address of PA2: the partner's own setting, else the usual one; null in Practice, which has none. */
export function usePa2(): string | null {
  const environment = useEnvironment();
  const own = useCall('reporting.get', { environment }).data?.pa2Url.trim() ?? '';
  return own !== '' && environment !== 'practice' ? own : usualPa2[environment];
}
