import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { isStart } from '../ahead.ts';

let undecided = isStart;

/** A start leads to Today at once, and on to Settings where it turns out that no credentials are known yet. */
export function useStartPlace(): void {
  const environment = useEnvironment();
  const navigate = useNavigate();
  const kept = useCall('credentials.status', { environment }, { enabled: undecided }).data?.kept;
  useEffect(() => {
    if (!undecided || kept === undefined) return;
    undecided = false;
    if (kept === 'none') void navigate({ to: '/settings', replace: true });
  }, [kept, navigate]);
}
