import { Anchor, Button, Group, Stack } from '@mantine/core';
import { IconArrowLeft, IconExternalLink, IconMapQuestion } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../../shared/model/loan.ts';
import { useAction } from '../../app/calls.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { NewLoanButton } from '../drafts/copy/new-loan-button.tsx';
import { LoanFacts } from './loan-facts.tsx';
import { useLoan } from './use-loan.ts';

const route = getRouteApi('/loans/$kivaId');

/** One loan with all that Kiva said of it. */
export function LoanPage() {
  const { t } = useTranslation('loans');
  const { kivaId: key } = route.useParams();
  const { loan, failure, retry, busy } = useLoan(key);
  return (
    <>
      <PageHeader
        above={<BackToLoans />}
        title={loan?.name ?? (loan ? t('nameMissing') : key)}
        description={loan && <StatusBadge status={loan.status} />}
        actions={loan && <LoanActions loan={loan} />}
      />
      {failure !== null && <Problem failure={failure} onRetry={retry} retrying={busy} />}
      {loan === undefined && failure === null && <SkeletonTable columns={2} />}
      {loan === null && <LoanMissing />}
      {loan && <LoanBody loan={loan} />}
    </>
  );
}

function BackToLoans() {
  const { t } = useTranslation('loans');
  return (
    <Anchor component={Link} to="/loans" w="fit-content">
      <Group gap={4} component="span">
        <IconArrowLeft size={16} aria-hidden />
        {t('detail.back')}
      </Group>
    </Anchor>
  );
}

function LoanBody({ loan }: { loan: Loan }) {
  return (
    <Stack gap="lg">
      <LoanFacts loan={loan} />
    </Stack>
  );
}

function LoanMissing() {
  const { t } = useTranslation('loans');
  return (
    <EmptyState icon={IconMapQuestion} title={t('detail.missing.title')} text={t('detail.missing.text')} />
  );
}

function LoanActions({ loan }: { loan: Loan }) {
  return (
    <>
      <NewLoanButton loan={loan} />
      {loan.kivaId !== null && <OpenOnKiva kivaId={loan.kivaId} />}
    </>
  );
}

function OpenOnKiva({ kivaId }: { kivaId: string }) {
  const { t } = useTranslation('loans');
  const open = useAction('links.open');
  const url = `https://www.kiva.org/lend/${encodeURIComponent(kivaId)}`;
  return (
    <Stack gap="xs">
      <Button
        variant="default"
        rightSection={<IconExternalLink size={18} aria-hidden />}
        loading={open.isPending}
        onClick={() => open.mutate({ url })}
      >
        {t('detail.openOnKiva')}
      </Button>
      {open.error !== null && <Problem failure={open.error.failure} />}
    </Stack>
  );
}
