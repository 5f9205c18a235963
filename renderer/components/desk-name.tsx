import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEnvironment } from '../lib/app-state.tsx';
import { useAction, useCall } from '../lib/calls.ts';
import { Problem } from './problem.tsx';

/** The name of who is at the desk, which stands in the history and on receipts; stored when the field is left. */
export function DeskName() {
  const { t } = useTranslation('history');
  const environment = useEnvironment();
  const desk = useCall('desk.get', { environment });
  const save = useAction('desk.save', ['desk.get', 'audit.get']);
  const failure = desk.error?.failure ?? save.error?.failure;
  return (
    <>
      {desk.data && (
        <TextInput
          key={desk.data.person}
          maw="24rem"
          label={t('desk.person')}
          description={t('desk.text')}
          defaultValue={desk.data.person}
          maxLength={100}
          onBlur={({ currentTarget: { value } }) => save.mutate({ environment, person: value.trim() })}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      )}
      {failure && <Problem failure={failure} />}
    </>
  );
}
