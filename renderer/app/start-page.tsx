import { Navigate } from '@tanstack/react-router';
import { SkeletonTable } from '../components/skeleton-table.tsx';
import { useEnvironment } from '../lib/app-state.tsx';
import { useCall } from '../lib/calls.ts';
import { useToday } from '../lib/use-today.ts';

/** Where a change of environment leads: to Today, or to Settings where no credentials are known yet. */
export function StartPage() {
  const environment = useEnvironment();
  const status = useCall('credentials.status', { environment });
  // What Today asks for first: the keychain is slow, and can be asked for both at once.
  useToday();
  if (status.isPending) return <SkeletonTable columns={4} />;
  return <Navigate to={status.data?.kept === 'none' ? '/settings' : '/today'} replace />;
}
