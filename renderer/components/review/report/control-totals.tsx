import { Group, Text, TextInput } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ControlTotal, ControlTotals as Totals } from '../../../../shared/model/report-review.ts';
import type { ReportContent } from '../../../../shared/model/work.ts';
import { formatAmount } from '../../../i18n/format.ts';
import classes from '../review.module.css';

type Props = {
  /** What was typed beside what the report has. */
  totals: Totals;
  onChange: (control: ReportContent['control']) => void;
};

/** Count and sums of the partner's own system, compared as they are typed; a difference blocks sending. */
export function ControlTotals({ totals, onChange }: Props) {
  const { t } = useTranslation('review');
  const typed = {
    count: totals.count.typed,
    sums: totals.sums.map((each) => ({ currency: each.currency, sum: each.typed })),
  };
  const isOfOne = totals.sums.length === 1;
  const sums = totals.sums.map((total, index) => {
    const { currency } = total;
    const set = (sum: string) => onChange({ ...typed, sums: typed.sums.with(index, { currency, sum }) });
    const label = isOfOne ? t('report.control.sum') : currency || t('report.control.noCurrency');
    const unit = isOfOne ? { rightSection: currency, rightSectionWidth: '3.5rem' } : {};
    return (
      <Total
        key={isOfOne ? '' : currency}
        id={`review-control.sums.${currency}`}
        {...{ label, total, set, unit }}
      />
    );
  });
  return (
    <fieldset className={classes.control}>
      <legend className={classes.heading}>{t('report.control.title')}</legend>
      <Text fz="sm" c="dimmed">
        {t('report.control.help')}
      </Text>
      <Group align="flex-start" gap="lg" mt="xs">
        <Total
          id="review-control.count"
          label={t('report.control.count')}
          total={totals.count}
          set={(count) => onChange({ ...typed, count })}
        />
        {isOfOne && sums}
      </Group>
      {!isOfOne && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset would draw a second frame
        <div role="group" aria-labelledby="review-control-sums">
          <Text id="review-control-sums" fz="sm" fw={600} mt="xs">
            {t('report.control.sums')}
          </Text>
          <div className={classes.controlSums}>{sums}</div>
        </div>
      )}
    </fieldset>
  );
}

type TotalProps = {
  id: string;
  label: string;
  total: ControlTotal;
  set: (text: string) => void;
  /** The currency at the end of the field. */
  unit?: { rightSection?: string; rightSectionWidth?: string };
};

function Total({ id, label, total, set, unit }: TotalProps) {
  return (
    <div>
      <TextInput
        {...{ id, label, ...unit }}
        inputMode="decimal"
        autoComplete="off"
        maxLength={id === 'review-control.count' ? 20 : 40}
        value={total.typed}
        onChange={(event) => set(event.currentTarget.value)}
      />
      <Verdict total={total} />
    </div>
  );
}

function Verdict({ total: { agrees, found } }: { total: ControlTotal }) {
  const { t } = useTranslation('review');
  const VerdictIcon = agrees ? IconCircleCheck : IconAlertCircle;
  const differs = () =>
    found === null
      ? t('report.control.unclear')
      : t('report.control.differs', { found: formatAmount(found) });
  return (
    <Group
      gap={6}
      mt={4}
      mih="1.5rem"
      wrap="nowrap"
      role="status"
      c={agrees ? 'var(--pd-good-fg)' : 'var(--pd-bad-fg)'}
    >
      {agrees !== null && <VerdictIcon size={17} aria-hidden />}
      <Text fz="sm" c="inherit" className="pd-number">
        {agrees !== null && (agrees ? t('report.control.agrees') : differs())}
      </Text>
    </Group>
  );
}
