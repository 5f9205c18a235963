import { Group, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './pictures.module.css';
import type { PictureProps } from './pictures.tsx';
import type { PortfolioUrlSearch } from './portfolio-search.ts';

/** The chosen one is marked by its background, which high contrast removes. */
const look = { label: classes.choice ?? '' };

/** What the charts measure, and whether they are charts or tables. Both are in the address. */
export function ViewControls({ search, onLook }: PictureProps) {
  const { t } = useTranslation('portfolio');
  const asTables = search.as === 'tables';
  return (
    <Group justify="space-between" gap="md">
      <SegmentedControl
        classNames={look}
        aria-label={t('view.measure')}
        disabled={asTables}
        value={search.measure ?? 'loans'}
        onChange={(value) => onLook({ measure: value === 'usd' ? 'usd' : undefined } as PortfolioUrlSearch)}
        data={[
          { value: 'loans', label: t('view.loans') },
          { value: 'usd', label: t('view.usd') },
        ]}
      />
      <SegmentedControl
        classNames={look}
        aria-label={t('view.as')}
        value={search.as ?? 'charts'}
        onChange={(value) => onLook({ as: value === 'tables' ? 'tables' : undefined } as PortfolioUrlSearch)}
        data={[
          { value: 'charts', label: t('view.charts') },
          { value: 'tables', label: t('view.tables') },
        ]}
      />
    </Group>
  );
}
