import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatTime } from '../../i18n/format.ts';

/** When it goes on by itself: the time for all, and the seconds for those who watch. */
export function Countdown({ until }: { until: string }) {
  const { t } = useTranslation('progress');
  const seconds = useSecondsTo(Date.parse(until));
  return (
    <span>
      {t('retry.when', { time: formatTime(until) })}{' '}
      <span aria-hidden className="pd-number">
        {t('retry.seconds', { count: seconds, number: formatCount(seconds) })}
      </span>
    </span>
  );
}

function useSecondsTo(end: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((end - now) / 1_000));
}
