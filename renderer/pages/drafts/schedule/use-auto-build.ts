import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import type { DraftContent, ScheduleRow } from '../../../../shared/model/draft.ts';
import { loanAmount } from '../../../../shared/rules/loan-amount.ts';
import { type BuiltSchedule, buildSchedule, isBlankRow } from '../../../../shared/rules/schedule.ts';
import type { Schedule } from './use-schedule.ts';

/** Milliseconds after the last keystroke before a schedule is built, so that 1 of 12 builds none. */
const pause = 500;

/** The schedule that the plan of a draft gives. */
export function scheduleOf(draft: DraftContent): BuiltSchedule {
  return buildSchedule(loanAmount(draft), draft.plan, draft.disbursalDate, draft.currency);
}

/**
 * Builds the schedule as soon as its parts are known, and again when one of them changes: where no row stands yet, or the rows
 * are as the plan gave them. A row that a person wrote or changed is never written over. An opened draft stays as it is.
 */
export function useAutoBuild(schedule: Schedule, onBuilt: (rows: number) => void): void {
  const { getValues, subscribe } = useFormContext<DraftContent>();
  const planned = useRef<ScheduleRow[]>(null);
  const build = useDebouncedCallback(() => {
    const draft = getValues();
    const built = scheduleOf(draft);
    const before = planned.current ?? [];
    if (!built.ok || sameRows(built.rows, before)) return;
    planned.current = built.rows;
    const isOwn = !draft.schedule.every(isBlankRow) && !sameRows(draft.schedule, before);
    if (isOwn || sameRows(draft.schedule, built.rows)) return;
    schedule.put(built.rows, 'plan');
    onBuilt(built.rows.length);
  }, pause);
  useEffect(() => {
    if (planned.current === null) {
      const built = scheduleOf(getValues());
      planned.current = built.ok ? built.rows : [];
    }
    const end = subscribe({ formState: { values: true }, callback: build });
    const endLeaving = onLeaving(() => build.flush());
    return () => {
      end();
      endLeaving();
    };
  }, [subscribe, getValues, build]);
}

/** Calls back when a field is left: by a key at once, by a click once it has landed, since new rows would move its target away. */
function onLeaving(left: () => void): () => void {
  let isPressed = false;
  const listeners = {
    pointerdown: () => {
      isPressed = true;
    },
    pointerup: () =>
      void setTimeout(() => {
        isPressed = false;
        left();
      }),
    click: left,
    focusout: () => {
      if (!isPressed) left();
    },
  };
  const each = Object.entries(listeners);
  // A click is heard before its target hears it; a field that is left, after it has read what was typed.
  for (const [name, listen] of each) document.addEventListener(name, listen, name !== 'focusout');
  return () => {
    for (const [name, listen] of each) document.removeEventListener(name, listen, name !== 'focusout');
  };
}

/** True where two schedules have the same rows as typed. */
export function sameRows(one: readonly ScheduleRow[], other: readonly ScheduleRow[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
