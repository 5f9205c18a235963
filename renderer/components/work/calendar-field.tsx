import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker, MonthPicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCalendarDate } from '../../../shared/rules/dates.ts';
import { typedDates } from '../../../shared/rules/typed-readings.ts';
import { formatDay } from '../../i18n/format.ts';
import { fieldLook } from './field-look.ts';
import { useTypedValue } from './typed-value.tsx';

type Props = {
  id: string;
  label: string;
  description?: string;
  /** What the value means in words, or nothing while it is no date. */
  shown?: string;
  error?: string | undefined;
  /** `YYYY-MM-DD`, or `YYYY-MM` for a month; whatever was typed is kept as it is. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  level: 'day' | 'month';
  readOnly?: boolean;
};

/** A date that is typed as people write dates, or picked from a calendar. */
export function CalendarField({ description, shown, value, onChange, level, onBlur, ...field }: Props) {
  const { t } = useTranslation('work');
  const typed = useTypedValue({
    value,
    onChange,
    readingsOf: level === 'day' && field.readOnly !== true ? typedDates : () => [],
    format: formatDay,
  });
  const [opened, setOpened] = useState(false);
  const pick = (date: string | null) => {
    setOpened(false);
    if (date) onChange(level === 'day' ? date : date.slice(0, 7));
  };
  const button = (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus withinPortal position="bottom-end">
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('openCalendar')}
          onClick={() => setOpened(!opened)}
          disabled={field.readOnly === true}
        >
          <IconCalendar size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Calendar level={level} value={value} onPick={pick} />
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <div>
      <TextInput
        {...field}
        {...fieldLook(field.readOnly === true)}
        description={[shown, description].filter((text) => text !== undefined).join(' · ')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={() => {
          typed.onBlur();
          onBlur?.();
        }}
        placeholder={level === 'day' ? 'YYYY-MM-DD' : 'YYYY-MM'}
        maxLength={level === 'day' ? 20 : 7}
        rightSection={button}
      />
      {typed.question}
    </div>
  );
}

type CalendarProps = {
  level: Props['level'];
  value: string;
  onPick: (date: string | null) => void;
};

function Calendar({ level, value, onPick }: CalendarProps) {
  const { t } = useTranslation('work');
  const day = level === 'day' ? value : `${value}-01`;
  const date = isCalendarDate(day) ? day : null;
  const common = {
    value: date,
    defaultDate: date ?? undefined,
    onChange: onPick,
    ariaLabels: t('calendar', { returnObjects: true }),
  };
  return level === 'day' ? (
    <DatePicker {...common} hideOutsideDates weekendDays={[]} />
  ) : (
    <MonthPicker {...common} />
  );
}
