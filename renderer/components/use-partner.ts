import { useEnvironment } from '../lib/app-state.tsx';
import { useCall } from '../lib/calls.ts';

/** The number of the partner whose work is here; before the first, of whom the credentials are. Null while neither is known. */
export function usePartner(): string | null {
  const environment = useEnvironment();
  const session = useCall('connection.session', { environment }, { staleTime: 600_000 });
  const known = useCall('partner.get', { environment });
  return known.data?.partner ?? session.data?.partnerId ?? null;
}
