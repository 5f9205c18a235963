import { Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { Problem } from '../../components/problem.tsx';
import { useEnvironment, useRemountPage } from '../../lib/app-state.tsx';
import { useAction } from '../../lib/calls.ts';
import { confirmLeaving } from '../../lib/leaving.ts';
import { Section } from './section.tsx';

/** In Practice: everything that was made in it goes, and it is as on the first day. */
export function PracticeSection() {
  return useEnvironment() === 'practice' && <StartAnew />;
}

function StartAnew() {
  const { t } = useTranslation('firstRun');
  const remount = useRemountPage();
  const reset = useAction('practice.startAnew');
  const start = async () => {
    // What could not be saved yet would otherwise be saved into the new Practice.
    if (!(await confirmLeaving('environment'))) return;
    reset.mutate(
      { environment: 'practice' },
      {
        onSuccess: () => {
          remount();
          notifications.show({ message: t('anew.done') });
        },
      },
    );
  };
  return (
    <Section title={t('anew.title')} description={t('anew.description')}>
      {reset.error && <Problem failure={reset.error.failure} />}
      <ConfirmButton
        variant="default"
        w="fit-content"
        leftSection={<IconRefresh size={18} aria-hidden />}
        loading={reset.isPending}
        question={{
          title: t('anew.question.title'),
          text: (
            <Stack component="span" gap="xs">
              <Text span>{t('anew.question.goes')}</Text>
              <Text span>{t('anew.question.stays')}</Text>
            </Stack>
          ),
          action: t('anew.question.action'),
          danger: true,
        }}
        onConfirm={() => void start()}
      >
        {t('anew.button')}
      </ConfirmButton>
    </Section>
  );
}
