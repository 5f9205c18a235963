import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isMonth } from '../../../shared/rules/dates.ts';
import { CalendarField } from '../../components/work/calendar-field.tsx';
import { fieldId } from '../../components/work/field-id.ts';
import { formatMonth } from '../../i18n/format.ts';
import { exampleMonth } from '../../i18n/region.ts';

type Props = { value: string; onChange: (value: string) => void; readOnly: boolean };

/** The month of the report. */
export function PeriodField({ value, onChange, readOnly }: Props) {
  const { t } = useTranslation('repayments');
  const [left, setLeft] = useState(false);
  const isWrong = left && value !== '' && !isMonth(value);
  return (
    <CalendarField
      id={fieldId('period')}
      level="month"
      label={t('period')}
      description={t('periodHelp', { example: exampleMonth() })}
      {...(isMonth(value) ? { shown: formatMonth(value) } : {})}
      error={isWrong ? t('periodWrong', { example: exampleMonth() }) : undefined}
      value={value}
      onChange={onChange}
      onBlur={() => setLeft(true)}
      readOnly={readOnly}
    />
  );
}
