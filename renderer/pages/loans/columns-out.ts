import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../shared/contract.ts';
import { loanStatuses } from '../../../shared/model/loan.ts';
import { type LoanColumn, loanColumns } from '../../../shared/model/loan-columns.ts';
import type { LaidColumn } from '../../components/grid/layout.ts';

type ColumnsOut = Input<'portfolio.export'>['columns'];
type Laid = Pick<LaidColumn<LoanColumn>, 'id' | 'title'>;

/**
 * The columns as they leave the program: in the order of the screen, under the names on screen. Where the currency is
 * out of sight, it stands beside its amount. Statuses are in words; `codes` adds Kiva's own beside them.
 */
export function columnsOut(columns: readonly Laid[], codes: boolean, t: TFunction<'loans'>): ColumnsOut {
  const hasCurrency = columns.some(({ id }) => id === 'currency');
  return columns.flatMap(({ id, title }): ColumnsOut => {
    if (id === 'status') {
      const named = { id, title, names: statusNames(t) };
      return codes ? [named, { id, title: t('export.statusCode') }] : [named];
    }
    const alone = !hasCurrency && 'unit' in loanColumns[id];
    return alone
      ? [
          { id, title },
          { id: 'currency', title: t('field.currency') },
        ]
      : [{ id, title }];
  });
}

/** {@link columnsOut} in the words of the person's language. */
export function useColumnsOut(columns: readonly Laid[], codes: boolean): ColumnsOut {
  const { t } = useTranslation('loans');
  return useMemo(() => columnsOut(columns, codes, t), [columns, codes, t]);
}

function statusNames(t: TFunction<'loans'>): Record<string, string> {
  return Object.fromEntries(loanStatuses.map((status) => [status, t(`status.${status}`)]));
}
