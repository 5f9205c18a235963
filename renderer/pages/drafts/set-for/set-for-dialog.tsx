import { Button, Checkbox, Group, NativeSelect, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choiceFields, loanFields } from '../../../../shared/model/draft-fields.ts';
import { workCan } from '../../../../shared/rules/capabilities/work.ts';
import { type DraftChanges, isNothingSet } from '../../../../shared/rules/draft-changes.ts';
import { ActionButton } from '../../../components/action-button.tsx';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { Problem } from '../../../components/problem.tsx';
import { useObstacleText } from '../../../components/use-obstacle-text.ts';
import { CalendarField } from '../../../components/work/calendar-field.tsx';
import { fieldLook } from '../../../components/work/field-look.ts';
import { formatCount } from '../../../i18n/format.ts';
import { searchChoices } from '../import/search-choices.ts';
import { useLists } from '../use-lists.ts';
import { PlanForAll } from './plan-for-all.tsx';
import type { SetFor } from './use-set-for.ts';

type Props = { ids: readonly string[]; opened: boolean; onClose: () => void; setFor: SetFor };

const nothing: DraftChanges = { waiverSigned: null, choices: {}, disbursalDate: '', plan: null };
const ownPlan: NonNullable<DraftChanges['plan']> = {
  ...{ firstDate: '', count: '', every: '1', annualRate: '' },
  ...{ unit: 'month', interestType: '' },
};

/** Sets fields in all selected drafts at once: what is left empty stays as it is in each. */
export function SetForDialog({ ids, opened, onClose, setFor }: Props) {
  const { t } = useTranslation('drafts');
  const [changes, setChanges] = useState(nothing);
  const change = (more: Partial<DraftChanges>) => setChanges((now) => ({ ...now, ...more }));
  const number = { count: ids.length, number: formatCount(ids.length) };
  const obstacle = useObstacleText()(
    workCan.setForAll({
      isNothingSet: isNothingSet(changes),
      isInterestSaid: changes.plan === null || changes.plan.interestType !== '',
    }),
  );
  const take = async () => {
    if (!(await setFor.set(ids, changes))) return;
    setChanges(nothing);
    onClose();
  };
  return (
    <Dialog environment="here" opened={opened} onClose={onClose} title={t('setFor.title', number)} size="xl">
      <Stack gap="md">
        <Text c="dimmed">{t('setFor.text')}</Text>
        {setFor.failure && <Problem failure={setFor.failure} />}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Waiver value={changes.waiverSigned} onChange={(waiverSigned) => change({ waiverSigned })} />
          <CalendarField
            id="set-disbursal-date"
            level="day"
            label={t('field.disbursalDate')}
            value={changes.disbursalDate}
            onChange={(disbursalDate) => change({ disbursalDate })}
          />
          <Choices value={changes.choices} onChange={(choices) => change({ choices })} />
        </SimpleGrid>
        <Checkbox
          label={t('setFor.schedule')}
          checked={changes.plan !== null}
          onChange={(event) => change({ plan: event.currentTarget.checked ? ownPlan : null })}
        />
        {changes.plan && <PlanForAll plan={changes.plan} onChange={(plan) => change({ plan })} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('setFor.cancel')}
          </Button>
          <ActionButton obstacle={obstacle} loading={setFor.busy} onClick={() => void take()}>
            {t('setFor.take', number)}
          </ActionButton>
        </Group>
      </Stack>
    </Dialog>
  );
}

type WaiverProps = { value: boolean | null; onChange: (value: boolean | null) => void };

function Waiver({ value, onChange }: WaiverProps) {
  const { t } = useTranslation('drafts');
  const options = ['', 'yes', 'no'] as const;
  return (
    <NativeSelect
      label={t('field.waiverSigned')}
      {...fieldLook(false)}
      data={options.map((each) => ({
        value: each,
        label: each === '' ? t('setFor.leave') : t(`preview.${each}`),
      }))}
      value={value === null ? '' : value ? 'yes' : 'no'}
      onChange={(event) =>
        onChange(event.currentTarget.value === '' ? null : event.currentTarget.value === 'yes')
      }
    />
  );
}

type ChoicesProps = { value: DraftChanges['choices']; onChange: (choices: DraftChanges['choices']) => void };

function Choices({ value, onChange }: ChoicesProps) {
  const { t } = useTranslation('drafts');
  const { lists } = useLists();
  return choiceFields
    .toReversed()
    .map((field) => (
      <Select
        key={field}
        label={t(`field.${field}`)}
        placeholder={t('setFor.leave')}
        data={lists?.[loanFields[field].list].map(({ value, label }) => ({ value, label })) ?? []}
        value={value[field] || null}
        onChange={(next) => onChange({ ...value, [field]: next ?? '' })}
        filter={searchChoices}
        nothingFoundMessage={t(lists ? 'lists.nothing' : 'lists.failed')}
        searchable
        clearable
        {...fieldLook(false)}
      />
    ));
}
