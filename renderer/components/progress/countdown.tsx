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
  const [seconds, setSeconds] = useState(() => secondsIn(end - Date.now()));
  useEffect(() => {
    // Counted from here by the time that passes: a clock that is set meanwhile changes nothing.
    const due = performance.now() + (end - Date.now());
    const show = (): void => setSeconds(secondsIn(due - performance.now()));
    show();
    const timer = setInterval(show, 1_000);
    return () => clearInterval(timer);
  }, [end]);
  return seconds;
}

/** No wait is longer than an hour, except by a clock that was set back. */
function secondsIn(milliseconds: number): number {
  return Math.min(3_600, Math.max(0, Math.ceil(milliseconds / 1_000)));
}
