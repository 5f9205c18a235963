import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { allColumns, isOfKind, type LoanColumn, loanColumns } from '../../../shared/model/loan-columns.ts';
import type { GridColumn } from '../../components/grid/layout.ts';

/** All columns of the list, with their names on screen. */
export function useColumns(): readonly GridColumn<LoanColumn>[] {
  const { t } = useTranslation('loans');
  return useMemo(
    () =>
      allColumns.map((id) => ({
        id,
        title: t(`field.${id}`),
        width: loanColumns[id].width,
        end: isOfKind(id, 'count', 'amount', 'share', 'report'),
      })),
    [t],
  );
}
