import { Button, Group, MultiSelect, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loanStatuses } from '../../../shared/model/loan.ts';
import {
  amountMeanings,
  batchSizes,
  columnFormats,
  type Reporting,
  type ReportingChange,
} from '../../../shared/model/reporting.ts';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction, useCall } from '../../lib/calls.ts';
import { AgreedFields, isPa2Url, type TypedAgreed } from './agreed-fields.tsx';
import { Section } from './section.tsx';

/** How the partner reports in this environment (API.md §1.3, §5.1, §5.4). */
export function ReportingSection() {
  const { t } = useTranslation(['common', 'reporting']);
  const environment = useEnvironment();
  const reporting = useCall('reporting.get', { environment });
  return (
    <Section name="reporting" description={t('reporting:description')}>
      {reporting.isPending && <SkeletonTable columns={2} rows={3} />}
      {reporting.error !== null && (
        <Problem failure={reporting.error.failure} onRetry={() => void reporting.refetch()} />
      )}
      {reporting.data !== undefined && <ReportingForm saved={reporting.data} />}
    </Section>
  );
}

type TypedReporting = Omit<Reporting, 'batchSize' | 'dueDay' | 'disbursal'> &
  TypedAgreed & { batchSize: string; dueDay: string };

function ReportingForm({ saved }: { saved: Reporting }) {
  const { t } = useTranslation(['reporting', 'repayments', 'loans']);
  const environment = useEnvironment();
  const save = useAction('reporting.save', ['reporting.get']);
  /** What stood here at first, or was saved last. */
  const [known, setKnown] = useState(saved);
  const [typed, setTyped] = useState<TypedReporting>(() => ({
    ...saved,
    batchSize: String(saved.batchSize),
    dueDay: saved.dueDay === null ? '' : String(saved.dueDay),
    pastDays: String(saved.disbursal.pastDays),
    futureDays: String(saved.disbursal.futureDays),
  }));
  const set = (change: Partial<TypedReporting>) => {
    // What was said of the last saving is no longer of what stands here.
    save.reset();
    setTyped((now) => ({ ...now, ...change }));
  };
  const batchSize = wholeIn(typed.batchSize, batchSizes.least, batchSizes.most);
  const dueDay = typed.dueDay.trim() === '' ? null : wholeIn(typed.dueDay, 1, 31);
  const { pastDays: past, futureDays: future, ...others } = typed;
  const [pastDays, futureDays] = [wholeIn(past, 0, 999), wholeIn(future, 0, 999)];
  const isUrl = isPa2Url(typed.pa2Url);
  const wrong = { pastDays: pastDays === undefined, futureDays: futureDays === undefined, pa2Url: !isUrl };
  const submit = () => {
    if (batchSize === undefined || dueDay === undefined) return;
    if (pastDays === undefined || futureDays === undefined || !isUrl) return;
    const said = { ...others, batchSize, dueDay, disbursal: { pastDays, futureDays } };
    save.mutate({ environment, reporting: changeOf(known, said) }, { onSuccess: () => setKnown(said) });
  };
  const said = (value: string, text: string) => ({ value, label: value === '' ? t('notSaid') : text });
  return (
    <Stack gap="md">
      <NativeSelect
        label={t('meaning')}
        description={t('openReports')}
        data={amountMeanings.map((value) => said(value, value && t(`repayments:meaning.${value}`)))}
        value={typed.meaning}
        onChange={({ currentTarget }) =>
          set({ meaning: amountMeanings.find((each) => each === currentTarget.value) ?? '' })
        }
      />
      <NativeSelect
        label={t('columns')}
        data={columnFormats.map((value) => said(value, value && t(`repayments:columns.${value}`)))}
        value={typed.columns}
        onChange={({ currentTarget }) =>
          set({ columns: columnFormats.find((each) => each === currentTarget.value) ?? '' })
        }
      />
      <Group align="flex-start" gap="lg">
        <TextInput
          label={t('batchSize')}
          description={t('batchSizeHelp')}
          error={batchSize === undefined && t('batchSizeWrong', batchSizes)}
          inputMode="numeric"
          value={typed.batchSize}
          onChange={(event) => set({ batchSize: event.currentTarget.value })}
        />
        <TextInput
          label={t('dueDay')}
          description={t('dueDayHelp')}
          error={dueDay === undefined && t('dueDayWrong')}
          inputMode="numeric"
          value={typed.dueDay}
          onChange={(event) => set({ dueDay: event.currentTarget.value })}
        />
      </Group>
      <MultiSelect
        label={t('statuses')}
        data={loanStatuses.map((value) => ({ value: value as string, label: t(`loans:status.${value}`) }))}
        value={typed.journalStatuses}
        onChange={(journalStatuses) => set({ journalStatuses })}
        hidePickedOptions
      />
      <AgreedFields typed={typed} wrong={wrong} onChange={set} />
      {save.error !== null && <Problem failure={save.error.failure} />}
      <Group gap="sm">
        <Button
          loading={save.isPending}
          disabled={batchSize === undefined || dueDay === undefined || Object.values(wrong).some(Boolean)}
          onClick={submit}
        >
          {t('save')}
        </Button>
        <Text role="status" fz="sm">
          {save.isSuccess ? t('saved') : ''}
        </Text>
      </Group>
    </Stack>
  );
}

/** What was changed here: the rest may have been changed elsewhere meanwhile. */
function changeOf(known: Reporting, { anew: _anew, ...typed }: Reporting): ReportingChange {
  const isOther = ([name, value]: [string, unknown]): boolean =>
    JSON.stringify(value) !== JSON.stringify(known[name as keyof Reporting]);
  return Object.fromEntries(Object.entries(typed).filter(isOther));
}

/** A whole number within bounds, or undefined. */
function wholeIn(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}
