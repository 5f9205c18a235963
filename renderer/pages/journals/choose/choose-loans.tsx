import { Button, Group, MultiSelect, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalCandidate } from '../../../../shared/model/journal-candidate.ts';
import { loanStatuses } from '../../../../shared/model/loan.ts';
import type { Reporting } from '../../../../shared/model/reporting.ts';
import { mostJournals } from '../../../../shared/model/work.ts';

import { workCan } from '../../../../shared/rules/capabilities/work.ts';
import { createLoanSearch, sortByOldestUpdate } from '../../../../shared/rules/journal-candidates.ts';
import { ActionButton } from '../../../components/action-button.tsx';

import { Problem } from '../../../components/problem.tsx';
import { SearchBox } from '../../../components/search-box.tsx';
import { useObstacleText } from '../../../components/use-obstacle-text.ts';
import { Workbench, WorkbenchFoot, WorkbenchRows } from '../../../components/workbench/workbench.tsx';
import { formatCount } from '../../../i18n/format.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { useAction } from '../../../lib/calls.ts';
import { LoansGrid } from './loans-grid.tsx';
import { useWriteFor } from './use-write-for.ts';

type Props = { loans: readonly JournalCandidate[]; reporting: Reporting };

/** The list with its search, and what is chosen of it. */
export function ChooseLoans({ loans, reporting }: Props) {
  const { t } = useTranslation('journals');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const sorted = useMemo(() => sortByOldestUpdate(loans), [loans]);
  const find = useMemo(() => createLoanSearch(sorted), [sorted]);
  const shown = useMemo(() => find(search), [find, search]);
  const say = useObstacleText();
  const picked = sorted.filter(({ loanId }) => chosen.has(loanId));
  return (
    <Workbench>
      <Group gap="0.5rem 0.75rem">
        <SearchBox label={t('choose.search')} clear={t('choose.clear')} value={search} onType={setSearch} />
        <StatusesField reporting={reporting} />
        <Button
          size="xs"
          variant="default"
          onClick={() => setChosen(new Set([...chosen, ...shown.map(({ loanId }) => loanId)]))}
        >
          {t('choose.all')}
        </Button>
        <ActionButton
          size="xs"
          variant="default"
          obstacle={say(workCan.clearChoice(picked.length))}
          onClick={() => setChosen(new Set())}
        >
          {t('choose.none')}
        </ActionButton>
      </Group>
      <WorkbenchRows>
        {shown.length === 0 ? (
          <Text c="dimmed">{t(loans.length === 0 ? 'choose.nobody' : 'choose.nothing')}</Text>
        ) : (
          <LoansGrid loans={shown} chosen={chosen} onChoose={setChosen} />
        )}
      </WorkbenchRows>
      <WorkbenchFoot actions={<WriteButton picked={picked} />}>
        <Text role="status" className="pd-number">
          {t('choose.shown', { count: shown.length, number: formatCount(shown.length) })} ·{' '}
          <b>{t('choose.chosen', { number: formatCount(picked.length) })}</b>
        </Text>
        <Text c="dimmed">{t('choose.hint')}</Text>
      </WorkbenchFoot>
    </Workbench>
  );
}

function WriteButton({ picked }: { picked: readonly JournalCandidate[] }) {
  const { t } = useTranslation('journals');
  const { write, busy, failure } = useWriteFor();
  const count = picked.length;
  const say = useObstacleText();
  return (
    <>
      {failure && <Problem failure={failure} />}
      <ActionButton
        beside={count > 0}
        obstacle={say(workCan.writeFor(count), { most: formatCount(mostJournals) })}
        loading={busy}
        onClick={() => write(picked)}
      >
        {count === 0 ? t('choose.goNone') : t('choose.go', { count, number: formatCount(count) })}
      </ActionButton>
    </>
  );
}

/** The statuses whose loans are offered; a setting, since PA2 alone knows which may get a journal. */
function StatusesField({ reporting }: { reporting: Reporting }) {
  const { t } = useTranslation(['journals', 'loans']);
  const environment = useEnvironment();
  const save = useAction('reporting.save', ['reporting.get']);
  const known = loanStatuses.map((status) => ({ value: status, label: t(`loans:status.${status}`) }));
  const others = reporting.journalStatuses
    .filter((each) => !known.some(({ value }) => value === each))
    .map((each) => ({ value: each, label: each }));
  const choose = (journalStatuses: string[]) => save.mutate({ environment, reporting: { journalStatuses } });
  return (
    <MultiSelect
      aria-label={t('journals:choose.statuses')}
      flex="1 1 16rem"
      maw="22rem"
      size="sm"
      data={[...known, ...others]}
      value={reporting.journalStatuses}
      onChange={choose}
    />
  );
}
