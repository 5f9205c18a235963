import { Navigate } from '@tanstack/react-router';
import { SkeletonTable } from '../components/skeleton-table.tsx';
import { useEnvironment } from '../lib/app-state.tsx';
import { useCall } from '../lib/calls.ts';

/** Where a change of environment leads: to the loans, or to Settings where no credentials are known yet. */
export function StartPage() {
  const environment = useEnvironment();
  const status = useCall('credentials.status', { environment });
  // What the list asks for first: the keychain is slow, and can be asked for both at once.
  useCall('portfolio.status', { environment }, { staleTime: 0 });
  if (status.isPending) return <SkeletonTable columns={4} />;
  return <Navigate to={status.data?.kept === 'none' ? '/settings' : '/loans'} replace />;
}
