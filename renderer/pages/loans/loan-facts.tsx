import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../../shared/model/loan.ts';
import { type ColumnOf, columnsOf, loanColumns } from '../../../shared/model/loan-columns.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { type Fact, Facts } from '../../components/facts.tsx';
import { JsonBlock } from '../../components/json-block.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { When } from '../../components/when.tsx';
import { instantOfSeconds } from '../../i18n/format.ts';
import { unknownFields } from './unknown-fields.ts';

/** What stands first among a loan's facts; texts that are not named come after it. */
const leading: readonly TextColumn[] = ['kivaId', 'loanId', 'clientId', 'name', 'location', 'uuid'];
/** An amount has its currency beside it; the status is in the title of the page. */
const others = columnsOf('name', 'id', 'text', 'code').filter(
  (column) => !leading.includes(column) && column !== 'currency',
);
type TextColumn = ColumnOf<'name' | 'id' | 'text' | 'code'>;

function money(amount: string | null, currency: string | null) {
  return amount === null ? null : <Money amount={amount} currency={currency} />;
}

function moment(seconds: number | null) {
  const at = seconds === null ? null : instantOfSeconds(seconds);
  return at === null ? seconds : <When at={at} />;
}

/** Every field of a loan, unknown ones too, and the raw JSON on demand. */
export function LoanFacts({ loan }: { loan: Loan }) {
  const { t } = useTranslation('loans');
  const more = unknownFields(loan);
  return (
    <Stack gap="lg" maw="var(--pd-page-width)">
      <FactPanel title={t('detail.facts')} facts={useIdentity(loan)} />
      <FactPanel title={t('detail.money')} facts={useMoney(loan)} />
      <FactPanel
        title={t('detail.times')}
        facts={columnsOf('time').map((field) => ({ label: t(`field.${field}`), value: moment(loan[field]) }))}
      />
      {more.length > 0 && <FactPanel title={t('detail.more')} facts={more} />}
      <Disclosure label={t('detail.raw')}>
        <JsonBlock label={t('detail.raw')} text={JSON.stringify(loan.raw, null, 2)} />
      </Disclosure>
    </Stack>
  );
}

function FactPanel({ title, facts }: { title: string; facts: readonly Fact[] }) {
  return (
    <Panel>
      <Title order={2}>{title}</Title>
      <Facts facts={facts} />
    </Panel>
  );
}

function useIdentity(loan: Loan): Fact[] {
  const { t } = useTranslation(['common', 'loans']);
  const yesOrNo = (value: boolean | null) => (value === null ? null : t(value ? 'yes' : 'no'));
  return [
    ...[...leading, ...others, ...columnsOf('count')].map((field) => ({
      label: t(`loans:field.${field}`),
      value: loan[field],
    })),
    ...columnsOf('yesNo').map((field) => ({
      label: t(`loans:field.${field}`),
      value: yesOrNo(loan[field]),
    })),
  ];
}

function useMoney(loan: Loan): Fact[] {
  const { t } = useTranslation('loans');
  return columnsOf('amount').map((field) => ({
    label: t(`field.${field}`),
    value: money(loan[field], 'unit' in loanColumns[field] ? loan.currency : 'USD'),
  }));
}
