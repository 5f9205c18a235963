import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../lib/app-state.tsx';
import { Section } from './section.tsx';

/** Which version this is, and where what one types is kept, in words. */
export function AboutSection() {
  const { t } = useTranslation('settings');
  const { version, testOnly } = useAppState();
  return (
    <Section name="about">
      <Text>{t('about.version', { version })}</Text>
      {testOnly && <Text fw={600}>{t('about.testOnly')}</Text>}
      <Text>{t('about.data')}</Text>
      <Text>{t('about.help')}</Text>
      <Anchor component={Link} to="/settings/licences" w="fit-content">
        {t('about.licences')}
      </Anchor>
    </Section>
  );
}
