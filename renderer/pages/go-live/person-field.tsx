import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { useTyped } from './typed.ts';

/** The name of whoever records it; until they type one it is that of the person at the desk. */
export function usePersonTyped(): [string, (text: string) => void] {
  const environment = useEnvironment();
  const desk = useCall('desk.get', { environment }).data?.person ?? '';
  const [typed, setTyped] = useTyped('person');
  return [typed === '' ? desk : typed, setTyped];
}

type Props = { id: string; value: string; error: string | undefined; onChange: (text: string) => void };

/** Who records it. */
export function PersonField({ id, value, error, onChange }: Props) {
  const { t } = useTranslation('goLive');
  return (
    <TextInput
      id={id}
      error={error}
      label={t('confirmation.person')}
      description={t('confirmation.personHelp')}
      value={value}
      maxLength={100}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
