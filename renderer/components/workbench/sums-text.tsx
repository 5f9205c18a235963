import { Popover, Text, type TextProps, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CurrencySum } from '../../../shared/rules/currency-sums.ts';
import { formatAmount, formatCount } from '../../i18n/format.ts';
import { textOfSums } from '../text-of-sums.ts';
import classes from './workbench.module.css';

type Props = TextProps & {
  sums: readonly CurrencySum[];
  /** The sentence around the sums. */
  textOf: (sums: string) => string;
  /** Also a single currency is named. */
  named?: boolean;
};

/** Currencies that are shown at once. */
const shown = 3;

/** Sums in a line, never of two currencies together: the first ones by rows, and all of them on demand. */
export function SumsText({ sums, textOf, named = false, ...look }: Props) {
  const { t } = useTranslation();
  const unknown = t('sums.unknown');
  const ordered = sums.toSorted((a, b) => b.rows - a.rows);
  const first = sums.length > shown + 1 ? ordered.slice(0, shown) : sums;
  const more = sums.length - first.length;
  return (
    <Text component="div" {...look} className={classes.sums}>
      <span>{textOf(textOfSums(first, unknown, named))}</span>
      {more > 0 && (
        <Popover position="top-start" shadow="md" withinPortal trapFocus returnFocus>
          <Popover.Target>
            <UnstyledButton className={classes.more} aria-label={t('sums.more', { count: more })}>
              +{more}
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('sums.all')}>
            <dl className={classes.currencies}>
              {ordered.map(({ currency, rows, sum }) => (
                <div key={currency}>
                  <dt>{currency || unknown}</dt>
                  <dd>{formatAmount(sum)}</dd>
                  <dd>{t('sums.rows', { count: rows, number: formatCount(rows) })}</dd>
                </div>
              ))}
            </dl>
          </Popover.Dropdown>
        </Popover>
      )}
    </Text>
  );
}
