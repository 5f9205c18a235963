import { Stack } from '@mantine/core';
import { useState } from 'react';
import { CalendarField } from '../../../renderer/components/work/calendar-field.tsx';
import { emptyFilter } from '../../../renderer/lib/first-rows.ts';
import { FilterChips } from '../../../renderer/pages/loans/filter-chips.tsx';
import type { FilterKind } from '../../../shared/model/loan-filters.ts';
import type { Scene } from '../harness/scene.ts';

/** A day, a month, and a filter by days in its popover; what each holds stands beside it. */
export const dates: Scene = {
  answers: {
    'portfolio.facets': () => ({ statuses: [], currencies: [], places: [], themes: [] }),
  },
  Component: Dates,
};

function Dates() {
  const [day, setDay] = useState('');
  const [month, setMonth] = useState('');
  const [filter, setFilter] = useState({ ...emptyFilter, createdFrom: '2026-11-03' });
  const [opened, setOpened] = useState<FilterKind | null>(null);
  return (
    <Stack p="md" maw="40rem">
      <CalendarField id="day" level="day" label="Day" value={day} onChange={setDay} />
      <CalendarField id="month" level="month" label="Month" value={month} onChange={setMonth} />
      <FilterChips filter={filter} opened={opened} onOpened={setOpened} onChange={setFilter} />
      <output>{[day, month, filter.createdFrom, filter.createdTo].join(' | ')}</output>
    </Stack>
  );
}
