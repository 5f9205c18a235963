import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../components/problem.tsx';
import { useAppState, useEnterState } from '../../lib/app-state.tsx';
import { call, useAction } from '../../lib/calls.ts';
import { Section } from './section.tsx';

/** Minutes that are offered; another number in the settings file is offered too. */
const offered = [1, 2, 5, 10, 15, 30, 60];

/** After how long without input the program locks itself. */
export function IdleSection() {
  const { t } = useTranslation('level');
  const { idleMinutes } = useAppState();
  const enter = useEnterState();
  const save = useAction('app.preferences');
  // What could not be written holds for this run all the same.
  const shown = { onSuccess: enter, onError: () => void call('app.state', {}).then(enter) };
  const minutes = [...new Set([...offered, ...(idleMinutes === null ? [] : [idleMinutes])])].sort(
    (a, b) => a - b,
  );
  return (
    <Section name="lock">
      <NativeSelect
        label={t('lock.settings.after')}
        value={idleMinutes === null ? '' : String(idleMinutes)}
        onChange={({ currentTarget: { value } }) =>
          save.mutate({ idleMinutes: value === '' ? null : Number(value) }, shown)
        }
        data={[
          ...minutes.map((count) => ({ value: String(count), label: t('lock.settings.minutes', { count }) })),
          { value: '', label: t('lock.settings.never') },
        ]}
      />
      {save.error !== null && <Problem failure={save.error.failure} />}
    </Section>
  );
}
