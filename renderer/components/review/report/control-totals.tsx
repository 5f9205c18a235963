import { Group, Text, TextInput } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReportContent } from '../../../../shared/model/work.ts';
import type { ControlTotal } from '../../../../shared/rules/report/totals.ts';
import { formatAmount } from '../../../i18n/format.ts';
import classes from '../review.module.css';

type Control = ReportContent['control'];
type Props = {
  control: Control;
  /** What was typed beside what the report has. */
  totals: { count: ControlTotal; sum: ControlTotal };
  onChange: (control: Control) => void;
};

/** Count and sum of the partner's own system, compared as they are typed; a difference blocks sending. */
export function ControlTotals({ control, totals, onChange }: Props) {
  const { t } = useTranslation('review');
  return (
    <fieldset className={classes.control}>
      <legend className={classes.heading}>{t('report.control.title')}</legend>
      <Text fz="sm" c="dimmed">
        {t('report.control.help')}
      </Text>
      <Group align="flex-start" gap="lg" mt="xs">
        {(['count', 'sum'] as const).map((key) => (
          <div key={key}>
            <TextInput
              id={`review-control.${key}`}
              label={t(`report.control.${key}`)}
              inputMode="decimal"
              autoComplete="off"
              maxLength={key === 'count' ? 20 : 40}
              value={control[key]}
              onChange={(event) => onChange({ ...control, [key]: event.currentTarget.value })}
            />
            <Verdict total={totals[key]} />
          </div>
        ))}
      </Group>
    </fieldset>
  );
}

function Verdict({ total: { agrees, found } }: { total: ControlTotal }) {
  const { t } = useTranslation('review');
  const VerdictIcon = agrees ? IconCircleCheck : IconAlertCircle;
  return (
    <Group gap={6} mt={4} mih="1.5rem" role="status" c={agrees ? 'var(--pd-good-fg)' : 'var(--pd-bad-fg)'}>
      {agrees !== null && <VerdictIcon size={17} aria-hidden />}
      <Text fz="sm" c="inherit" className="pd-number">
        {agrees !== null &&
          (agrees ? t('report.control.agrees') : t('report.control.differs', { found: formatAmount(found) }))}
      </Text>
    </Group>
  );
}
