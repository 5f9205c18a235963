import { IconUpload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkState } from '../../../../shared/model/work.ts';
import { WorkStateBadge } from '../../../components/send-state-badge.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { useCall } from '../../../lib/calls.ts';

/** The drafts that Kiva accepted and nobody has ticked as published. */
export function useToPublish(): ReadonlySet<string> {
  const { data } = useCall('todo.list', { environment: useEnvironment() }, { staleTime: 0 });
  return useMemo(() => {
    const open = (data ?? []).filter(({ kind, done }) => kind === 'draft' && done === null);
    return new Set(open.map(({ workId }) => workId));
  }, [data]);
}

/** The state of a draft. Accepted is not the end of it: until somebody ticks it, it is to be published in PA2. */
export function DraftState({ state, isToPublish }: { state: WorkState; isToPublish: boolean }) {
  const { t } = useTranslation('drafts');
  if (state !== 'accepted' || !isToPublish) return <WorkStateBadge state={state} />;
  return (
    <Tag tone="info" icon={IconUpload}>
      {t('list.toPublish')}
    </Tag>
  );
}
