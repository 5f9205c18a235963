import { Button, Group, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../i18n/format.ts';
import { EntryEditor } from '../entry/entry-editor.tsx';
import { type EntryStatus, nextBlocked } from '../standings.ts';
import { EntriesList } from './entries-list.tsx';
import classes from './list.module.css';

type Props = Parameters<typeof EntryEditor>[0] & {
  standings: ReadonlyMap<number, EntryStatus>;
  onOpen: (index: number) => void;
};

/** Several journals: the list of all beside the one that is open. */
export function EntriesView({ standings, onOpen, ...editor }: Props) {
  const { journals, index } = editor;
  return (
    <div className={classes.desk}>
      <div className={classes.side}>
        <ListHead standings={standings} open={index} count={journals.entries.length} onOpen={onOpen} />
        <EntriesList entries={journals.entries} standings={standings} open={index} onOpen={onOpen} />
      </div>
      <EntryEditor key={index} {...editor} />
    </div>
  );
}

type HeadProps = Pick<Props, 'standings' | 'onOpen'> & { open: number; count: number };

function ListHead({ standings, open, count, onOpen }: HeadProps) {
  const { t } = useTranslation('journals');
  const blocked = [...standings.values()].filter((each) => each === 'blocked').length;
  const next = nextBlocked(standings, open);
  return (
    <>
      <Text fz="sm" fw={600} className="pd-number">
        {t('list.count', { number: formatCount(count) })}
      </Text>
      {blocked > 0 && (
        <Group gap="xs" justify="space-between">
          <Text fz="sm" c="var(--pd-bad-fg)" role="status">
            {t('list.problems', { count: blocked })}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconAlertCircle size={16} aria-hidden />}
            onClick={() => next !== null && onOpen(next)}
          >
            {t('list.next')}
          </Button>
        </Group>
      )}
    </>
  );
}
