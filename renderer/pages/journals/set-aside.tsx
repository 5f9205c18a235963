import { Anchor, Box, Button } from '@mantine/core';
import { IconCircleCheck, IconFolderShare } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Environment } from '../../../shared/environment.ts';
import type { JournalsContent, Work } from '../../../shared/model/work.ts';
import type { Failure } from '../../../shared/result.ts';
import { blockedEntries, splitJournals } from '../../../shared/rules/journal-checks.ts';
import { Notice } from '../../components/notice.tsx';
import { Problem } from '../../components/problem.tsx';
import type { RevisedStore } from '../../components/work/revised-store.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { CallError, call, callKey, failureOf, useCall } from '../../lib/calls.ts';

type Props = { work: Work; store: RevisedStore['save']; onRest: (content: JournalsContent) => void };
type Done = { id: string; count: number };

/** Moves journals with problems to a work of their own, so that the others can be sent. */
export function SetAside({ work, store, onRest }: Props) {
  const { t } = useTranslation('journals');
  const [done, setDone] = useState<Done | null>(null);
  const blocked = useBlocked(work);
  const { move, busy, failure } = useMove(work, store, onRest, setDone);
  if (done)
    return (
      <Box mb="md">
        <Notice
          tone="good"
          icon={IconCircleCheck}
          title={t('aside.done', { count: done.count })}
          role="status"
        >
          <Anchor c="inherit" component={Link} to={`/journals/${done.id}`}>
            {t('aside.open')}
          </Anchor>
        </Notice>
      </Box>
    );
  if (blocked.length === 0) return null;
  return (
    <Box mb="md">
      <Notice tone="warn" icon={IconFolderShare} title={t('aside.title', { count: blocked.length })}>
        <span>{t('aside.text')}</span>
        {failure && <Problem failure={failure} />}
        <Button size="xs" variant="default" loading={busy} onClick={() => void move(blocked)}>
          {t('aside.action', { count: blocked.length })}
        </Button>
      </Notice>
    </Box>
  );
}

/** The journals that hold back others, by the review that is on the page; none where all have problems. */
function useBlocked({ id, body }: Work): number[] {
  const review = useCall('work.review', { environment: useEnvironment(), id }, { staleTime: 0 });
  if (body.kind !== 'journals' || !review.data) return [];
  const blocked = blockedEntries(review.data.findings);
  return review.data.count > blocked.length ? blocked : [];
}

function useMove(work: Work, store: Props['store'], onRest: Props['onRest'], onDone: (done: Done) => void) {
  const environment = useEnvironment();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const move = async (places: readonly number[]) => {
    if (work.body.kind !== 'journals') return;
    setBusy(true);
    setFailure(null);
    try {
      const { rest, aside } = splitJournals(work.body.content, places);
      const id = await storeApart(environment, store, rest, aside);
      onRest(rest);
      onDone({ id, count: places.length });
    } catch (error) {
      setFailure(failureOf(error));
    }
    setBusy(false);
    await client.invalidateQueries({ queryKey: callKey('work.get', { environment, id: work.id }) });
    await client.invalidateQueries({ queryKey: callKey('work.review', { environment, id: work.id }) });
    await client.invalidateQueries({ queryKey: ['work.list'] });
  };
  return { move, busy, failure };
}

/** What goes apart is stored first, so that nothing can be lost; where the rest is not stored, it is taken back. */
async function storeApart(
  environment: Environment,
  store: Props['store'],
  rest: JournalsContent,
  aside: JournalsContent,
): Promise<string> {
  const id = crypto.randomUUID();
  await call('work.save', { environment, id, body: { kind: 'journals', content: aside } });
  const stored = await store({ kind: 'journals', content: rest });
  if (stored.ok) return id;
  await call('work.remove', { environment, id });
  throw new CallError(stored.error);
}
