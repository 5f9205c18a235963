import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type ReportingChange, reportingSchema } from '../../../shared/model/reporting.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { setCachedAnswer, useAction, useCall } from '../../lib/calls.ts';

/** How this partner reports, and the way to change it. `known` is false before the settings are there. */
export function useReporting() {
  const environment = useEnvironment();
  const client = useQueryClient();
  const settings = useCall('reporting.get', { environment });
  const saving = useAction('reporting.save', ['reporting.get']);
  const reporting = useMemo(() => settings.data ?? reportingSchema.parse({}), [settings.data]);
  return {
    reporting,
    known: settings.data !== undefined,
    failure: saving.error?.failure ?? settings.error?.failure,
    /** Shown at once; should it not be kept, what is kept is asked for again. */
    save: (change: ReportingChange) => {
      setCachedAnswer(client, 'reporting.get', { environment }, { ...reporting, ...change });
      saving.mutate({ environment, reporting: change });
    },
  };
}
