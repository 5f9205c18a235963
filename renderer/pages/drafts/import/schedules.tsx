import { Button, Group, List, NativeSelect, SimpleGrid, Text, TextInput, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportedDraft } from '../../../../shared/rules/import/drafts.ts';
import {
  firstDueRules,
  isRuleSaid,
  type ScheduleRule,
  scheduleProblems,
  scheduleQuestions,
} from '../../../../shared/rules/import/schedules.ts';
import type { PlanProblem } from '../../../../shared/rules/schedule-plan.ts';
import { Panel } from '../../../components/panel.tsx';
import { CalendarField } from '../../../components/work/calendar-field.tsx';
import { fieldLook } from '../../../components/work/field-look.ts';
import { formatCount, formatDay, formatLabel } from '../../../i18n/format.ts';
import { usePlanProblemText } from '../schedule/use-plan-problem-text.ts';
import type { Wizard } from './use-wizard.ts';

type Props = { wizard: Wizard; rule: ScheduleRule; drafts: readonly ImportedDraft[] };

const units = ['month', 'week', 'end'] as const;
const interestTypes = ['flat', 'decliningBalance'] as const;

/**
 * How the schedules are built that the sheet says only the instalments of. What nobody said yet is asked on the page until a person
 * closes it; what was said before is a line that opens at a press.
 */
export function Schedules(props: Props) {
  const { t } = useTranslation('import');
  const contents = useMemo(() => props.drafts.map(({ content }) => content), [props.drafts]);
  const asks = useMemo(() => scheduleQuestions(contents), [contents]);
  const isSaid = isRuleSaid(contents, props.rule);
  const [isOpen, setOpen] = useState(!isSaid);
  if (!asks.any) return null;
  if (isOpen || !isSaid)
    return (
      <Panel labelledBy="import-schedules" compact>
        <Title order={2} id="import-schedules" fz="md">
          {t('schedules.title')}
        </Title>
        <Questions {...props} asks={asks} />
        <Unbuilt {...{ contents, rule: props.rule }} />
        {isSaid && (
          <Button size="compact-sm" variant="default" me="auto" onClick={() => setOpen(false)}>
            {t('schedules.done')}
          </Button>
        )}
      </Panel>
    );
  return (
    <Group gap="0.25rem 1rem">
      <RuleButton {...props} asks={asks} onOpen={() => setOpen(true)} />
      <Unbuilt {...{ contents, rule: props.rule }} />
    </Group>
  );
}

type RuleProps = Props & { asks: ReturnType<typeof scheduleQuestions> };

/** What was said, in a line. */
function RuleButton({ rule, asks, onOpen }: RuleProps & { onOpen: () => void }) {
  const { t } = useTranslation(['import', 'drafts']);
  const { build, firstDue, date, every, unit, interestType } = rule;
  const isDate = firstDue === 'date';
  const isMonthly = every.trim() === '1' && unit === 'month';
  const said =
    build === false
      ? [t('import:schedules.no')]
      : [
          !isMonthly && t(`import:schedules.everyShown.${unit}`, { count: Number(every), number: every }),
          asks.firstDue && firstDue !== '' && t(`import:schedules.rule.${firstDue}`),
          asks.firstDue && isDate && formatDay(date),
          asks.interestType && interestType !== '' && t(`drafts:plan.interestTypes.${interestType}`),
        ];
  const words = said.filter(Boolean).join(' · ') || t('import:schedules.yes');
  return (
    <Button
      size="compact-sm"
      variant="default"
      fw={500}
      rightSection={<IconPencil size={14} aria-hidden />}
      aria-label={t('import:schedules.change', { rule: words })}
      onClick={onOpen}
    >
      {formatLabel(t('import:schedules.build'))} {words}
    </Button>
  );
}

function Questions({ wizard, rule, asks }: RuleProps) {
  const { t } = useTranslation(['import', 'drafts']);
  const set = (change: Partial<ScheduleRule>) =>
    wizard.setPlan((now) => ({ ...now, schedule: { ...now.schedule, build: true, ...change } }));
  const unsaid = { value: '' as const, label: t('import:schedules.choose') };
  const build = rule.build === null ? '' : rule.build ? 'yes' : 'no';
  return (
    <>
      <Text fz="sm">{t('import:schedules.text')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        <Choice
          label={t('import:schedules.build')}
          options={[
            unsaid,
            ...(['yes', 'no'] as const).map((value) => ({ value, label: t(`import:schedules.${value}`) })),
          ]}
          value={build}
          onChange={(value) => set({ build: value === '' ? null : value === 'yes' })}
        />
        {rule.build !== false && (
          <>
            {asks.firstDue && (
              <Choice
                label={t('import:schedules.firstDue')}
                description={t('import:schedules.firstDueHelp')}
                options={[
                  unsaid,
                  ...firstDueRules.map((value) => ({ value, label: t(`import:schedules.rule.${value}`) })),
                ]}
                value={rule.firstDue}
                onChange={(firstDue) => set({ firstDue })}
              />
            )}
            {asks.firstDue && rule.firstDue === 'date' && (
              <CalendarField
                id="import-first-date"
                level="day"
                label={t('import:schedules.date')}
                value={rule.date}
                onChange={(date) => set({ date })}
              />
            )}
            {asks.interestType && (
              <Choice
                label={t('import:schedules.interestType')}
                options={[
                  unsaid,
                  ...interestTypes.map((value) => ({
                    value,
                    label: t(`drafts:plan.interestTypes.${value}`),
                  })),
                ]}
                value={rule.interestType}
                onChange={(interestType) => set({ interestType })}
              />
            )}
            <TextInput
              label={t('import:schedules.every')}
              inputMode="numeric"
              value={rule.every}
              onChange={(event) => set({ every: event.currentTarget.value })}
            />
            <Choice
              label={t('import:schedules.unit')}
              options={units.map((value) => ({ value, label: t(`drafts:plan.units.${value}`) }))}
              value={rule.unit}
              onChange={(unit) => set({ unit })}
            />
          </>
        )}
      </SimpleGrid>
    </>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  description?: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
};

function Choice<Value extends string>({ options, value, onChange, ...field }: ChoiceProps<Value>) {
  return (
    <NativeSelect
      {...field}
      {...fieldLook(false)}
      data={options.map((option) => ({ ...option }))}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
    />
  );
}

/** How many schedules cannot be built, and what they lack, each once. */
function Unbuilt({ contents, rule }: { contents: readonly ImportedDraft['content'][]; rule: ScheduleRule }) {
  const { t } = useTranslation('import');
  const textOf = usePlanProblemText();
  const unbuilt = useMemo(
    () =>
      contents.map((content) => scheduleProblems(content, rule)).filter((problems) => problems.length > 0),
    [contents, rule],
  );
  const lacks = new Map(unbuilt.flat().map((problem: PlanProblem) => [JSON.stringify(problem), problem]));
  return (
    <Text component="div" role="status" c="var(--pd-warn-fg)" fz="sm">
      {unbuilt.length > 0 && (
        <>
          {t('schedules.unbuilt', { count: unbuilt.length, number: formatCount(unbuilt.length) })}
          <List fz="sm">
            {[...lacks].map(([key, problem]) => (
              <List.Item key={key}>{textOf(problem)}</List.Item>
            ))}
          </List>
        </>
      )}
    </Text>
  );
}
