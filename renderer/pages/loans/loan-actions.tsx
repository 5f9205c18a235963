import { Button } from '@mantine/core';
import { IconCoins, IconExternalLink, IconMessage2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../../shared/model/loan.ts';
import type { Failure } from '../../../shared/result.ts';
import { loanCan } from '../../../shared/rules/capabilities/loan.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { useObstacleText } from '../../components/use-obstacle-text.ts';
import { type CallError, useAction } from '../../lib/calls.ts';
import { NewLoanButton } from '../drafts/copy/new-loan-button.tsx';
import { useAddToReport, useWriteJournal } from './use-loan-work.ts';

type Props = { loan: Loan; onFailure: (failure: Failure | null) => void };

/** What can be done with a loan. */
export function LoanActions({ loan, onFailure }: Props) {
  const { t } = useTranslation('loans');
  const journal = useWriteJournal();
  const report = useAddToReport();
  const say = useObstacleText();
  const ids = { loanId: loan.loanId ?? '', clientId: loan.clientId ?? '' };
  const busy = journal.isPending || report.isPending ? 'busy' : null;
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
      <ActionButton
        variant="default"
        leftSection={<IconMessage2 size={18} aria-hidden />}
        obstacle={say(busy)}
        onClick={write}
      >
        {t('detail.journal')}
      </ActionButton>
      <ActionButton
        variant="default"
        leftSection={<IconCoins size={18} aria-hidden />}
        obstacle={say(loanCan.addToReport(ids.loanId) ?? busy)}
        onClick={add}
      >
        {t('detail.addToReport')}
      </ActionButton>
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
