import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioColumn } from '../../../shared/model/portfolio-search.ts';
import { portfolioColumns } from '../../../shared/model/portfolio-search.ts';
import type { GridColumn } from '../../components/grid/layout.ts';

/** Columns in sight before anybody chose: they fit a window of 1280 pixels. */
export const firstColumns: readonly PortfolioColumn[] = [
  'name',
  'loanId',
  'clientId',
  'kivaId',
  'status',
  'localPrice',
  'location',
  'createTime',
];

const widths: Record<PortfolioColumn, number> = {
  name: 156,
  loanId: 96,
  clientId: 96,
  kivaId: 78,
  uuid: 280,
  status: 140,
  statusDetail: 160,
  delinquent: 112,
  borrowerCount: 96,
  localPrice: 132,
  currency: 88,
  priceUsd: 148,
  fundedAmount: 164,
  fundedShare: 92,
  location: 122,
  createTime: 114,
  plannedExpirationTime: 136,
  endedTime: 112,
  defaultedTime: 112,
  lastReported: 148,
  lastJournalAt: 120,
};

const atEnd = new Set<PortfolioColumn>([
  'borrowerCount',
  'localPrice',
  'priceUsd',
  'fundedAmount',
  'fundedShare',
  'lastReported',
]);

/** All columns of the list, with their names on screen. */
export function useColumns(): readonly GridColumn<PortfolioColumn>[] {
  const { t } = useTranslation('loans');
  return useMemo(
    () =>
      portfolioColumns.map((id) => ({
        id,
        title: t(`field.${id}`),
        width: widths[id],
        end: atEnd.has(id),
      })),
    [t],
  );
}
