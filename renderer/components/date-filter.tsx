import { Box } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { isCalendarDate } from '../../shared/rules/dates.ts';
import { CalendarField } from './work/calendar-field.tsx';

type Props = {
  level: 'day' | 'month';
  label: string;
  /** `YYYY-MM-DD` or `YYYY-MM`; empty asks nothing. */
  value: string;
  onChange: (value: string) => void;
};

/** A date that a list is filtered by. Nothing is asked anew until what is typed is a whole date, or nothing. */
export function DateFilter({ level, label, value, onChange }: Props) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const change = (typed: string) => {
    setText(typed);
    if (typed === '' || isCalendarDate(level === 'day' ? typed : `${typed}-01`)) onChange(typed);
  };
  return (
    <Box flex="0 1 9rem">
      <CalendarField id={useId()} level={level} label={label} value={text} onChange={change} />
    </Box>
  );
}
