import { Anchor, Checkbox, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WorkSummary } from '../../../../shared/model/work.ts';
import { workCan, workFactsOf } from '../../../../shared/rules/capabilities/work.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { When } from '../../../components/when.tsx';
import { readableDetails } from '../../../i18n/details.ts';
import type { Copies } from '../copy/use-copies.ts';
import { DraftMenu } from './draft-menu.tsx';
import { DraftState, useToPublish } from './draft-state.tsx';

/** True for a draft that can be sent, as far as the list knows. */
export function canBeSent({ state }: WorkSummary): boolean {
  return workCan.change(workFactsOf(state)) === null;
}

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
  const toPublish = useToPublish();
  const select = {
    key: 'select',
    narrow: true,
    title: <SelectAll {...{ drafts: all, selected, onSelect }} />,
  };
  const titled = [
    { key: 'title', title: t('work:list.title') },
    { key: 'subtitle', title: t('work:list.subtitle') },
    { key: 'state', title: t('work:list.state') },
    { key: 'progress', title: t('drafts:list.progress') },
    { key: 'changed', title: t('work:list.changed') },
  ];
  const menu = { key: 'menu', narrow: true, title: t('drafts:list.actions') };
  return (
    <DataTable label={t('drafts:table')} columns={[select, ...titled, menu]}>
      {drafts.map((draft) => (
        <DraftLine
          key={draft.id}
          isToPublish={toPublish.has(draft.id)}
          {...{ draft, selected, onSelect, copies }}
        />
      ))}
    </DataTable>
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

type LineProps = Selection & { draft: WorkSummary; isToPublish: boolean; copies: Copies };

function DraftLine({ draft, isToPublish, selected, onSelect, copies }: LineProps) {
  const { t } = useTranslation('drafts');
  const title = draft.title || t('untitled');
  const named = draft.title || t('list.nameless');
  const details = readableDetails(draft.subtitle);
  const toggle = () => {
    const next = new Set(selected);
    if (!next.delete(draft.id)) next.add(draft.id);
    onSelect(next);
  };
  return (
    <tr>
      <td>
        {canBeSent(draft) && (
          <Checkbox
            aria-label={t('list.select', { title: named })}
            checked={selected.has(draft.id)}
            onChange={toggle}
          />
        )}
      </td>
      <td style={{ minWidth: '9rem', maxWidth: '18rem', overflowWrap: 'anywhere' }}>
        <Anchor
          fz="sm"
          fw={600}
          renderRoot={(props) => <Link {...props} to="/drafts/$id" params={{ id: draft.id }} />}
        >
          {title}
        </Anchor>
      </td>
      <td style={{ minWidth: '8rem', maxWidth: '20rem' }}>
        <Text fz="sm" c="dimmed" lineClamp={2} style={{ overflowWrap: 'anywhere' }} title={details}>
          {details}
        </Text>
      </td>
      <td>
        <DraftState state={draft.state} isToPublish={isToPublish} />
      </td>
      <td style={{ whiteSpace: 'nowrap' }}>{canBeSent(draft) && <Progress draft={draft} />}</td>
      <td>
        <When at={draft.updatedAt} />
      </td>
      <td>
        <DraftMenu draft={draft} title={named} copies={copies} />
      </td>
    </tr>
  );
}

/** How much PA2 would still ask for. */
function Progress({ draft: { missing } }: { draft: WorkSummary }) {
  const { t } = useTranslation('drafts');
  if (missing === null) return null;
  return missing === 0 ? t('list.complete') : t('list.missing', { count: missing });
}
