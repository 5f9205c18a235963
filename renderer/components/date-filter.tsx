import { useEffect, useId, useState } from 'react';
import { isCalendarDate } from '../../shared/rules/dates.ts';
import type { CalendarLevel } from './work/calendar.tsx';
import { CalendarField } from './work/calendar-field.tsx';

type Props = {
  level: CalendarLevel;
  label: string;
  /** `YYYY-MM-DD` or `YYYY-MM`; empty asks nothing. */
  value: string;
  onChange: (value: string) => void;
  isInPopover?: boolean;
};

/** A date that a list is filtered by. Nothing is asked anew until what is typed is a whole date, or nothing. */
export function DateFilter({ level, label, value, onChange, isInPopover = false }: Props) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const change = (typed: string) => {
    setText(typed);
    if (typed === '' || isCalendarDate(level === 'day' ? typed : `${typed}-01`)) onChange(typed);
  };
  return (
    <CalendarField
      id={useId()}
      level={level}
      label={label}
      value={text}
      onChange={change}
      isInPopover={isInPopover}
    />
  );
}
