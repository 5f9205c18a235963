import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel.tsx';
import { SampleFileButton } from '../../../components/sheet-file/sample-file-button.tsx';
import { useEnvironment } from '../../../lib/app-state.tsx';

/** In Practice: a file with faults, for whoever has none at hand. */
export function SamplePanel() {
  const { t } = useTranslation('firstRun');
  if (useEnvironment() !== 'practice') return null;
  return (
    <Panel labelledBy="import-sample">
      <Title order={2} id="import-sample">
        {t('sample.title')}
      </Title>
      <Text>{t('sample.draft')}</Text>
      <Text>{t('sample.next')}</Text>
      <Group gap="sm">
        <SampleFileButton kind="draft" />
      </Group>
    </Panel>
  );
}
