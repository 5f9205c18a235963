import { Button, Fieldset, List, NativeSelect, SimpleGrid, Text } from '@mantine/core';
import { IconTableColumn } from '@tabler/icons-react';
import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftContent, ScheduleRow } from '../../../../shared/model/draft.ts';
import { isBlankRow } from '../../../../shared/rules/schedule.ts';
import type { PlanProblem } from '../../../../shared/rules/schedule-plan.ts';
import { CalendarField } from '../../../components/work/calendar-field.tsx';
import { fieldId } from '../../../components/work/field-id.ts';
import { fieldLook } from '../../../components/work/field-look.ts';
import { Line } from '../fields.tsx';
import { sameRows, scheduleOf, useAutoBuild } from './use-auto-build.ts';
import { usePlanProblemText } from './use-plan-problem-text.ts';
import type { Schedule } from './use-schedule.ts';

/** What was built last: rows that replaced earlier ones, or what is missing. */
type Outcome = { rows: number; before: ScheduleRow[] } | { problems: PlanProblem[] };

/** How the loan is paid back, from which the rows are built. */
export function PlanFields({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation('drafts');
  const { getValues } = useFormContext<DraftContent>();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useAutoBuild(schedule, (rows) => setOutcome({ rows, before: [] }));
  const build = () => {
    const draft = getValues();
    const built = scheduleOf(draft);
    if (!built.ok) return setOutcome({ problems: built.problems });
    const isSame = sameRows(draft.schedule, built.rows);
    const before = isSame ? [] : draft.schedule.filter((row) => !isBlankRow(row));
    schedule.put(built.rows);
    setOutcome({ rows: built.rows.length, before });
  };
  const undo = (rows: ScheduleRow[]) => {
    schedule.put(rows);
    setOutcome(null);
  };
  return (
    <Fieldset legend={t('plan.legend')}>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} verticalSpacing="sm">
        <FirstDate />
        <Line name="plan.count" label={t('plan.count')} help={t('plan.countHelp')} readOnly={false} numeric />
        <Line name="plan.every" label={t('plan.every')} help={t('plan.everyHelp')} readOnly={false} numeric />
        <Unit />
        <InterestType />
        <Line
          name="plan.annualRate"
          label={t('plan.annualRate')}
          help={t('plan.annualRateHelp')}
          readOnly={false}
          numeric
        />
        <Line
          name="plan.graceCount"
          label={t('plan.graceCount')}
          help={t('plan.graceCountHelp')}
          readOnly={false}
          numeric
        />
        <Button
          mt={{ base: 0, xs: '1.45rem' }}
          h="auto"
          mih="var(--button-height)"
          styles={{ label: { height: 'auto', whiteSpace: 'normal' } }}
          variant="light"
          leftSection={<IconTableColumn size={18} aria-hidden />}
          onClick={build}
        >
          {t('plan.build')}
        </Button>
      </SimpleGrid>
      {outcome && <OutcomeLine outcome={outcome} onUndo={undo} />}
    </Fieldset>
  );
}

function OutcomeLine({ outcome, onUndo }: { outcome: Outcome; onUndo: (rows: ScheduleRow[]) => void }) {
  const { t } = useTranslation('drafts');
  if ('problems' in outcome) return <Problems problems={outcome.problems} />;
  const { rows, before } = outcome;
  return (
    <Text fz="sm" mt="sm" role="status" component="div">
      {t('plan.built', { count: rows })}{' '}
      {before.length > 0 && (
        <>
          {t('plan.replaced')}{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => onUndo(before)}>
            {t('plan.undo')}
          </Button>
        </>
      )}
    </Text>
  );
}

function Problems({ problems }: { problems: readonly PlanProblem[] }) {
  const { t } = useTranslation('drafts');
  const textOf = usePlanProblemText();
  return (
    <Text fz="sm" mt="sm" role="alert" component="div" c="var(--pd-bad-fg)">
      {t('plan.needs')}
      <List fz="sm">
        {problems.map((problem) => (
          <List.Item key={`${problem.path}:${problem.rule}`}>{textOf(problem)}</List.Item>
        ))}
      </List>
    </Text>
  );
}

function FirstDate() {
  const { t } = useTranslation('drafts');
  const name = 'plan.firstDate';
  const { field } = useController<DraftContent, typeof name>({ name });
  return (
    <CalendarField
      id={fieldId(name)}
      level="day"
      label={t('plan.firstDate')}
      description={t('plan.firstDateHelp')}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  );
}

const units = ['week', 'month', 'end'] as const;
const interestTypes = ['flat', 'decliningBalance'] as const;

function Unit() {
  const { t } = useTranslation('drafts');
  const { register } = useFormContext<DraftContent>();
  return (
    <NativeSelect
      {...register('plan.unit')}
      id={fieldId('plan.unit')}
      label={t('plan.unit')}
      data={units.map((value) => ({ value, label: t(`plan.units.${value}`) }))}
      {...fieldLook(false)}
    />
  );
}

function InterestType() {
  const { t } = useTranslation('drafts');
  const { register } = useFormContext<DraftContent>();
  return (
    <NativeSelect
      {...register('plan.interestType')}
      id={fieldId('plan.interestType')}
      label={t('plan.interestType')}
      description={t('plan.interestTypeHelp')}
      data={interestTypes.map((value) => ({ value, label: t(`plan.interestTypes.${value}`) }))}
      {...fieldLook(false)}
    />
  );
}
