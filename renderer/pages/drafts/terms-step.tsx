import { TextInput } from '@mantine/core';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { daysBetween, isCalendarDate } from '../../../shared/rules/dates.ts';
import { loanAmount } from '../../../shared/rules/loan-amount.ts';
import { typedAmounts } from '../../../shared/rules/typed-readings.ts';
import { writtenDate } from '../../../shared/rules/written-dates.ts';
import { CalendarField } from '../../components/work/calendar-field.tsx';
import { fieldId } from '../../components/work/field-id.ts';
import { fieldLook } from '../../components/work/field-look.ts';
import { today } from '../../components/work/today.ts';
import { useTypedValue } from '../../components/work/typed-value.tsx';
import { exampleAmount, formatAmount, formatDay, formatDays } from '../../i18n/format.ts';
import { regionDates } from '../../i18n/region.ts';
import { longestText } from './field-names.ts';
import { useFieldNotes } from './field-notes.tsx';
import { useHelp } from './fields.tsx';
import { Picker } from './picker.tsx';
import { PlanFields } from './schedule/plan-fields.tsx';
import { ScheduleTable } from './schedule/schedule-table.tsx';
import { useSchedule } from './schedule/use-schedule.ts';
import { Step, Wide } from './step.tsx';

/** PA2's second step: how much, in which currency, when it is paid out, and when it is paid back. */
export function TermsStep({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('drafts');
  return (
    <Step id="step-2" title={t('step2.title')} text={t('step2.text')}>
      <Picker name="themeTypeId" help={t('help.themeTypeId')} readOnly={readOnly} />
      <Picker name="currency" help={t('help.currency')} readOnly={readOnly} />
      <Amount readOnly={readOnly} />
      <DisbursalDate readOnly={readOnly} />
      <ScheduleFields readOnly={readOnly} />
    </Step>
  );
}

/** What builds the schedule and its rows, which have one undo. */
function ScheduleFields({ readOnly }: { readOnly: boolean }) {
  const schedule = useSchedule();
  return (
    <>
      {!readOnly && (
        <Wide>
          <PlanFields schedule={schedule} />
        </Wide>
      )}
      <Wide>
        <ScheduleTable schedule={schedule} readOnly={readOnly} />
      </Wide>
    </>
  );
}

/** What one borrower gets; of a group the sum, which is written with the members. */
function Amount({ readOnly }: { readOnly: boolean }) {
  const { control } = useFormContext<DraftContent>();
  const isGroup = useWatch({ control, name: 'loanType' }) === 'group';
  if (isGroup) return <GroupAmount />;
  return <BorrowerAmount readOnly={readOnly} />;
}

/** The amount as people write it: `48 500` and `48,500.50` are read when the field is left. */
function BorrowerAmount({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('drafts');
  const name = 'members.0.amount';
  const { field } = useController<DraftContent, typeof name>({ name });
  const currency = useWatch<DraftContent, 'currency'>({ name: 'currency' });
  const { onBlur, question } = useTypedValue({
    value: field.value,
    onChange: field.onChange,
    readingsOf: (text) => (readOnly ? [] : typedAmounts(text, currency)),
    format: formatAmount,
  });
  return (
    <div>
      <TextInput
        {...field}
        id={fieldId(name)}
        label={t('field.amount')}
        {...useHelp(name, t('help.amount', { example: formatAmount(exampleAmount) }))}
        onBlur={() => {
          onBlur();
          field.onBlur();
        }}
        inputMode="decimal"
        maxLength={longestText(name)}
        autoComplete="off"
        spellCheck={false}
        className="pd-number"
        {...fieldLook(readOnly)}
      />
      {question}
    </div>
  );
}

function GroupAmount() {
  const { t } = useTranslation('drafts');
  const draft = useWatch<DraftContent>() as DraftContent;
  return (
    <TextInput
      label={t('field.amount')}
      description={t('members.amountHere')}
      value={formatAmount(loanAmount(draft))}
      className="pd-number"
      {...fieldLook(true)}
    />
  );
}

function DisbursalDate({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('drafts');
  const { field } = useController<DraftContent, 'disbursalDate'>({ name: 'disbursalDate' });
  const note = useFieldNotes().get('disbursalDate');
  const isDate = isCalendarDate(field.value.trim());
  return (
    <CalendarField
      id={fieldId('disbursalDate')}
      level="day"
      label={t('field.disbursalDate')}
      description={t('help.disbursalDate', { example: writtenDate(today(), regionDates()) })}
      {...(isDate ? { shown: t('dateShown', inWords(field.value.trim())) } : {})}
      error={note?.text}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      readOnly={readOnly}
    />
  );
}

/** A date as a person reads it, and how many days off it is, as PA2 counts. */
function inWords(date: string): { date: string; distance: string } {
  return { date: formatDay(date), distance: formatDays(daysBetween(today(), date)) };
}
