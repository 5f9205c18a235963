import { Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TestStep } from '../../../shared/model/go-live.ts';
import { isCalendarDate } from '../../../shared/rules/dates.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Problem } from '../../components/problem.tsx';
import { CalendarField } from '../../components/work/calendar-field.tsx';
import { useAction } from '../../lib/calls.ts';
import { useLocalDay } from '../../lib/use-local-day.ts';
import { PersonField, usePersonTyped } from './person-field.tsx';
import { forgetTyped, useTyped } from './typed.ts';

/** Records what Kiva has written. What was not tested must be said to have been confirmed all the same. */
export function ConfirmForm({ untested }: { untested: TestStep[] }) {
  const { t } = useTranslation('goLive');
  const [by, setBy] = useTyped('by');
  const [on, setOn] = useTyped('on');
  const [words, setWords] = useTyped('words');
  const [person, setPerson] = usePersonTyped();
  const [despite, setDespite] = useState('');
  const today = useLocalDay();
  const confirm = useAction('goLive.confirm', ['goLive.get', 'audit.get', 'desk.get']);
  const isDay = isCalendarDate(on) && on <= today;
  // A tick holds for the steps that it named, not for others.
  const isSeen = untested.length === 0 || despite === untested.join();
  const missing =
    (by.trim().length < 2 && 'by') ||
    (!isDay && 'on') ||
    (words.trim() === '' && 'words') ||
    (person.trim().length < 2 && 'person') ||
    (!isSeen && 'despite') ||
    null;
  const record = () =>
    confirm.mutate(
      { person: person.trim(), by: by.trim(), on, words: words.trim(), untested },
      { onSuccess: forgetTyped },
    );
  return (
    <Stack gap="md" maw="var(--pd-form-width)">
      <TextInput
        label={t('confirmation.by')}
        description={t('confirmation.byHelp')}
        value={by}
        maxLength={200}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <CalendarField
        id="confirmed-on"
        level="day"
        label={t('confirmation.on')}
        error={isCalendarDate(on) && !isDay ? t('confirmation.missing.on') : undefined}
        value={on}
        onChange={setOn}
      />
      <Textarea
        label={t('confirmation.words')}
        description={t('confirmation.wordsHelp')}
        value={words}
        maxLength={20_000}
        autosize
        minRows={3}
        maxRows={12}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <PersonField value={person} onChange={setPerson} />
      {untested.length > 0 && (
        <Checkbox
          label={t('confirmation.despite', {
            steps: untested.map((step) => t(`step.${step}`)).join('; '),
          })}
          checked={isSeen}
          onChange={(event) => setDespite(event.currentTarget.checked ? untested.join() : '')}
        />
      )}
      {confirm.error !== null && <Problem failure={confirm.error.failure} />}
      <Group gap="sm">
        <ActionButton
          loading={confirm.isPending}
          obstacle={missing && t(`confirmation.missing.${missing}`)}
          beside
          onClick={record}
        >
          {t('confirmation.action')}
        </ActionButton>
      </Group>
    </Stack>
  );
}
