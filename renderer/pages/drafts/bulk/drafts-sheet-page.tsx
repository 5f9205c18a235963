import { Button, Text } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkSummary } from '../../../../shared/model/work.ts';
import type { Failure } from '../../../../shared/result.ts';
import { BackLink } from '../../../components/back-link.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { Problem } from '../../../components/problem.tsx';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { call, failureOf } from '../../../lib/calls.ts';
import { SendMany } from '../list/send-many.tsx';
import { useLists } from '../use-lists.ts';
import { BulkSheet } from './bulk-sheet.tsx';
import { useDraftsToEdit } from './use-drafts-to-edit.ts';

/** The page of all drafts that are not sent, as one sheet; sending them in a row takes its place. */
export function DraftsSheetPage() {
  const { t } = useTranslation('drafts');
  const environment = useEnvironment();
  const navigate = useNavigate();
  const [round, setRound] = useState(0);
  const [sending, setSending] = useState<readonly WorkSummary[]>([]);
  const { lists, busy } = useLists();
  const drafts = useDraftsToEdit(round);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async (ids: readonly string[]) => {
    setFailure(null);
    try {
      const listed = await call('work.list', { environment, kind: 'draft' });
      const byId = new Map(listed.map((draft) => [draft.id, draft]));
      setSending(ids.flatMap((id) => byId.get(id) ?? []));
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  const back = () => {
    setRound(round + 1);
    setSending([]);
  };
  if (sending.length > 0) return <SendMany drafts={sending} back={t('bulk.backToSheet')} onBack={back} />;
  const head = (saved: ReactNode) => (
    <>
      <PageHeader
        above={<BackLink to="/drafts" label={t('bulk.back')} />}
        title={t('bulk.title')}
        actions={saved}
        compact
      />
      {failure && <Problem failure={failure} />}
    </>
  );
  // The names of Kiva's lists are there before anything is typed, or it is known that they are not.
  if (drafts.data && drafts.data.length > 0 && (lists || !busy))
    return (
      <BulkSheet
        key={round}
        works={drafts.data}
        lists={lists ?? null}
        head={head}
        onOpen={(id) => void navigate({ to: '/drafts/$id', params: { id }, search: { from: 'sheet' } })}
        onSend={(ids) => void send(ids)}
      />
    );
  return (
    <>
      {head(null)}
      {drafts.error ? (
        <Problem failure={drafts.error.failure} onRetry={() => void drafts.refetch()} />
      ) : drafts.data?.length === 0 ? (
        <EmptyState
          icon={IconTable}
          title={t('bulk.empty.title')}
          text={t('bulk.empty.text')}
          action={
            <Button component={Link} to="/drafts">
              {t('bulk.empty.action')}
            </Button>
          }
        />
      ) : (
        <Text role="status" data-status="progress">
          {t('bulk.reading', { done: drafts.done, total: drafts.total })}
        </Text>
      )}
    </>
  );
}
