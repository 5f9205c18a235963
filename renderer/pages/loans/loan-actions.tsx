import { Button, Tooltip } from '@mantine/core';
import { IconCoins, IconExternalLink, IconMessage2 } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../../shared/model/loan.ts';
import type { Failure } from '../../../shared/result.ts';
import { type CallError, useAction } from '../../lib/calls.ts';
import { NewLoanButton } from '../drafts/copy/new-loan-button.tsx';
import classes from './loans.module.css';
import { useAddToReport, useWriteJournal } from './use-loan-work.ts';

type Props = { loan: Loan; onFailure: (failure: Failure | null) => void };

/** What can be done with a loan. */
export function LoanActions({ loan, onFailure }: Props) {
  const { t } = useTranslation('loans');
  const journal = useWriteJournal();
  const report = useAddToReport();
  const reason = useId();
  const ids = { loanId: loan.loanId ?? '', clientId: loan.clientId ?? '' };
  const hasId = ids.loanId !== '';
  const busy = journal.isPending || report.isPending;
  const onError = ({ failure }: CallError) => onFailure(failure);
  const write = () => {
    onFailure(null);
    journal.mutate(ids, { onError });
  };
  const add = () => {
    onFailure(null);
    report.mutate(async () => [ids], { onError });
  };
  return (
    <>
      <NewLoanButton loan={loan} />
      <Button
        variant="default"
        leftSection={<IconMessage2 size={18} aria-hidden />}
        disabled={busy}
        onClick={write}
      >
        {t('detail.journal')}
      </Button>
      <Tooltip label={t('detail.noLoanId')} disabled={hasId} multiline w={260}>
        <Button
          variant="default"
          leftSection={<IconCoins size={18} aria-hidden />}
          disabled={busy}
          data-disabled={!hasId || undefined}
          aria-disabled={!hasId}
          aria-describedby={hasId ? undefined : reason}
          onClick={() => hasId && add()}
        >
          {t('detail.addToReport')}
        </Button>
      </Tooltip>
      {!hasId && (
        <span id={reason} className={classes.spoken}>
          {t('detail.noLoanId')}
        </span>
      )}
      {loan.kivaId !== null && <OpenOnKiva kivaId={loan.kivaId} onFailure={onFailure} />}
    </>
  );
}

function OpenOnKiva({ kivaId, onFailure }: { kivaId: string; onFailure: Props['onFailure'] }) {
  const { t } = useTranslation('loans');
  const open = useAction('links.open');
  const url = `https://www.kiva.org/lend/${encodeURIComponent(kivaId)}`;
  return (
    <Button
      variant="default"
      rightSection={<IconExternalLink size={18} aria-hidden />}
      loading={open.isPending}
      onClick={() => open.mutate({ url }, { onError: ({ failure }) => onFailure(failure) })}
    >
      {t('detail.openOnKiva')}
    </Button>
  );
}
