import { Group, NativeSelect, Switch, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { groupFieldRules } from '../../../shared/model/reporting.ts';

/** What Kiva's material leaves open and a partner may have agreed with Kiva, as typed. */
export type TypedAgreed = {
  groupFields: (typeof groupFieldRules)[number];
  scheduleParameters: boolean;
  pastDays: string;
  futureDays: string;
  pa2Url: string;
};

type Props = {
  typed: TypedAgreed;
  wrong: { pastDays: boolean; futureDays: boolean; pa2Url: boolean };
  onChange: (change: Partial<TypedAgreed>) => void;
};

/** The ids of those that can be wrong. */
export const agreedIds = {
  pastDays: 'reporting-past-days',
  futureDays: 'reporting-future-days',
  pa2Url: 'reporting-pa2-url',
} as const;

/** Whether an address may be opened: https under kiva.org; the main process checks once more. */
export function isPa2Url(text: string): boolean {
  return text.trim() === '' || /^https:\/\/(?:[a-z0-9-]+\.)*kiva\.org(?:\/[!-~]*)?$/i.test(text.trim());
}

/** Settings with a careful default, each with where it comes from. */
export function AgreedFields({ typed, wrong, onChange }: Props) {
  const { t } = useTranslation('reporting');
  const days = (name: 'pastDays' | 'futureDays') => ({
    id: agreedIds[name],
    label: t(`agreed.${name}`),
    error: wrong[name] && t('agreed.daysWrong'),
    inputMode: 'numeric' as const,
    value: typed[name],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      onChange({ [name]: currentTarget.value }),
  });
  return (
    <>
      <Text c="dimmed">{t('agreed.text')}</Text>
      <NativeSelect
        label={t('agreed.groupFields')}
        description={t('agreed.groupFieldsHelp')}
        data={groupFieldRules.map((value) => ({ value, label: t(`agreed.groupFieldsOption.${value}`) }))}
        value={typed.groupFields}
        onChange={({ currentTarget }) =>
          onChange({ groupFields: currentTarget.value === 'all' ? 'all' : 'groups' })
        }
      />
      <Switch
        label={t('agreed.scheduleParameters')}
        description={t('agreed.scheduleParametersHelp')}
        checked={typed.scheduleParameters}
        onChange={({ currentTarget }) => onChange({ scheduleParameters: currentTarget.checked })}
      />
      <Group align="flex-start" gap="lg">
        <TextInput {...days('pastDays')} description={t('agreed.daysHelp')} />
        <TextInput {...days('futureDays')} description={t('agreed.daysHelp')} />
      </Group>
      <TextInput
        id={agreedIds.pa2Url}
        label={t('agreed.pa2Url')}
        description={t('agreed.pa2UrlHelp')}
        error={wrong.pa2Url && t('agreed.pa2UrlWrong')}
        spellCheck={false}
        autoComplete="off"
        value={typed.pa2Url}
        onChange={({ currentTarget }) => onChange({ pa2Url: currentTarget.value })}
      />
    </>
  );
}
