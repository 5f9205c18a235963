import { Anchor, Button, Paper, Popover, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { isMonth } from '../../../shared/rules/dates.ts';
import { Strip } from '../../components/workbench/strip.tsx';
import { formatMonth } from '../../i18n/format.ts';
import { ColumnsField } from './columns-field.tsx';
import { MeaningField } from './meaning-field.tsx';
import { PeriodField } from './period-field.tsx';
import classes from './report.module.css';
import type { Report, ReportActions } from './use-report.ts';
import type { useReporting } from './use-reporting.ts';

type Props = {
  report: Report;
  actions: ReportActions;
  settings: ReturnType<typeof useReporting>;
  readOnly: boolean;
};

type LineProps = Props & {
  /** The line of the page's title. */
  titlePlace: HTMLElement | null;
};

/**
 * The month, and how this partner reports: a line that opens at a press, beside the title. What the settings do not say yet is
 * asked on the page instead, until a person closes it.
 */
export function ReportBasics({ titlePlace, ...props }: LineProps) {
  const { t } = useTranslation('repayments');
  const { reporting } = props.settings;
  const isUnsaid = reporting.meaning === '' || reporting.columns === '';
  const [isAsked, setAsked] = useState(isUnsaid && !props.readOnly);
  if ((isAsked || reporting.anew === true) && !props.readOnly)
    return (
      <Paper withBorder p="sm" className={classes.facts}>
        <BasicsFields {...props} />
        <Button size="xs" variant="default" className={classes.done} onClick={() => setAsked(false)}>
          {t('basics.done')}
        </Button>
      </Paper>
    );
  return titlePlace && createPortal(<BasicsLine {...props} />, titlePlace);
}

function BasicsLine(props: Props) {
  const { t } = useTranslation('repayments');
  const { report, settings, readOnly } = props;
  const { columns } = settings.reporting;
  const words = [
    isMonth(report.period) ? formatMonth(report.period) : t('basics.noMonth'),
    report.meaning === '' ? t('meaning.missing') : t(`meaning.short.${report.meaning}`),
    ...(columns === '' ? [] : [t(`columns.short.${columns}`)]),
  ].join(' · ');
  if (readOnly) return <Text fz="sm">{words}</Text>;
  return (
    <Popover position="bottom-start" shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          fw={500}
          rightSection={<IconPencil size={14} aria-hidden />}
          aria-label={t('basics.change', { basics: words })}
        >
          {words}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('basics.label')} maw="26rem">
        <Stack gap="md">
          <BasicsFields {...props} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** An answer to what the settings do not say is a setting from then on; it can be corrected for as long as these are open. */
function BasicsFields({ report, actions, settings, readOnly }: Props) {
  const { reporting, save } = settings;
  const [atFirst] = useState({ meaning: reporting.meaning === '', columns: reporting.columns === '' });
  const isAnew = reporting.anew === true;
  const asks = { meaning: atFirst.meaning || isAnew, columns: atFirst.columns || isAnew };
  // What another partner's amounts meant is no answer.
  const said = isAnew && reporting.meaning === '' ? '' : report.meaning;
  const choose = (meaning: Report['meaning']) => {
    actions.set({ meaning, confirmed: [] });
    save({ meaning });
  };
  // What was confirmed was said beside the amounts of the month before the old one.
  const choosePeriod = (period: string) => actions.set({ period, confirmed: [] });
  const isMissing = report.meaning === '';
  return (
    <>
      <PeriodField value={report.period} onChange={choosePeriod} readOnly={readOnly} />
      <Stack gap="md">
        {asks.meaning && !readOnly ? (
          <MeaningField value={said} onChange={choose} readOnly={readOnly} />
        ) : (
          <SaidBefore report={report} settings={settings} isMissing={isMissing} />
        )}
        {asks.columns && !readOnly && (
          <ColumnsField
            value={reporting.columns}
            onChange={(columns) => save({ columns })}
            readOnly={readOnly}
          />
        )}
      </Stack>
    </>
  );
}

type SaidProps = { report: Report; settings: Props['settings']; isMissing: boolean };

function SaidBefore({ report, settings: { reporting }, isMissing }: SaidProps) {
  const { t } = useTranslation('repayments');
  const meaning = isMissing ? reporting.meaning : report.meaning;
  return (
    <div>
      <Text fz="sm" fw={600}>
        {t('meaning.label')}
      </Text>
      <Text fw={600} mt={6}>
        {meaning === '' ? t('meaning.missing') : t(`meaning.${meaning}`)}
      </Text>
      <Text fz="sm" c="dimmed">
        {reporting.columns !== '' && `${t(`columns.said.${reporting.columns}`)} `}
        <Anchor inherit underline="always" renderRoot={(props) => <Link {...props} to="/settings" />}>
          {t('meaning.change')}
        </Anchor>
      </Text>
    </div>
  );
}

/** The settings say otherwise than this report: nothing is taken over by itself, since every amount would mean another. */
export function MeaningChanged({ report, actions, settings: { reporting } }: Omit<Props, 'readOnly'>) {
  const { t } = useTranslation('repayments');
  const { meaning } = reporting;
  if (meaning === '' || meaning === report.meaning) return null;
  return (
    <Strip
      tone="bad"
      icon={IconAlertCircle}
      role="alert"
      actions={
        <Button size="compact-sm" variant="default" onClick={() => actions.set({ meaning, confirmed: [] })}>
          {t('changed.take')}
        </Button>
      }
    >
      <b>{t('changed.title')}.</b> {t('changed.text', { now: t(`meaning.${meaning}`) })}{' '}
      {report.meaning !== '' && t('changed.before', { before: t(`meaning.${report.meaning}`) })}
    </Strip>
  );
}
