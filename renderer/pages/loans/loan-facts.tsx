import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../../shared/model/loan.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { type Fact, Facts } from '../../components/facts.tsx';
import { JsonBlock } from '../../components/json-block.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { When } from '../../components/when.tsx';
import { instantOfSeconds } from '../../i18n/format.ts';
import { unknownFields } from './unknown-fields.ts';

const texts = ['kivaId', 'loanId', 'clientId', 'name', 'location', 'uuid', 'statusDetail'] as const;
const times = ['createTime', 'plannedExpirationTime', 'endedTime', 'defaultedTime'] as const;

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
    <Stack gap="lg" maw="56rem">
      <FactPanel title={t('detail.facts')} facts={useIdentity(loan)} />
      <FactPanel title={t('detail.money')} facts={useMoney(loan)} />
      <FactPanel
        title={t('detail.times')}
        facts={times.map((field) => ({ label: t(`field.${field}`), value: moment(loan[field]) }))}
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
  const delinquent = loan.delinquent === null ? null : t(loan.delinquent ? 'yes' : 'no');
  return [
    ...texts.map((field) => ({ label: t(`loans:field.${field}`), value: loan[field] })),
    { label: t('loans:field.borrowerCount'), value: loan.borrowerCount },
    { label: t('loans:field.delinquent'), value: delinquent },
  ];
}

function useMoney(loan: Loan): Fact[] {
  const { t } = useTranslation('loans');
  return [
    { label: t('field.localPrice'), value: money(loan.localPrice, loan.currency) },
    { label: t('field.priceUsd'), value: money(loan.priceUsd, 'USD') },
    { label: t('field.fundedAmount'), value: money(loan.fundedAmount, 'USD') },
  ];
}
