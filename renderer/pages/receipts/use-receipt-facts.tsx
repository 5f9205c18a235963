import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../shared/model/receipt.ts';
import type { Fact } from '../../components/facts.tsx';
import { countAll, rowStates } from '../../components/progress/row-states.ts';
import { formatAmount, formatCount, formatMoment, formatMonth, formatPair } from '../../i18n/format.ts';
import { acceptedSums, countedRows } from './figures.ts';
import { useSumsText } from './use-sums-text.ts';

/** The facts at the top of a receipt, on the page and in print. */
export function useReceiptFacts(receipt: Receipt): Fact[] {
  const { t } = useTranslation(['common', 'receipts']);
  const { environment, partnerId, appVersion, madeAt } = receipt;
  const of = (fact: 'environment' | 'partner' | 'rows' | 'version' | 'made', value: string): Fact => ({
    label: t(`receipts:fact.${fact}`),
    value,
  });
  return [
    of('environment', t(`environment.${environment}`)),
    of('partner', partnerId),
    ...useReportFacts(receipt),
    ...usePeople(receipt),
    of('rows', useRowCounts(receipt)),
    ...useSum(receipt),
    ...useControl(receipt),
    of('version', `${t('appName')} ${appVersion}`),
    of('made', formatMoment(madeAt)),
  ];
}

function useReportFacts({ kind, period, meaning, role, corrects }: Receipt): Fact[] {
  const { t } = useTranslation('receipts');
  if (kind !== 'report') return [];
  return [
    { label: t('fact.period'), value: formatMonth(period) },
    { label: t('fact.meaning'), value: meaning === '' ? '' : t(`meaning.${meaning}`) },
    ...(corrects === ''
      ? []
      : [
          {
            label: t(role === 'remainder' ? 'fact.remains' : 'fact.corrects'),
            value: (
              <Anchor component={Link} to={`/receipts/${corrects}`}>
                {t('fact.correctsLink')}
              </Anchor>
            ),
          },
        ]),
  ];
}

/** Who confirmed, prepared and approved what was sent; each pair of people once. */
function usePeople({ batches }: Receipt): Fact[] {
  const { t } = useTranslation('receipts');
  const prepared = batches.map(({ preparedBy }) => preparedBy).filter((name) => name !== null);
  const approved = batches.flatMap(({ approvedBy, approvedAt }) =>
    approvedBy === null ? [] : [t('approvedAt', { name: approvedBy, when: formatMoment(approvedAt ?? '') })],
  );
  const confirmed = batches.map(({ confirmedBy }) => confirmedBy).filter((name) => name !== '');
  const once = (texts: readonly string[]): string => [...new Set(texts)].join('; ');
  return [
    ...(confirmed.length === 0 ? [] : [{ label: t('fact.confirmedBy'), value: once(confirmed) }]),
    ...(prepared.length === 0 ? [] : [{ label: t('fact.preparedBy'), value: once(prepared) }]),
    ...(approved.length === 0 ? [] : [{ label: t('fact.approvedBy'), value: once(approved) }]),
  ];
}

function useSum(receipt: Receipt): Fact[] {
  const { t } = useTranslation('receipts');
  const textOf = useSumsText();
  if (receipt.kind === 'journals') return [];
  const sums = acceptedSums(receipt);
  return [{ label: t('fact.acceptedSum'), value: sums.length === 0 ? formatAmount('0') : textOf(sums) }];
}

/** The totals of the partner's own system, as they were typed; a report that differs from them is not sent. */
function useControl({ control: { count, sums } }: Receipt): Fact[] {
  const { t } = useTranslation('receipts');
  const rows = count === '' ? [] : [t('controlRows', { number: count.trim() })];
  const totals = sums.map(({ currency, sum }) => `${sum.trim()} ${currency}`.trim());
  const value = [...rows, ...totals].join(' · ');
  return value === '' ? [] : [{ label: t('fact.control'), value }];
}

/** "200 rows: 198 accepted, 2 refused". */
function useRowCounts(receipt: Receipt): string {
  const { t } = useTranslation('progress');
  const counts = countedRows(receipt);
  const all = countAll(counts);
  const parts = rowStates
    .filter(({ state }) => counts[state] > 0)
    .map(({ state }) => t(`states.${state}`, { count: counts[state], number: formatCount(counts[state]) }));
  return formatPair(t('rows', { count: all, number: formatCount(all) }), parts.join(', '));
}
