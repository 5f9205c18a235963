import { Group, NativeSelect, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskName } from '../../components/desk-name.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction, useCall } from '../../lib/calls.ts';

const terms = [1, 2, 3, 5, 7, 10];

/** Whose name stands in the history from now on, and how long it keeps personal data. */
export function DeskPanel() {
  const { t } = useTranslation('history');
  const id = useId();
  const environment = useEnvironment();
  const desk = useCall('desk.get', { environment });
  const save = useAction('desk.save', ['desk.get', 'audit.get']);
  const failure = desk.error?.failure ?? save.error?.failure;
  return (
    <Panel labelledBy={id}>
      <Title order={2} id={id}>
        {t('desk.title')}
      </Title>
      {desk.data && (
        <>
          <DeskName />
          <Text fw={600}>{t('desk.years')}</Text>
          <Group gap="sm">
            {(['draft', 'journals'] as const).map((kind) => (
              <Years
                key={kind}
                label={t(`desk.${kind}`)}
                years={desk.data.keepYears[kind]}
                onChange={(years) =>
                  save.mutate({ environment, keepYears: { ...desk.data.keepYears, [kind]: years } })
                }
              />
            ))}
          </Group>
          <Text c="dimmed">{t('desk.yearsText')}</Text>
        </>
      )}
      {failure && <Problem failure={failure} />}
    </Panel>
  );
}

type YearsProps = { label: string; years: number | null; onChange: (years: number | null) => void };

function Years({ label, years, onChange }: YearsProps) {
  const { t } = useTranslation('history');
  const offered = years === null || terms.includes(years) ? terms : [years, ...terms];
  return (
    <NativeSelect
      label={label}
      value={String(years ?? '')}
      onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : Number(value))}
      data={[
        ...offered.map((count) => ({ value: String(count), label: t('desk.year', { count }) })),
        { value: '', label: t('desk.always') },
      ]}
    />
  );
}
