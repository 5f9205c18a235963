import { Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TestStep } from '../../../shared/model/go-live.ts';
import { isCalendarDate } from '../../../shared/rules/dates.ts';
import { FieldSummary } from '../../components/field-summary.tsx';
import { Problem } from '../../components/problem.tsx';
import { useFailedSubmit } from '../../components/use-failed-submit.ts';
import { CalendarField } from '../../components/work/calendar-field.tsx';
import { useAction } from '../../lib/calls.ts';
import { useLocalDay } from '../../lib/use-local-day.ts';
import { PersonField, usePersonTyped } from './person-field.tsx';
import { forgetTyped, useTyped } from './typed.ts';

/** As they stand on the page. */
const fields = ['by', 'on', 'words', 'person', 'despite'] as const;

const idOf = (field: (typeof fields)[number]): string => `confirmed-${field}`;

/** Records what Kiva has written. What was not tested must be said to have been confirmed all the same. */
export function ConfirmForm({ untested }: { untested: TestStep[] }) {
  const { t } = useTranslation('goLive');
  const [by, setBy] = useTyped('by');
  const [on, setOn] = useTyped('on');
  const [words, setWords] = useTyped('words');
  const [person, setPerson] = usePersonTyped();
  const [despite, setDespite] = useState('');
  const today = useLocalDay();
  const steps = (all: readonly TestStep[]) => all.map((step) => t(`step.${step}`)).join('; ');
  const confirm = useAction('goLive.confirm', ['goLive.get', 'audit.get', 'desk.get']);
  const isDay = isCalendarDate(on) && on <= today;
  // A tick holds for the steps that it named, not for others.
  const isSeen = untested.length === 0 || despite === untested.join();
  const missing = {
    by: by.trim().length < 2,
    on: !isDay,
    words: words.trim() === '',
    person: person.trim().length < 2,
    despite: !isSeen,
  };
  const { summary, errorOf, submit } = useFailedSubmit(
    fields
      .filter((field) => missing[field])
      .map((field) => ({
        fieldId: idOf(field),
        label: t(`confirmation.${field}`, { steps: steps(untested) }),
        message: t(`confirmation.missing.${field}`),
      })),
  );
  const record = () =>
    confirm.mutate(
      { person: person.trim(), by: by.trim(), on, words: words.trim(), untested },
      { onSuccess: forgetTyped },
    );
  return (
    <Stack gap="md" maw="var(--pd-form-width)">
      <FieldSummary {...summary} />
      <TextInput
        id={idOf('by')}
        error={errorOf(idOf('by'))}
        label={t('confirmation.by')}
        description={t('confirmation.byHelp')}
        value={by}
        maxLength={200}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <CalendarField
        id={idOf('on')}
        level="day"
        label={t('confirmation.on')}
        error={isCalendarDate(on) && !isDay ? t('confirmation.missing.on') : errorOf(idOf('on'))}
        value={on}
        onChange={setOn}
      />
      <Textarea
        id={idOf('words')}
        error={errorOf(idOf('words'))}
        label={t('confirmation.words')}
        description={t('confirmation.wordsHelp')}
        value={words}
        maxLength={20_000}
        autosize
        minRows={3}
        maxRows={12}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <PersonField id={idOf('person')} error={errorOf(idOf('person'))} value={person} onChange={setPerson} />
      {untested.length > 0 && (
        <Checkbox
          id={idOf('despite')}
          error={errorOf(idOf('despite'))}
          label={t('confirmation.despite', { steps: steps(untested) })}
          checked={isSeen}
          onChange={(event) => setDespite(event.currentTarget.checked ? untested.join() : '')}
        />
      )}
      {confirm.error !== null && <Problem failure={confirm.error.failure} />}
      <Group gap="sm">
        <Button loading={confirm.isPending} onClick={() => submit(record)}>
          {t('confirmation.action')}
        </Button>
      </Group>
    </Stack>
  );
}
