import { useMemo } from 'react';
import { type Reporting, reportingSchema } from '../../../shared/model/reporting.ts';
import { useEnvironment } from '../../app/app-state.tsx';
import { useAction, useCall } from '../../app/calls.ts';

/** How this partner reports, and the way to change it. `known` is false before the settings are there. */
export function useReporting() {
  const environment = useEnvironment();
  const settings = useCall('reporting.get', { environment });
  const saving = useAction('reporting.save', ['reporting.get']);
  const reporting = useMemo(() => settings.data ?? reportingSchema.parse({}), [settings.data]);
  return {
    reporting,
    known: settings.data !== undefined,
    failure: saving.error?.failure ?? settings.error?.failure,
    save: (change: Partial<Reporting>) =>
      saving.mutate({ environment, reporting: { ...reporting, ...change } }),
  };
}
