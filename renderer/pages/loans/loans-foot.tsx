import { Button, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCoins, IconCopy, IconWorldSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import grid from '../../components/grid/grid.module.css';
import { formatCount } from '../../i18n/format.ts';
import classes from './loans.module.css';
import { LoansSums, type Summed } from './loans-sums.tsx';

type Props = {
  total: number;
  /** How many loans there are in all; undefined where Kiva counts only what it found. */
  all: number | undefined;
  selected: number;
  /** The loans whose amounts are summed; null where there is no copy to sum them from. */
  summed: Summed | null;
  note: string;
  onSearchAtKiva: (() => void) | null;
  onCopy: () => void;
  /** Null where there is no copy to take the loans from. */
  onReport: (() => void) | null;
  reporting: boolean;
  onNone: () => void;
};

/** How many loans are listed or selected and their sums, and what can be done with them. In one line at 1280 pixels. */
export function LoansFoot(props: Props) {
  const { total, all, selected, summed, note, onSearchAtKiva, onCopy, onReport, reporting, onNone } = props;
  const { t } = useTranslation('loans');
  const isPart = all !== undefined && all !== total;
  const counts = { count: total, shown: formatCount(total), all: formatCount(all ?? total) };
  const text = total === 0 ? t('count.none') : t(isPart ? 'count.found' : 'count.all', counts);
  // Said once the typing rests, not at each letter.
  const [spoken] = useDebouncedValue(text, 600);
  return (
    <div className={grid.foot}>
      {selected > 0 ? (
        <span className="pd-number">
          {t('count.selected', { count: selected, shown: formatCount(selected) })}
        </span>
      ) : (
        <span aria-hidden className="pd-number">
          {text}
        </span>
      )}
      <span className={classes.spoken} role="status">
        {spoken}
      </span>
      {summed && <LoansSums summed={summed} />}
      {onSearchAtKiva && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconWorldSearch size={16} aria-hidden />}
          onClick={onSearchAtKiva}
        >
          {t('live.search')}
        </Button>
      )}
      <Text span fz="sm" c="dimmed" role="status" className={classes.push}>
        {note}
      </Text>
      {selected > 0 && (
        <>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={onCopy}
          >
            {t('copyRows')}
          </Button>
          {onReport && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconCoins size={16} aria-hidden />}
              loading={reporting}
              onClick={onReport}
            >
              {t('detail.addToReport')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onNone}>
            {t('clearSelection')}
          </Button>
        </>
      )}
    </div>
  );
}
