import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PortfolioFacets, PortfolioFilter } from '../../../shared/model/portfolio-search.ts';
import { useStatusName } from '../../components/use-status-name.ts';
import { DecimalRange, PlainField } from './filter-fields.tsx';
import type { FilterKind } from './filter-kinds.ts';
import { FilterList } from './filter-list.tsx';

type Props = {
  kind: FilterKind;
  filter: PortfolioFilter;
  facets: PortfolioFacets | undefined;
  onChange: (next: Partial<PortfolioFilter>) => void;
};

/** What a chip asks for, to be changed; the list follows at once. */
export function FilterEditor(props: Props) {
  const { kind, filter, onChange } = props;
  switch (kind) {
    case 'status':
    case 'currency':
    case 'place':
    case 'theme':
      return <ListEditor {...props} kind={kind} />;
    case 'delinquent':
    case 'borrowers':
      return <ChoiceEditor {...props} kind={kind} />;
    case 'amount':
      return (
        <DecimalRange
          from={filter.amountFrom}
          to={filter.amountTo}
          onChange={(amountFrom, amountTo) => onChange({ amountFrom, amountTo })}
        />
      );
    case 'funded':
      return (
        <DecimalRange
          from={filter.fundedFrom}
          to={filter.fundedTo}
          onChange={(fundedFrom, fundedTo) => onChange({ fundedFrom, fundedTo })}
        />
      );
    case 'created':
    case 'expiring':
    case 'reportedIn':
    case 'notReportedIn':
    case 'noJournal':
      return <TimeEditor {...props} kind={kind} />;
    default:
      return null;
  }
}

const listFields = {
  status: ['statuses', 'statuses'],
  currency: ['currencies', 'currencies'],
  place: ['places', 'places'],
  theme: ['themes', 'themes'],
} as const;

function ListEditor({ kind, filter, facets, onChange }: Props & { kind: keyof typeof listFields }) {
  const { t } = useTranslation('loans');
  const statusName = useStatusName();
  const [field, facet] = listFields[kind];
  return (
    <FilterList
      label={t(`filter.kind.${kind}`)}
      values={facets?.[facet] ?? []}
      chosen={filter[field]}
      nameOf={kind === 'status' ? statusName : (value) => value}
      onChange={(next) => onChange({ [field]: next })}
    />
  );
}

const choices = { delinquent: ['yes', 'no'], borrowers: ['single', 'group'] } as const;

function ChoiceEditor({ kind, filter, onChange }: Props & { kind: keyof typeof choices }) {
  const { t } = useTranslation('loans');
  const label = (value: (typeof choices)[typeof kind][number]) =>
    value === 'yes' || value === 'no' ? t(`filter.delinquent.${value}`) : t(`filter.borrowers.${value}`);
  return (
    <Radio.Group
      label={t(`filter.kind.${kind}`)}
      value={filter[kind]}
      onChange={(value) => onChange({ [kind]: value })}
    >
      <Stack gap="xs" mt="xs">
        {choices[kind].map((value) => (
          <Radio key={value} value={value} label={label(value)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

type TimeKind = 'created' | 'expiring' | 'reportedIn' | 'notReportedIn' | 'noJournal';

function TimeEditor({ kind, filter, onChange }: Props & { kind: TimeKind }) {
  const { t } = useTranslation('loans');
  if (kind === 'created')
    return (
      <Stack gap="xs">
        <PlainField
          type="date"
          label={t('filter.from')}
          value={filter.createdFrom}
          onChange={(createdFrom) => onChange({ createdFrom })}
        />
        <PlainField
          type="date"
          label={t('filter.to')}
          value={filter.createdTo}
          onChange={(createdTo) => onChange({ createdTo })}
        />
      </Stack>
    );
  if (kind === 'expiring')
    return (
      <PlainField
        type="date"
        label={t('filter.kind.expiring')}
        value={filter.expiringBefore}
        onChange={(expiringBefore) => onChange({ expiringBefore })}
      />
    );
  if (kind === 'reportedIn' || kind === 'notReportedIn')
    return (
      <PlainField
        type="month"
        label={t(`filter.kind.${kind}`)}
        value={filter[kind]}
        onChange={(month) => onChange({ [kind]: month })}
      />
    );
  return (
    <PlainField
      type="number"
      label={t('filter.kind.noJournal')}
      value={filter.noJournalMonths === null ? '' : String(filter.noJournalMonths)}
      onChange={(text) => onChange({ noJournalMonths: monthsOf(text) })}
    />
  );
}

function monthsOf(text: string): number | null {
  return /^\d{1,3}$/.test(text) ? Math.min(Number(text), 120) : null;
}
