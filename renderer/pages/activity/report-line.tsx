import { ActionIcon, Anchor, Group, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemState } from '../../../shared/model/send.ts';
import { SendStateBadge, shownState } from '../../components/send-state-badge.tsx';
import { useSendTitle } from '../../components/use-send-title.ts';
import { When } from '../../components/when.tsx';
import { type ActivityLine, rowsOf } from './folded.ts';
import { ItemsCell } from './items-cell.tsx';

type Props = {
  line: ActivityLine;
  /** The rows of its requests, shown on demand. */
  children: ReactNode;
};

/** The requests of a report as one row, which opens; its title leads to the report. */
export function ReportLine({ line, children }: Props) {
  const { t } = useTranslation(['common', 'activity']);
  const [isOpen, setOpen] = useState(false);
  const [newest] = line.sends;
  const count = line.sends.length;
  const items = rowsOf(line);
  const refused = line.sends.reduce((sum, { refusedItems }) => sum + refusedItems, 0);
  const title = useSendTitle({ ...newest, items });
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <>
      <tr>
        <td>
          <Group gap="xs" wrap="nowrap" align="center">
            <Anchor component={Link} to={`/repayments/${newest.workId}`} fz="sm" fw={600}>
              {title}
            </Anchor>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-expanded={isOpen}
              aria-label={t('activity:requestsOf', { count, title })}
              onClick={() => setOpen(!isOpen)}
            >
              <Chevron size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </td>
        <td>
          <Stack gap={0}>
            {t('kind.report')}
            <Text fz="xs" c="dimmed" className="pd-number">
              {t('activity:requests', { count })}
            </Text>
          </Stack>
        </td>
        <td>{t(`environment.${newest.environment}`)}</td>
        <td>
          <When at={newest.sentAt ?? newest.createdAt} />
        </td>
        <ItemsCell items={items} refused={refused} />
        <td>
          <States line={line} />
        </td>
      </tr>
      {isOpen && children}
    </>
  );
}

/** The states of its requests, the one that needs a person most first, with how many where they differ. */
function States({ line: { sends } }: { line: ActivityLine }) {
  const { t } = useTranslation('activity');
  const current = sends.filter(({ replacedBy }) => replacedBy === null);
  const states = current.map(shownState);
  const present = byUrgency.filter((state) => states.includes(state));
  return (
    <Stack gap={2} align="flex-start">
      {present.map((state) => (
        <Group key={state} gap="xs" wrap="nowrap">
          <SendStateBadge state={state} />
          {present.length > 1 && (
            <Text span fz="xs" c="dimmed" className="pd-number">
              {t('requests', { count: states.filter((each) => each === state).length })}
            </Text>
          )}
        </Group>
      ))}
    </Stack>
  );
}

const byUrgency: readonly ItemState[] = ['unknown', 'refused', 'waiting', 'sending', 'outdated', 'accepted'];
