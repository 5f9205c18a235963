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
import { type FieldIssue, FieldSummary } from '../../components/field-summary.tsx';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { useFailedSubmit } from '../../components/use-failed-submit.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction, useCall } from '../../lib/calls.ts';
import { AgreedFields, agreedIds, isPa2Url, type TypedAgreed } from './agreed-fields.tsx';
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

const ids = { batchSize: 'reporting-batch-size', dueDay: 'reporting-due-day' } as const;

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
  const issue = (isWrong: boolean, fieldId: string, label: string, message: string): FieldIssue[] =>
    isWrong ? [{ fieldId, label, message }] : [];
  const { summary, submit } = useFailedSubmit([
    ...issue(batchSize === undefined, ids.batchSize, t('batchSize'), t('batchSizeWrong', batchSizes)),
    ...issue(dueDay === undefined, ids.dueDay, t('dueDay'), t('dueDayWrong')),
    ...issue(wrong.pastDays, agreedIds.pastDays, t('agreed.pastDays'), t('agreed.daysWrong')),
    ...issue(wrong.futureDays, agreedIds.futureDays, t('agreed.futureDays'), t('agreed.daysWrong')),
    ...issue(wrong.pa2Url, agreedIds.pa2Url, t('agreed.pa2Url'), t('agreed.pa2UrlWrong')),
  ]);
  const store = () => {
    if (batchSize === undefined || dueDay === undefined) return;
    if (pastDays === undefined || futureDays === undefined || !isUrl) return;
    const said = { ...others, batchSize, dueDay, disbursal: { pastDays, futureDays } };
    save.mutate({ environment, reporting: changeOf(known, said) }, { onSuccess: () => setKnown(said) });
  };
  const said = (value: string, text: string) => ({ value, label: value === '' ? t('notSaid') : text });
  return (
    <Stack gap="md">
      <FieldSummary {...summary} />
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
          id={ids.batchSize}
          label={t('batchSize')}
          description={t('batchSizeHelp')}
          error={batchSize === undefined && t('batchSizeWrong', batchSizes)}
          inputMode="numeric"
          value={typed.batchSize}
          onChange={(event) => set({ batchSize: event.currentTarget.value })}
        />
        <TextInput
          id={ids.dueDay}
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
        description={t('statusesHelp')}
        data={loanStatuses.map((value) => ({ value: value as string, label: t(`loans:status.${value}`) }))}
        value={typed.journalStatuses}
        onChange={(journalStatuses) => set({ journalStatuses })}
        hidePickedOptions
      />
      <AgreedFields typed={typed} wrong={wrong} onChange={set} />
      {save.error !== null && <Problem failure={save.error.failure} />}
      <Group gap="sm">
        <Button loading={save.isPending} onClick={() => submit(store)}>
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
