import { Anchor, Checkbox, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WorkSummary } from '../../../../shared/model/work.ts';
import { WorkStateBadge } from '../../../components/send-state-badge.tsx';
import { When } from '../../../components/when.tsx';
import type { Copies } from '../copy/use-copies.ts';
import { DraftMenu } from './draft-menu.tsx';
import { canBeSent } from './drafts-list.tsx';

type Selection = { selected: ReadonlySet<string>; onSelect: (selected: ReadonlySet<string>) => void };

/** `all` are the drafts of every page, which the box in the head selects. */
type Props = Selection & {
  drafts: readonly WorkSummary[];
  all: readonly WorkSummary[];
  copies: Copies;
};

/** One page of the drafts as a table; the title leads to the draft. */
export function DraftsTable({ drafts, all, selected, onSelect, copies }: Props) {
  const { t } = useTranslation(['drafts', 'work']);
  return (
    <Table.ScrollContainer minWidth={680}>
      <Table aria-label={t('drafts:table')} highlightOnHover verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="2.5rem">
              <SelectAll {...{ drafts: all, selected, onSelect }} />
            </Table.Th>
            <Table.Th>{t('work:list.title')}</Table.Th>
            <Table.Th>{t('work:list.subtitle')}</Table.Th>
            <Table.Th>{t('work:list.state')}</Table.Th>
            <Table.Th>{t('drafts:list.progress')}</Table.Th>
            <Table.Th>{t('work:list.changed')}</Table.Th>
            <Table.Th w="3rem">{t('drafts:list.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {drafts.map((draft) => (
            <DraftLine key={draft.id} {...{ draft, selected, onSelect, copies }} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function SelectAll({ drafts, selected, onSelect }: Selection & { drafts: readonly WorkSummary[] }) {
  const { t } = useTranslation('drafts');
  const ids = drafts.filter(canBeSent).map(({ id }) => id);
  const count = ids.filter((id) => selected.has(id)).length;
  const isAll = count > 0 && count === ids.length;
  return (
    <Checkbox
      aria-label={t('list.selectAll')}
      checked={isAll}
      indeterminate={count > 0 && !isAll}
      disabled={ids.length === 0}
      onChange={() => onSelect(isAll ? new Set() : new Set(ids))}
    />
  );
}

type LineProps = Selection & { draft: WorkSummary; copies: Copies };

function DraftLine({ draft, selected, onSelect, copies }: LineProps) {
  const { t } = useTranslation('drafts');
  const title = draft.title || t('untitled');
  const named = draft.title || t('list.nameless');
  const toggle = () => {
    const next = new Set(selected);
    if (!next.delete(draft.id)) next.add(draft.id);
    onSelect(next);
  };
  return (
    <Table.Tr>
      <Table.Td>
        {canBeSent(draft) && (
          <Checkbox
            aria-label={t('list.select', { title: named })}
            checked={selected.has(draft.id)}
            onChange={toggle}
          />
        )}
      </Table.Td>
      <Table.Td maw="18rem" style={{ overflowWrap: 'anywhere' }}>
        <Anchor
          fw={500}
          renderRoot={(props) => <Link {...props} to="/drafts/$id" params={{ id: draft.id }} />}
        >
          {title}
        </Anchor>
      </Table.Td>
      <Table.Td maw="20rem">
        <Text fz="sm" c="dimmed" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
          {draft.subtitle}
        </Text>
      </Table.Td>
      <Table.Td>
        <WorkStateBadge state={draft.state} />
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{canBeSent(draft) && <Progress draft={draft} />}</Table.Td>
      <Table.Td>
        <When at={draft.updatedAt} />
      </Table.Td>
      <Table.Td>
        <DraftMenu draft={draft} title={named} copies={copies} />
      </Table.Td>
    </Table.Tr>
  );
}

/** How much PA2 would still ask for. */
function Progress({ draft: { missing } }: { draft: WorkSummary }) {
  const { t } = useTranslation('drafts');
  if (missing === null) return null;
  return missing === 0 ? t('list.complete') : t('list.missing', { count: missing });
}
