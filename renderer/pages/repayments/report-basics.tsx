import { Anchor, Button, Paper, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
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

/**
 * The month, and how this partner reports. What the settings do not say is asked here, for as long as the page is open: an
 * answer is a setting from then on.
 */
export function ReportBasics({ report, actions, settings, readOnly }: Props) {
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
    <Paper withBorder p="md" className={classes.facts}>
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
    </Paper>
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
    <Notice tone="bad" icon={IconAlertCircle} title={t('changed.title')} role="alert">
      <span>
        {t('changed.text', { now: t(`meaning.${meaning}`) })}{' '}
        {report.meaning !== '' && t('changed.before', { before: t(`meaning.${report.meaning}`) })}
      </span>
      <Button size="compact-sm" variant="default" onClick={() => actions.set({ meaning, confirmed: [] })}>
        {t('changed.take')}
      </Button>
    </Notice>
  );
}
