import { IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Send } from '../../../shared/model/send.ts';
import { currencySums } from '../../../shared/rules/currency-sums.ts';
import { Notice } from '../../components/notice.tsx';
import { OpenLink } from '../../components/open-link.tsx';
import { textOfSums } from '../../components/text-of-sums.ts';
import { usePa2 } from '../../components/todo/pa2.ts';
import { formatCount, formatMoment } from '../../i18n/format.ts';
import { Verdict } from './verdict.tsx';

/** An unknown outcome: how to find out in PA2, and the two things that a person can decide then. */
export function UnknownSend({ send }: { send: Send }) {
  const { t } = useTranslation('activity');
  const { kind, items, meaning } = send;
  const pa2 = usePa2();
  const rows = { count: items, number: formatCount(items) };
  return (
    <Notice
      tone="warn"
      icon={IconHelpCircle}
      title={kind === 'report' ? t('unknown.rowsTitle', rows) : t('unknown.title')}
    >
      <span>{t('unknown.text')}</span>
      <WhereToLook send={send} />
      {meaning === 'repaid' && <span>{t('unknown.harmless')}</span>}
      {pa2 !== null && <OpenLink url={pa2} label={t('unknown.openPa2')} />}
      <strong>{t('unknown.tell')}</strong>
      <Verdict send={send} verdicts={['arrived', 'again']} />
    </Notice>
  );
}

/** A report is found again by its time, its rows and their sum. */
function WhereToLook({ send: { kind, rows, sentAt, createdAt } }: { send: Send }) {
  const { t } = useTranslation(['activity', 'progress', 'common']);
  const values = {
    day: formatMoment(sentAt ?? createdAt),
    rows: t('progress:rows', { count: rows.length, number: formatCount(rows.length) }),
    sum: textOfSums(currencySums(rows), t('common:sums.unknown')),
  };
  return <span>{t(`unknown.check.${kind}`, values)}</span>;
}
