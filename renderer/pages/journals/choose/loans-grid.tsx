import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalCandidate } from '../../../../shared/model/journal-candidate.ts';
import { DataGrid } from '../../../components/grid/data-grid.tsx';
import grid from '../../../components/grid/grid.module.css';
import { isSelected, withRows } from '../../../components/grid/selection.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { formatAge } from '../../../i18n/format.ts';

/** The columns with their least widths in pixels. */
const widths = { name: 176, loanId: 112, clientId: 104, place: 128, status: 136, last: 136 } as const;
const grows = { name: 2, loanId: 1, clientId: 1, place: 1.3 };

type Column = keyof typeof widths;

type Props = {
  loans: readonly JournalCandidate[];
  chosen: ReadonlySet<string>;
  /** Changes what is chosen; keeps its identity between renders. */
  onChoose: (change: (now: ReadonlySet<string>) => ReadonlySet<string>) => void;
};

const keyOf = ({ loanId }: JournalCandidate) => loanId;

/** Loans to choose from, thousands of them, in an order of their own. */
export function LoansGrid({ loans, chosen, onChoose }: Props) {
  const { t } = useTranslation('journals');
  const selection = useMemo(() => ({ all: false, keys: chosen }), [chosen]);
  const columns = useMemo(
    () =>
      (Object.keys(widths) as Column[]).map((id) => ({
        ...{ id, title: t(`choose.column.${id}`), width: widths[id] },
        ...{ pinned: false, sized: false },
      })),
    [t],
  );
  const named = useCallback(
    ({ name, loanId }: JournalCandidate) => name || t('choose.nameless', { loanId }),
    [t],
  );
  const tickName = useCallback(
    (loan: JournalCandidate) => t('choose.pick', { name: named(loan) }),
    [named, t],
  );
  const cell = useCallback(
    (loan: JournalCandidate, column: Column) => {
      if (column === 'status') return <StatusBadge status={loan.status} />;
      if (column === 'name') return <Text text={named(loan)} isStrong />;
      if (column !== 'last') return <Text text={loan[column]} />;
      const { lastJournalAt: last } = loan;
      return <Text text={last === null ? t('choose.never') : formatAge(Date.parse(last), Date.now())} />;
    },
    [named, t],
  );
  const choose = (some: readonly JournalCandidate[], isChosen: boolean) =>
    onChoose((now) => withRows({ all: false, keys: now }, some.map(keyOf), isChosen).keys);
  return (
    <DataGrid
      unit="row"
      label={t('choose.grid')}
      list="loans"
      total={loans.length}
      columns={columns}
      grows={grows}
      height="100%"
      rowAt={(index) => loans[index]}
      keyOf={keyOf}
      tickName={tickName}
      cell={cell}
      selection={selection}
      busy={false}
      rows={{
        onToggle: (index) => {
          const loan = loans[index];
          if (loan) choose([loan], !isSelected(selection, loan.loanId));
        },
        onRange: (from, to) => choose(loans.slice(Math.min(from, to), Math.max(from, to) + 1), true),
        onAll: () => choose(loans, true),
      }}
      columnActions={null}
    />
  );
}

function Text({ text, isStrong = false }: { text: string; isStrong?: boolean }) {
  return (
    <span className={grid.text} title={text} {...(isStrong && { style: { fontWeight: 600 } })}>
      {text}
    </span>
  );
}
