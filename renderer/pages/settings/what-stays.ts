import { useTranslation } from 'react-i18next';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';

/** What is kept of an environment when its credentials are removed, counted; empty until it is known. */
export function useWhatStays(): string {
  const { t } = useTranslation('settings');
  const environment = useEnvironment();
  const drafts = useCall('work.list', { environment, kind: 'draft' }).data?.length;
  const journals = useCall('work.list', { environment, kind: 'journals' }).data?.length;
  const reports = useCall('work.list', { environment, kind: 'report' }).data?.length;
  const waiting = useCall('sends.outbox', { environment }).data?.length;
  if (drafts === undefined || journals === undefined || reports === undefined || waiting === undefined)
    return '';
  return t('credentials.removeConfirm.stays', {
    drafts: formatCount(drafts),
    journals: formatCount(journals),
    reports: formatCount(reports),
    waiting: formatCount(waiting),
  });
}
