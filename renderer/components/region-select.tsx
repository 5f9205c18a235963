import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatAmount, formatDay } from '../i18n/format.ts';
import { listRegions } from '../i18n/region-names.ts';
import { useAppState } from '../lib/app-state.tsx';

/** The country whose way of writing dates and numbers is followed, with an example of it; null is the computer's. */
export function RegionSelect({ onChange }: { onChange: (region: string | null) => void }) {
  const { t } = useTranslation();
  const { language, region } = useAppState();
  return (
    <NativeSelect
      label={t('region.label')}
      description={t('region.help', { date: formatDay('2026-12-05'), number: formatAmount('48500.50') })}
      value={region ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[{ value: '', label: t('region.auto') }, ...listRegions(language)]}
    />
  );
}
