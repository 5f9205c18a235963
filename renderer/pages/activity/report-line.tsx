import { ActionIcon, Anchor, Group, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemState } from '../../../shared/model/send.ts';
import type { SendLine } from '../../../shared/model/send-search.ts';
import { SendStateBadge } from '../../components/send-state-badge.tsx';
import { useSendTitle } from '../../components/use-send-title.ts';
import { When } from '../../components/when.tsx';
import { ItemsCell } from './items-cell.tsx';

type Props = {
  line: SendLine;
  /** The rows of its requests, asked for when they are shown. */
  children: ReactNode;
};

/** The requests of a report as one row, which opens; its title leads to the report. */
export function ReportLine({ line, children }: Props) {
  const { t } = useTranslation(['common', 'activity']);
  const [isOpen, setOpen] = useState(false);
  const { newest, requests: count, items, refusedItems } = line;
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
        <ItemsCell items={items} refused={refusedItems} />
        <td>
          <States line={line} />
        </td>
      </tr>
      {isOpen && children}
    </>
  );
}

/** The states of its requests, the one that needs a person most first, with how many where they differ. */
function States({ line: { states } }: { line: SendLine }) {
  const { t } = useTranslation('activity');
  const ordered = states.toSorted((a, b) => byUrgency.indexOf(a.state) - byUrgency.indexOf(b.state));
  return (
    <Stack gap={2} align="flex-start">
      {ordered.map(({ state, requests }) => (
        <Group key={state} gap="xs" wrap="nowrap">
          <SendStateBadge state={state} />
          {ordered.length > 1 && (
            <Text span fz="xs" c="dimmed" className="pd-number">
              {t('requests', { count: requests })}
            </Text>
          )}
        </Group>
      ))}
    </Stack>
  );
}

const byUrgency: readonly ItemState[] = ['unknown', 'refused', 'waiting', 'sending', 'outdated', 'accepted'];
