import { Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalEntry } from '../../../../shared/model/work.ts';
import { isBlankJournal } from '../../../../shared/rules/journal-checks.ts';
import { cleanId } from '../../../../shared/rules/text.ts';
import { Pager } from '../../../components/pager.tsx';
import { formatCount } from '../../../i18n/format.ts';
import { JournalText } from '../entry/journal-preview.tsx';
import classes from './texts.module.css';

/** More texts than a person reads at once come in pages. */
const pageSize = 20;

/** Every text as lenders will read it, so that nobody sends what nobody has read. */
export function TextsToSend({ entries }: { entries: readonly JournalEntry[] }) {
  const { t } = useTranslation('journals');
  const [page, setPage] = useState(1);
  const written = entries
    .map((entry, index) => ({ entry, number: index + 1 }))
    .filter(({ entry }) => !isBlankJournal(entry));
  const from = (page - 1) * pageSize;
  return (
    <section aria-labelledby="texts-to-send">
      <Group justify="space-between" mb="sm">
        <Title order={3} fz="md" id="texts-to-send">
          {t('texts.title', { count: written.length, number: formatCount(written.length) })}
        </Title>
        {written.length > pageSize && (
          <Pager total={written.length} page={page} size={pageSize} onPage={setPage} />
        )}
      </Group>
      <ol className={classes.texts}>
        {written.slice(from, from + pageSize).map(({ entry, number }) => (
          <li key={number} value={number} className={classes.text}>
            <OneText entry={entry} number={number} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function OneText({ entry, number }: { entry: JournalEntry; number: number }) {
  const { t } = useTranslation('journals');
  const { facts, loanId, subject, body, imageUrl } = entry;
  const id = cleanId(loanId);
  const of = [facts?.name, id === '' ? t('list.noLoan') : t('texts.loan', { id })].filter(Boolean);
  return (
    <>
      <Text fz="sm" c="dimmed" className="pd-number">
        {[formatCount(number), ...of].join(' · ')}
      </Text>
      <JournalText subject={subject} body={body} />
      {imageUrl.trim() !== '' && (
        <Text fz="xs" c="dimmed" className={classes.address}>
          {t('texts.picture', { address: imageUrl.trim() })}
        </Text>
      )}
    </>
  );
}
