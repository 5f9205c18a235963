import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Strip } from '../../../components/workbench/strip.tsx';
import { formatCount, formatLabel } from '../../../i18n/format.ts';
import type { Unlisted } from './wizard-state.ts';

/** So many texts are named; the dialog has all. */
const mostNamed = 3;

/** Says which texts none of Kiva's lists knows, and leads to the questions what they mean. */
export function ListsStrip({ unlisted, onAsk }: { unlisted: readonly Unlisted[]; onAsk: () => void }) {
  const { t } = useTranslation('import');
  const rows = unlisted.reduce((sum, each) => sum + each.rows, 0);
  const named = unlisted.slice(0, mostNamed).map(({ text }) => `“${text}”`);
  return (
    <Strip
      tone="warn"
      icon={IconListSearch}
      actions={
        <Button size="compact-sm" variant="default" onClick={onAsk}>
          {t('lists.ask')}
        </Button>
      }
    >
      <b>{formatLabel(t('lists.title'))}</b>{' '}
      {[...named, ...(unlisted.length > mostNamed ? ['…'] : [])].join(', ')} (
      {t('lists.count', { count: rows, number: formatCount(rows) })})
    </Strip>
  );
}
