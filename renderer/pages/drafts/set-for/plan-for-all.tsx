import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftChanges } from '../../../../shared/rules/draft-changes.ts';
import { CalendarField } from '../../../components/work/calendar-field.tsx';
import { fieldLook } from '../../../components/work/field-look.ts';

type Plan = NonNullable<DraftChanges['plan']>;
type Props = { plan: Plan; onChange: (plan: Plan) => void };

const units = ['month', 'week', 'end'] as const;
const interestTypes = ['', 'flat', 'decliningBalance'] as const;

/** How the schedules of several drafts are built; what is empty is what each draft says itself. */
export function PlanForAll({ plan, onChange }: Props) {
  const { t } = useTranslation('drafts');
  const text = (field: 'count' | 'every' | 'annualRate') => ({
    label: t(`plan.${field}`),
    placeholder: field === 'every' ? '' : t('setFor.own'),
    value: plan[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...plan, [field]: event.currentTarget.value }),
  });
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
      <TextInput {...text('count')} inputMode="numeric" />
      <TextInput {...text('every')} inputMode="numeric" />
      <NativeSelect
        label={t('plan.unit')}
        data={units.map((value) => ({ value, label: t(`plan.units.${value}`) }))}
        value={plan.unit}
        onChange={(event) =>
          onChange({ ...plan, unit: units.find((unit) => unit === event.currentTarget.value) ?? plan.unit })
        }
      />
      <NativeSelect
        label={t('plan.interestType')}
        data={interestTypes.map((value) => ({
          value,
          label: value === '' ? t('lists.choose') : t(`plan.interestTypes.${value}`),
        }))}
        value={plan.interestType}
        onChange={(event) =>
          onChange({
            ...plan,
            interestType: interestTypes.find((type) => type === event.currentTarget.value) ?? '',
          })
        }
      />
      <TextInput {...text('annualRate')} inputMode="decimal" />
      <CalendarField
        id="set-first-date"
        level="day"
        label={t('plan.firstDate')}
        description={t('plan.firstDateHelp')}
        value={plan.firstDate}
        onChange={(firstDate) => onChange({ ...plan, firstDate })}
        {...fieldLook(false)}
      />
    </SimpleGrid>
  );
}
