import { Button, Group, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Config } from '../../../../shared/model/config.ts';
import type { SheetFormat } from '../../../../shared/model/sheet.ts';
import { templateRows } from '../../../../shared/rules/import/template.ts';
import { Panel } from '../../../components/panel.tsx';
import { Problem } from '../../../components/problem.tsx';
import { today } from '../../../components/work/today.ts';
import { useAction } from '../../../lib/calls.ts';

/** Saves the template where the person says. In Excel's its cells are text, so that zeros in front stay. */
export function TemplatePanel({ config }: { config: Config }) {
  const { t } = useTranslation('import');
  const saving = useAction('sheets.save');
  const save = (format: SheetFormat) =>
    saving.mutate({ name: t('file.templateName'), format, rows: templateRows(config, today()) });
  return (
    <Panel labelledBy="import-template">
      <Title order={2} id="import-template">
        {t('file.templateTitle')}
      </Title>
      <Text>{t('file.templateText')}</Text>
      {saving.error && <Problem failure={saving.error.failure} />}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={saving.isPending}
          onClick={() => save('xlsx')}
        >
          {t('file.templateXlsx')}
        </Button>
        <Button variant="default" loading={saving.isPending} onClick={() => save('csv')}>
          {t('file.templateCsv')}
        </Button>
        <Text role="status" fz="sm" c="dimmed">
          {saving.data?.saved ? t('file.saved') : ''}
        </Text>
      </Group>
    </Panel>
  );
}
