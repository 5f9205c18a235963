import { Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import shared from '../lines.module.css';
import { Panel } from '../panel.tsx';
import { Problem } from '../problem.tsx';
import classes from './outbox.module.css';
import { OutboxItem } from './outbox-item.tsx';
import { useOutbox } from './use-outbox.ts';

/** What is unfinished: a line for each piece of work with what to do next. Nothing leaves this list by itself. */
export function Outbox() {
  const { t } = useTranslation('activity');
  const id = useId();
  const { outbox, lines } = useOutbox();
  if (outbox.error) return <Problem failure={outbox.error.failure} />;
  if (lines.length === 0) return null;
  return (
    <Panel labelledBy={id}>
      <Title order={2} id={id}>
        {t('outbox.title')}
      </Title>
      <ul className={`${shared.list} ${classes.list}`}>
        {lines.map((line) => (
          <OutboxItem key={`${line.workId} ${line.state}`} line={line} />
        ))}
      </ul>
    </Panel>
  );
}
