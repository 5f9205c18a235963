import { Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterKind } from '../../../shared/model/loan-filters.ts';
import { loanCan } from '../../../shared/rules/capabilities/loan.ts';
import { ColumnsButton } from '../../components/grid/columns-button.tsx';
import { laidOut } from '../../components/grid/layout.ts';
import { useStable } from '../../components/grid/use-stable.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { useObstacleText } from '../../components/use-obstacle-text.ts';
import { today } from '../../components/work/today.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import type { CallError } from '../../lib/calls.ts';
import { emptyFilter } from '../../lib/first-rows.ts';
import { useLocalDay } from '../../lib/use-local-day.ts';
import { LoansTabs } from '../portfolio/loans-tabs.tsx';
import { useColumns } from './columns.ts';
import { CopyState } from './copy-state.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FilterChips } from './filter-chips.tsx';
import { begun, isFlag } from './filter-kinds.ts';
import { GroupMenu } from './group-menu.tsx';
import { LoansList } from './loans-list.tsx';
import { LoansNotices } from './loans-notices.tsx';
import { inGroups, type LoansView, readLoansSearch, viewOf, writeView } from './loans-search.ts';
import { LoansToolbar } from './loans-toolbar.tsx';
import { NoLoans } from './no-loans.tsx';
import { copySource, liveSource } from './sources.ts';
import { type CopyOfLoans, useCopy } from './use-copy.ts';
import { useFirstCopy } from './use-first-copy.ts';
import { useGridSettings } from './use-grid-settings.ts';
import { useGroups } from './use-groups.ts';
import { useRows } from './use-rows.ts';
import { useView } from './use-view.ts';
import { ViewsMenu } from './views-menu.tsx';

// Every letter that is typed draws the page anew, so what it does not concern is kept as it is.
const Head = memo(LoansHead);
const Views = memo(ViewsMenu);
const Columns = memo(ColumnsButton) as typeof ColumnsButton;
const Export = memo(ExportMenu);
const Chips = memo(FilterChips);
const Group = memo(GroupMenu);

/**
 * The whole portfolio as a list: searched in the local copy, or at Kiva where there is none or a person asks for it.
 */
