import { Button, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import lines from '../../components/lines.module.css';
import { Panel } from '../../components/panel.tsx';
import { formatCount } from '../../i18n/format.ts';
import classes from './today.module.css';

type Props<T> = {
  title: string;
  /** What holds for all of them. */
  text?: string;
  things: readonly T[];
  /** How many of them are still to do, where that is not all. */
  count?: number;
  /** Beside the heading: what can be done with all of them at once. */
  action?: ReactNode;
  children: (thing: T) => ReactNode;
};

/** Lines of a group before a person asks for the rest. */
const atFirst = 5;

/** Things that want the same of a person: how many they are, and a line for each. Nothing where there are none. */
export function TodayGroup<T>({ title, text, things, count = things.length, action, children }: Props<T>) {
  const { t } = useTranslation('today');
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  if (things.length === 0) return null;
  const shown = isWhole ? things : things.slice(0, atFirst);
  return (
    <Panel labelledBy={id}>
      <div className={classes.head}>
        <Title order={2} id={id}>
          {title} <span className={classes.count}>{formatCount(count)}</span>
        </Title>
        {action && <Group gap="sm">{action}</Group>}
      </div>
      {text && (
        <Text fz="sm" c="dimmed">
          {text}
        </Text>
      )}
      <ul className={lines.list}>{shown.map(children)}</ul>
      {shown.length < things.length && (
        <Button variant="subtle" size="compact-sm" w="fit-content" onClick={() => setWhole(true)}>
          {t('showAll', { count: things.length })}
        </Button>
      )}
    </Panel>
  );
}
