import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Environment } from '../../../../shared/environment.ts';
import type { DraftContent } from '../../../../shared/model/draft.ts';
import type { Loan } from '../../../../shared/model/loan.ts';
import type { Failure } from '../../../../shared/result.ts';
import { nameSplits, type SplitName } from '../../../../shared/rules/name-splits.ts';
import { cleanId } from '../../../../shared/rules/text.ts';
import { Problem } from '../../../components/problem.tsx';
import { readRecentDrafts, takenKey } from '../../../components/work/new-draft.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { call, failureOf } from '../../../lib/calls.ts';
import { isGroupLoan, newLoanOf, newLoanOfKiva } from './copies.ts';
import { SplitNameDialog } from './split-name-dialog.tsx';
import { useBeginDraft } from './use-begin-draft.ts';

/** Starts the next loan of this loan's borrower, from the draft it was written in, else from Kiva's list. */
export function NewLoanButton({ loan }: { loan: Loan }) {
  const { t } = useTranslation('drafts');
  const environment = useEnvironment();
  const client = useQueryClient();
  const { begin, busy, failure } = useBeginDraft();
  const [unread, setUnread] = useState<Failure | null>(null);
  const [isAsking, setAsking] = useState(false);
  const attempt = async (act: () => Promise<void>) => {
    setUnread(null);
    await act().catch((error: unknown) => setUnread(failureOf(error)));
  };
  const start = () =>
    attempt(async () => {
      const own = await ownDraft(environment, loan);
      const [only, ...others] = isGroupLoan(loan) ? [] : nameSplits(loan.name ?? '');
      if (own) begin(newLoanOf(own));
      else if (others.length > 0) setAsking(true);
      else await startWith(only ?? { givenName: '', familyName: '' });
    });
  const startWith = async (split: SplitName) => {
    setAsking(false);
    // Without the lists the loan's place and currency stay open, which is no reason not to begin.
    const [lists, recent] = await Promise.all([
      call('config.get', { environment, refresh: false }).catch(() => undefined),
      readRecentDrafts(environment).catch(() => []),
    ]);
    const { draft, taken } = newLoanOfKiva(loan, split, lists, recent);
    begin(draft, (id) => client.setQueryData(takenKey(id), taken));
  };
  const problem = unread ?? failure;
  return (
    <>
      {problem && <Problem failure={problem} />}
      <SplitNameDialog
        name={loan.name ?? ''}
        opened={isAsking}
        onClose={() => setAsking(false)}
        onChoose={(split) => void attempt(() => startWith(split))}
      />
      <Button
        variant="default"
        leftSection={<IconUserPlus size={18} aria-hidden />}
        loading={busy}
        onClick={() => void start()}
      >
        {t('actions.newLoan')}
      </Button>
    </>
  );
}

/** The draft that this loan was sent as, found by its Loan ID; nothing where it was not written in this program. */
async function ownDraft(environment: Environment, loan: Loan): Promise<DraftContent | null> {
  const loanId = cleanId(loan.loanId ?? '');
  if (loanId === '') return null;
  const drafts = await call('work.list', { environment, kind: 'draft' });
  for (const { id } of drafts.filter(({ subtitle }) => subtitle.split(' · ').includes(loanId))) {
    const { body } = await call('work.get', { environment, id });
    if (body.kind === 'draft' && loanIdsOf(body.content).includes(loanId)) return body.content;
  }
  return null;
}

function loanIdsOf({ members, groupLoanId }: DraftContent): string[] {
  return [groupLoanId, ...members.map((member) => member.loanId)].map(cleanId);
}
