import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/work.ts';
import { daysBetween, isCalendarDate } from '../../../shared/rules/dates.ts';
import { CalendarField } from '../../components/work/calendar-field.tsx';
import { fieldId } from '../../components/work/field-id.ts';
import { today } from '../../components/work/today.ts';
import { formatDay } from '../../i18n/format.ts';
import { Line } from './fields.tsx';
import { Picker } from './picker.tsx';
import { Step } from './step.tsx';
import { useLists } from './use-lists.ts';

/** PA2's second step: how much, in which currency, and when. */
export function TermsStep({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('drafts');
  const { lists } = useLists();
  return (
    <Step id="step-2" title={t('step2.title')} text={t('step2.text')}>
      <Picker name="themeTypeId" choices={lists?.themes} help={t('help.themeTypeId')} readOnly={readOnly} />
      <Picker name="currency" choices={lists?.currencies} readOnly={readOnly} />
      <Line name="amount" help={t('help.amount')} readOnly={readOnly} numeric />
      <DisbursalDate readOnly={readOnly} />
    </Step>
  );
}

function DisbursalDate({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('drafts');
  const { field, fieldState } = useController<DraftContent, 'disbursalDate'>({ name: 'disbursalDate' });
  const isDate = isCalendarDate(field.value.trim());
  const isWrong = !isDate && field.value !== '' && fieldState.isTouched;
  return (
    <CalendarField
      id={fieldId('disbursalDate')}
      level="day"
      label={t('field.disbursalDate')}
      description={t('help.disbursalDate')}
      {...(isDate ? { shown: t('dateShown', inWords(field.value.trim())) } : {})}
      error={isWrong ? t('dateWrong') : undefined}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      calendarLabel={t('chooseDate')}
      readOnly={readOnly}
    />
  );
}

const inDays = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

/** A date as a person reads it, and how many days off it is, as PA2 counts. */
function inWords(date: string): { date: string; distance: string } {
  return { date: formatDay(date), distance: inDays.format(daysBetween(today(), date), 'day') };
}