export function LoansPage() {
  const environment = useEnvironment();
  const copy = useCopy();
  const { view, inAddress, ...to } = useView();
  const known = useColumns();
  const settings = useGridSettings(known);
  const columns = useMemo(() => laidOut(known, settings.layout), [known, settings.layout]);
  const say = useObstacleText();
  const hasCopy = copy.status.data?.all != null;
  const live = view.live || !hasCopy;
  // Kiva is asked once the typing rests, which is when the address follows.
  const source = live ? liveSource(environment, inAddress) : copySource(environment, view);
  const rows = useRows(source, !copy.status.isPending);
  const groups = useGroups(rows.source.group, rows.groups, rows.total ?? 0);
  useFirstCopy(copy, live && !view.live && rows.total !== undefined && rows.failure === null);
  const [opened, setOpened] = useState<FilterKind | null>(null);
  const [unsaved, setUnsaved] = useState<CallError | null>(null);

  const client = useQueryClient();
  useNewDay();
  /** The rows are on their way while the page is still being drawn. */
  const ask = (next: LoansView) =>
    live || next.live || void client.prefetchQuery(copySource(environment, next).query(0));
  const show = (next: LoansView, replace?: boolean) => {
    ask(next);
    to.show(next, replace);
  };
  const type = (next: string) => {
    ask({ ...view, filter: { ...view.filter, text: next } });
    to.type(next);
  };
  const viewNow = useStable(() => inGroups(view));
  const { text } = view.filter;
  const refine = useStable((next: LoansView['filter'], replace?: boolean) =>
    show({ ...view, filter: { ...next, text } }, replace),
  );
  const add = useStable((kind: FilterKind) => {
    setOpened(isFlag(kind) ? null : kind);
    refine(begun(view.filter, kind, today()));
  });
  const toStatuses = useStable((statuses: string[]) => refine({ ...view.filter, statuses }));
  const changeChips = useStable((next: LoansView['filter']) => refine(next, opened !== null));
  const openView = useStable((kept: string) => show(viewOf(readLoansSearch(defaultParseSearch(kept)))));
  const search = useMemo(() => defaultStringifySearch(writeView(inAddress)), [inAddress]);
  const viewName = settings.views.find((each) => each.search === search)?.name;
  const searchAtKiva = useStable(() => show({ ...view, live: true }));
  const atKiva = hasCopy && !view.live && text.trim() !== '' ? searchAtKiva : null;
  const toGroup = useStable((group: LoansView['group']) => show({ ...view, group }));
  const foldAll = useStable(groups.foldAll);
  const unfoldAll = useStable(groups.unfoldAll);
  const clear = () => show({ filter: emptyFilter, sort: view.sort, live: false });
  return (
    <>
      <Head copy={copy} />
      <Stack gap="sm">
        <Stack gap="sm">
          <LoansNotices
            copy={copy}
            rows={rows}
            from={view.live && hasCopy ? 'search' : live ? 'kiva' : 'copy'}
            onBack={() => show({ ...view, live: false })}
            onShowChanged={() => show({ ...view, filter: { ...emptyFilter, changed: true }, live: false })}
          />
          {unsaved && <Problem failure={unsaved.failure} />}
          {settings.failure && <Problem failure={settings.failure} />}
          <LoansToolbar
            text={text}
            statuses={view.filter.statuses}
            list={{ hasCopy, isLive: view.live }}
            onType={type}
            onStatuses={toStatuses}
            onAdd={add}
            views={
              <Views
                views={settings.views}
                search={search}
                obstacle={say(loanCan.openViews({ hasCopy }))}
                onOpen={openView}
                onViews={settings.setViews}
              />
            }
          >
            <Group
              value={live ? undefined : view.group}
              obstacle={say(loanCan.filter({ hasCopy, isLive: view.live }))}
              onChange={toGroup}
              onFoldAll={foldAll}
              onUnfoldAll={unfoldAll}
            />
            <Columns
              known={known}
              layout={settings.layout}
              onLayout={settings.setLayout}
              onReset={settings.reset}
            />
            <Export
              view={viewNow}
              name={viewName ?? view.filter.statuses.join(' ')}
              columns={columns}
              mark={settings.csvMark}
              onMark={settings.setCsvMark}
              obstacle={say(loanCan.export({ hasCopy, isLive: view.live, isRead: rows.total !== undefined }))}
              onFailure={setUnsaved}
            />
          </LoansToolbar>
          {!live && (
            <Chips filter={inAddress.filter} opened={opened} onOpened={setOpened} onChange={changeChips} />
          )}
        </Stack>
        {rows.total === undefined && rows.failure === null && <SkeletonTable columns={6} rows={10} />}
        {rows.total !== undefined && (
          <LoansList
            view={view}
            rows={{ ...rows, total: rows.total }}
            groups={groups}
            all={live ? undefined : copy.status.data?.all?.loans}
            columns={columns}
            layout={settings.layout}
            onLayout={settings.setLayout}
            onView={show}
            onSearchAtKiva={atKiva}
            empty={
              <NoLoans
                asked={search !== '' || text !== ''}
                live={live}
                onClear={clear}
                onSearchAtKiva={atKiva}
              />
            }
          />
        )}
      </Stack>
    </>
  );
}

/** What is counted from today means other loans after midnight. */
function useNewDay() {
  const client = useQueryClient();
  const day = useLocalDay();
  const known = useRef(day);
  useEffect(() => {
    if (known.current === day) return;
    known.current = day;
    for (const name of ['portfolio.search', 'portfolio.sums'])
      void client.invalidateQueries({ queryKey: [name] });
  }, [client, day]);
}

function LoansHead({ copy }: { copy: CopyOfLoans }) {
  const { t } = useTranslation('loans');
  return <PageHeader above={<LoansTabs />} title={t('title')} actions={<CopyState copy={copy} />} />;
}
