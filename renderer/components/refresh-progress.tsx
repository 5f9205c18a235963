import { Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../i18n/format.ts';

type Props = {
  done: number;
  /** 0 until Kiva has said it. */
  total: number;
  /** What is being fetched, as the name of the bar. */
  label: string;
  /** Of the bar, where the place around does not give it its width. */
  className?: string;
};

/** The progress of a refresh: words and a bar that move several times a second; a screen reader hears them less often. */
export function RefreshProgress({ done, total, label, className }: Props) {
  const { t } = useTranslation();
  const words =
    total === 0
      ? t('fetching.begun')
      : t('fetching.progress', { done: formatCount(done), total: formatCount(total) });
  return (
    <>
      <Text span fz="sm" c="dimmed" className="pd-number" role="status" data-status="progress">
        {words}
      </Text>
      <Progress
        aria-label={label}
        value={total === 0 ? 0 : (100 * done) / total}
        transitionDuration={0}
        {...(className ? { className } : {})}
      />
    </>
  );
}
