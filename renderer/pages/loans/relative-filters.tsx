import { NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { relativePattern } from '../../../shared/model/loan-filters.ts';
import { daySpans, daysAhead, monthSpans, nameOfSpan, spanOf } from '../../../shared/rules/relative-days.ts';
import { DateFilter } from '../../components/date-filter.tsx';
import { today } from '../../components/work/today.ts';
import { type SpanName, useDaysText } from './use-days-text.ts';

type DaysProps = { from: string; to: string; onChange: (from: string, to: string) => void };

/** Days from one to another, or a span counted from today, of which the days are shown that it has now. */
export function DaysFilter({ from, to, onChange }: DaysProps) {
  const { t } = useTranslation('loans');
  const daysText = useDaysText();
  const span = nameOfSpan(daySpans, from, to);
  const [first, last] = [spanOf(from, today()).first, spanOf(to, today()).last];
  return (
    <Stack gap="xs">
      <SpanSelect
        label={t('filter.period')}
        names={Object.keys(daySpans) as (keyof typeof daySpans)[]}
        value={span}
        shown={daysText(first, last)}
        // The days that it had stay: they can be changed from there.
        onChange={(name) => onChange(...(name === null ? ([first, last] as const) : daySpans[name]))}
      />
      {span === null && (
        <>
          <DateFilter
            isInPopover
            level="day"
            label={t('filter.from')}
            value={first}
            onChange={(day) => onChange(day, last)}
          />
          <DateFilter
            isInPopover
            level="day"
            label={t('filter.to')}
            value={last}
            onChange={(day) => onChange(first, day)}
          />
        </>
      )}
    </Stack>
  );
}

type DateProps = {
  sort: 'before' | 'month';
  label: string;
  value: string;
  onChange: (value: string) => void;
};

/** One day or month, or one counted from today. */
export function RelativeDateFilter({ sort, label, value, onChange }: DateProps) {
  const { t } = useTranslation('loans');
  const daysText = useDaysText();
  const level = sort === 'month' ? 'month' : 'day';
  const spans: Partial<Record<SpanName, string>> = sort === 'month' ? monthSpans : daysAhead;
  const span = nameOfSpan(spans, value);
  const { first } = spanOf(value, today());
  const now = relativePattern.test(value) && level === 'month' ? first.slice(0, 7) : first;
  return (
    <Stack gap="xs">
      <SpanSelect
        label={t('filter.period')}
        names={Object.keys(spans) as SpanName[]}
        value={span}
        shown={daysText(now, now)}
        onChange={(name) => onChange(name === null ? now : (spans[name] ?? ''))}
      />
      {span === null && (
        <DateFilter isInPopover level={level} label={label} value={now} onChange={onChange} />
      )}
    </Stack>
  );
}

type SelectProps<Name extends SpanName> = {
  label: string;
  names: readonly Name[];
  value: Name | null;
  /** The days that the span has now. */
  shown: string;
  onChange: (name: Name | null) => void;
};

function SpanSelect<Name extends SpanName>({ label, names, value, shown, onChange }: SelectProps<Name>) {
  const { t } = useTranslation('loans');
  return (
    <>
      <NativeSelect
        label={label}
        value={value ?? ''}
        data={[
          { value: '', label: t('filter.chosenDates') },
          ...names.map((name) => ({ value: name, label: t(`filter.spans.${name}`) })),
        ]}
        onChange={({ currentTarget }) => onChange(names.find((name) => name === currentTarget.value) ?? null)}
      />
      {value !== null && (
        <Text fz="sm" c="dimmed" maw="16rem">
          {shown}. {t('filter.spanHelp')}
        </Text>
      )}
    </>
  );
}
