import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { When } from '../../components/when.tsx';
import { formatMoment, formatSize } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction, useCall } from '../../lib/calls.ts';
import { Section } from './section.tsx';

/** Files of this environment that were set aside: they hold borrowers' data under the same key, so a person can see and delete them. */
export function AsideSection() {
  const { t } = useTranslation(['common', 'settings']);
  const environment = useEnvironment();
  const aside = useCall('store.aside', { environment });
  const show = useAction('store.showAside');
  const remove = useAction('store.deleteAside', ['store.aside']);
  if (aside.data === undefined || aside.data.length === 0) return null;
  return (
    <Section name="aside" description={t('settings:aside.description')}>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {aside.data.map(({ name, at, bytes }) => (
          <Group component="li" key={name} justify="space-between">
            <Text>
              <When at={at} />, {formatSize(bytes)}
            </Text>
            <Group gap="xs">
              <Button
                size="xs"
                variant="default"
                aria-label={t('settings:aside.showNamed', { at: formatMoment(at) })}
                onClick={() => show.mutate({ environment, name })}
              >
                {t('settings:aside.show')}
              </Button>
              <ConfirmButton
                size="xs"
                variant="default"
                aria-label={t('settings:aside.deleteNamed', { at: formatMoment(at) })}
                question={{
                  title: t('settings:aside.question.title', { at: formatMoment(at) }),
                  text: t('settings:aside.question.text'),
                  action: t('settings:aside.question.action'),
                  danger: true,
                }}
                onConfirm={() => remove.mutate({ environment, name })}
              >
                {t('settings:aside.delete')}
              </ConfirmButton>
            </Group>
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
