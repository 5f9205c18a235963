import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../lib/app-state.tsx';
import { Section } from './section.tsx';

/** Which version this is, and where what one types is kept, in words. */
export function AboutSection() {
  const { t } = useTranslation(['settings', 'problem']);
  const { version, testOnly } = useAppState();
  return (
    <Section name="about">
      <Text>{t('settings:about.version', { version })}</Text>
      {testOnly && <Text fw={600}>{t('settings:about.testOnly')}</Text>}
      <Text>{t('settings:about.data')}</Text>
      <Text>{t('settings:about.help')}</Text>
      <Button component={Link} to="/problem" variant="default" w="fit-content">
        {t('problem:title')}
      </Button>
      <Anchor component={Link} to="/settings/licences" w="fit-content">
        {t('settings:about.licences')}
      </Anchor>
    </Section>
  );
}
