import { ActionIcon, Popover, TextInput, VisuallyHidden } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCalendarDate } from '../../../shared/rules/dates.ts';
import { type TypedReadings, typedDates, typedMonths } from '../../../shared/rules/typed-readings.ts';
import { inOrder, writtenDate } from '../../../shared/rules/written-dates.ts';
import { formatDay, formatMonth } from '../../i18n/format.ts';
import { regionDates } from '../../i18n/region.ts';
import { Calendar, type CalendarLevel } from './calendar.tsx';
import { fieldLook } from './field-look.ts';
import { useTypedValue } from './typed-value.tsx';

type Props = {
  id: string;
  label: string;
  description?: string;
  /** What a date means in words; without it the date itself, in words. */
  shown?: string;
  error?: string | undefined;
  /** `YYYY-MM-DD`, or `YYYY-MM` for a month; whatever else was typed is kept as it is. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  level: CalendarLevel;
  readOnly?: boolean;
  /** In a popover the calendar unfolds below the field: a popover over a popover would close with it, or close it. */
  isInPopover?: boolean;
};

/** The longest that people write: "1º de septiembre de 2026". */
const longest = 40;

const facts = {
  day: {
    readingsOf: (text: string): TypedReadings =>
      typedDates(text, regionDates().order === 'monthFirst' ? 'monthFirst' : 'dayFirst'),
    isDate: isCalendarDate,
    format: formatDay,
  },
  month: {
    readingsOf: typedMonths,
    isDate: (text: string) => isCalendarDate(`${text}-01`),
    format: formatMonth,
  },
} as const;

/** A date that is typed as people write dates, or picked from a calendar; once read it stands as the region writes dates. */
export function CalendarField(props: Props) {
  const { description, shown, value, onChange, level, onBlur, isInPopover = false, ...field } = props;
  const { t } = useTranslation('work');
  const { readingsOf, isDate, format } = facts[level];
  const [typing, setTyping] = useState<string | null>(null);
  const typed = useTypedValue({
    value,
    onChange,
    readingsOf: field.readOnly === true ? () => [] : readingsOf,
    format,
  });
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const pick = (date: string | null) => {
    setOpened(false);
    if (date) onChange(level === 'day' ? date : date.slice(0, 7));
    if (isInPopover) button.current?.focus();
  };
  const read = () => {
    setTyping(null);
    typed.onBlur();
  };
  const isRead = isDate(value.trim());
  const meaning = isRead ? t('typed.meaning', { value: shown ?? format(value.trim()) }) : shown;
  const calendar = <Calendar level={level} value={value.trim()} onPick={pick} isSmall={isInPopover} />;
  return (
    <div>
      <TextInput
        {...field}
        {...fieldLook(field.readOnly === true)}
        description={[meaning, description].filter((text) => text !== undefined).join(' · ')}
        value={isRead && value !== typing ? writtenDate(value.trim(), regionDates()) : value}
        onChange={(event) => {
          setTyping(event.currentTarget.value);
          onChange(event.currentTarget.value);
        }}
        onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && read()}
        onBlur={() => {
          read();
          onBlur?.();
        }}
        autoComplete="off"
        placeholder={useDateLetters(level)}
        maxLength={longest}
        rightSection={
          <CalendarButton
            button={button}
            opened={opened}
            onOpened={setOpened}
            disabled={field.readOnly === true}
            dropdown={isInPopover ? null : calendar}
          />
        }
      />
      {typed.asked ?? <VisuallyHidden component="div">{typed.told}</VisuallyHidden>}
      {isInPopover && opened && calendar}
    </div>
  );
}

/** The letters that stand for a date's numbers, in the region’s order. */
export function useDateLetters(level: CalendarLevel): string {
  const { t } = useTranslation('work');
  const { day, ...month } = t('typed.letters', { returnObjects: true });
  return inOrder(regionDates(), level === 'day' ? { ...month, day } : month);
}

type ButtonProps = {
  button: Ref<HTMLButtonElement>;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  disabled: boolean;
  /** What the button opens over the page; null where it stands in the page. */
  dropdown: ReactNode;
};

function CalendarButton({ button, opened, onOpened, disabled, dropdown }: ButtonProps) {
  const { t } = useTranslation('work');
  const icon = (
    <ActionIcon
      ref={button}
      variant="subtle"
      color="gray"
      aria-label={t('openCalendar')}
      aria-expanded={opened}
      onClick={() => onOpened(!opened)}
      disabled={disabled}
    >
      <IconCalendar size={18} aria-hidden />
    </ActionIcon>
  );
  if (dropdown === null) return icon;
  return (
    <Popover opened={opened} onChange={onOpened} trapFocus returnFocus withinPortal position="bottom-end">
      <Popover.Target>{icon}</Popover.Target>
      <Popover.Dropdown>{dropdown}</Popover.Dropdown>
    </Popover>
  );
}
