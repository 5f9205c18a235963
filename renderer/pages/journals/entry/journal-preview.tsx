import { Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { journalPreviewLength } from '../../../../shared/rules/journal-checks.ts';
import { cutTokens, type JournalToken, journalTokens } from '../../../../shared/rules/journal-markup.ts';
import { cleanJournal, cleanSubject } from '../../../../shared/rules/journal-text.ts';
import { elementsOf } from './elements.tsx';
import classes from './preview.module.css';

type Texts = { subject: string; body: string };

/**
 * A journal as kiva.org's page shows it, made of the very text that is sent. Where kiva.org stops at first is marked;
 * what it leaves out is struck through.
 */
export function JournalPreview({ subject, body }: Texts) {
  const { t } = useTranslation('journals');
  const title = useId();
  return (
    <section className={classes.preview} aria-labelledby={title}>
      <Text id={title} fz="xs" fw={600} c="dimmed">
        {t('preview.title')}
      </Text>
      <JournalText subject={subject} body={body} />
      {journalTokens(cleanJournal(body)).some(joinsLines) && (
        <Text fz="xs" c="dimmed" mt="xs">
          {t('preview.lines')}
        </Text>
      )}
    </section>
  );
}

/** Subject and text alone. */
export function JournalText({ subject, body }: Texts) {
  const { t } = useTranslation('journals');
  const text = cleanJournal(body);
  return (
    <>
      <p className={classes.subject}>{cleanSubject(subject)}</p>
      <div className={classes.body} data-journal-body>
        {text === '' ? <Text c="dimmed">{t('preview.empty')}</Text> : <Body tokens={journalTokens(text)} />}
      </div>
    </>
  );
}

function joinsLines(token: JournalToken): boolean {
  return token.kind === 'text' && /\S\n+\S/.test(token.text);
}

function Body({ tokens }: { tokens: JournalToken[] }): ReactNode {
  const { t } = useTranslation('journals');
  const [shown, hidden] = cutTokens(tokens, journalPreviewLength);
  return elementsOf(shown, hidden, { more: t('preview.more'), left: t('preview.left') });
}
