import { formatAge, formatMoment } from '../i18n/format.ts';

/** A moment in local date and time; how long ago it was appears on pointing at it. */
export function When({ at }: { at: string }) {
  return (
    <time dateTime={at} title={formatAge(Date.parse(at), Date.now())} style={{ whiteSpace: 'nowrap' }}>
      {formatMoment(at)}
    </time>
  );
}
