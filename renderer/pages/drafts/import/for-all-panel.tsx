import { Select, SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { choiceFields } from '../../../../shared/model/draft-fields.ts';
import type { ImportPlan } from '../../../../shared/rules/import/plan.ts';
import { Panel } from '../../../components/panel.tsx';
import { searchChoices } from './search-choices.ts';
import type { Wizard } from './use-wizard.ts';

type Props = { wizard: Wizard; plan: ImportPlan };

/** Offers one value for all loans where the sheet has no column for it: language, theme and currency seldom differ. */
export function ForAllPanel({ wizard, plan }: Props) {
  const { t } = useTranslation('import');
  const missing = choiceFields.filter((field) => !plan.fields.includes(field));
  if (missing.length === 0) return null;
  return (
    <Panel labelledBy="import-for-all">
      <Title order={2} id="import-for-all">
        {t('columns.forAllTitle')}
      </Title>
      <Text>{t('columns.forAllText')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {missing.map((field) => (
          <Select
            key={field}
            label={t(`field.${field}`)}
            placeholder={t('columns.forAllNone')}
            data={wizard.books[field].choices.map(({ value, label }) => ({ value, label }))}
            value={plan.forAll[field] ?? null}
            onChange={(value) =>
              wizard.setPlan((now) => ({ ...now, forAll: { ...now.forAll, [field]: value ?? '' } }))
            }
            filter={searchChoices}
            nothingFoundMessage={t('columns.nothing')}
            searchable
            clearable
            maxDropdownHeight={280}
          />
        ))}
      </SimpleGrid>
    </Panel>
  );
}
