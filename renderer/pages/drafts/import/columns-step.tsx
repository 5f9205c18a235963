import { Stack, Title } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import { Panel } from '../../../components/panel.tsx';
import { StyleQuestionField } from '../../../components/sheet-file/style-question.tsx';
import { ColumnsTable } from './columns-table.tsx';
import { ForAllPanel } from './for-all-panel.tsx';
import type { Wizard } from './use-wizard.ts';
import type { OpenSheet } from './wizard-state.ts';

type Props = { wizard: Wizard; open: OpenSheet };

/** Asks what is in which column, and how a column is written where its cells do not tell. */
export function ColumnsStep({ wizard, open }: Props) {
  const { t } = useTranslation('import');
  const { plan, known } = open;
  const { asked, styles } = wizard.styles ?? { asked: [], styles: {} };
  return (
    <Stack gap="md">
      <Panel labelledBy="import-columns">
        <Title order={2} id="import-columns" tabIndex={-1}>
          {t('columns.title')}
        </Title>
        {known && <Notice tone="info" icon={IconHistory} title={t('columns.known')} />}
        <ColumnsTable wizard={wizard} open={open} styles={styles} />
      </Panel>
      {asked.length > 0 && (
        <Panel labelledBy="import-styles">
          <Title order={2} id="import-styles">
            {t('style.title')}
          </Title>
          {asked.map((question) => (
            <StyleQuestionField
              key={question.field}
              question={question}
              value={plan.styles[question.field] ?? plan.proposed[question.field]}
              onChange={(style) =>
                wizard.setPlan((now) => ({ ...now, styles: { ...now.styles, [question.field]: style } }))
              }
            />
          ))}
        </Panel>
      )}
      <ForAllPanel wizard={wizard} plan={plan} />
    </Stack>
  );
}
