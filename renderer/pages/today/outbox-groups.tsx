import { useTranslation } from 'react-i18next';
import type { OutboxLine } from '../../../shared/model/send-search.ts';
import { OutboxItem } from '../../components/outbox/outbox-item.tsx';
import { useOutbox } from '../../components/outbox/use-outbox.ts';
import { Problem } from '../../components/problem.tsx';
import { TodayGroup } from './group.tsx';

const groups: Record<'unknown' | 'refused' | 'paused', readonly OutboxLine['state'][]> = {
  unknown: ['unknown', 'inDoubt'],
  refused: ['refused'],
  paused: ['paused'],
};

/** What of the outbox waits for a person, by what they have to do; what goes on by itself is left to Activity. */
export function OutboxGroups() {
  const { t } = useTranslation('today');
  const { outbox, lines } = useOutbox();
  if (outbox.error) return <Problem failure={outbox.error.failure} />;
  return (Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
    <TodayGroup
      key={group}
      title={t(`outbox.${group}`)}
      things={lines.filter(({ state }) => groups[group].includes(state))}
    >
      {(line) => <OutboxItem key={`${line.workId} ${line.state}`} line={line} />}
    </TodayGroup>
  ));
}
