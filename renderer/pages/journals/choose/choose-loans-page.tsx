import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reporting } from '../../../../shared/model/reporting.ts';
import { BackLink } from '../../../components/back-link.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { Problem } from '../../../components/problem.tsx';
import { SkeletonTable } from '../../../components/skeleton-table.tsx';
import { InfoButton } from '../../../components/workbench/info-button.tsx';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { useCall } from '../../../lib/calls.ts';
import { ChooseLoans } from './choose-loans.tsx';
import { LoadLoans } from './load-loans.tsx';
import { useLoadLoans } from './use-load-loans.ts';

/** The loans to write for, the longest without an update first. */
export function ChooseLoansPage() {
  const { t } = useTranslation('journals');
  const [titlePlace, setTitlePlace] = useState<HTMLElement | null>(null);
  const reporting = useCall('reporting.get', { environment: useEnvironment() });
  return (
    <>
      <PageHeader
        above={<BackLink to="/journals" label={t('back')} />}
        title={t('choose.title')}
        compact
        actions={
          <>
            <InfoButton label={t('choose.which')}>
              <span>{t('choose.description')}</span>
              <span>{t('choose.pa2')}</span>
              <span>{t('choose.lastNote')}</span>
            </InfoButton>
            <div ref={setTitlePlace} />
          </>
        }
      />
      {reporting.isPending && <SkeletonTable columns={5} />}
      {reporting.error && <Problem failure={reporting.error.failure} />}
      {reporting.data && <Loans reporting={reporting.data} titlePlace={titlePlace} />}
    </>
  );
}

type LoansProps = { reporting: Reporting; titlePlace: HTMLElement | null };

function Loans({ reporting, titlePlace }: LoansProps) {
  const environment = useEnvironment();
  const statuses = reporting.journalStatuses;
  const loading = useLoadLoans(statuses);
  const loans = useCall(
    'journals.candidates',
    { environment, statuses },
    { enabled: loading.copy !== null, staleTime: 0, keepPrevious: true },
  );
  const failure = loading.failure ?? loans.error?.failure;
  return (
    <>
      {failure && <Problem failure={failure} />}
      {loading.isPending && <SkeletonTable columns={5} />}
      {!loading.isPending && <LoadLoans loading={loading} titlePlace={titlePlace} />}
      {loading.copy !== null && loans.isPending && <SkeletonTable columns={5} />}
      {loading.copy !== null && loans.data && <ChooseLoans loans={loans.data} reporting={reporting} />}
    </>
  );
}
