import { DatePicker, MonthPicker } from '@mantine/dates';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isCalendarDate } from '../../../shared/rules/dates.ts';

/** What is picked from a calendar. */
export type CalendarLevel = 'day' | 'month';

type Props = {
  level: CalendarLevel;
  /** `YYYY-MM-DD` or `YYYY-MM`; anything else is no date yet. */
  value: string;
  onPick: (date: string | null) => void;
  isSmall: boolean;
};

/** Days or months to pick one from. The one that is set, else the first, has the focus, so that arrows lead on from it. */
export function Calendar({ level, value, onPick, isSmall }: Props) {
  const { t } = useTranslation('work');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A popover gives the focus to its first button as it opens.
    const later = setTimeout(() =>
      box.current?.querySelector<HTMLElement>('table button[tabindex="0"]')?.focus(),
    );
    return () => clearTimeout(later);
  }, []);
  const day = level === 'day' ? value : `${value}-01`;
  const date = isCalendarDate(day) ? day : null;
  const common = {
    value: date,
    defaultDate: date ?? undefined,
    onChange: onPick,
    size: isSmall ? ('xs' as const) : ('sm' as const),
    ariaLabels: t('calendar', { returnObjects: true }),
  };
  return (
    <div ref={box}>
      {level === 'day' ? (
        <DatePicker {...common} hideOutsideDates weekendDays={[]} />
      ) : (
        <MonthPicker {...common} />
      )}
    </div>
  );
}
