import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorkSummary } from '../../../../shared/model/work.ts';
import { workCan, workFactsOf } from '../../../../shared/rules/capabilities/work.ts';
import { useRemove } from '../../../components/work/removed/use-removed.ts';
import { CopyItems } from '../copy/draft-actions.tsx';
import type { Copies } from '../copy/use-copies.ts';

type Props = { draft: WorkSummary; title: string; copies: Copies };

/** What can be done with one draft of the list. One that is on its way stays until its outcome is known. */
export function DraftMenu({ draft, title, copies }: Props) {
  const { t } = useTranslation('drafts');
  const remove = useRemove();
  const { state } = draft;
  const mayGo = workCan.offerRemove({ ...workFactsOf(state), state }) === null;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('actions.menuOf', { title })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <CopyItems workId={draft.id} copies={copies} />
        {mayGo && (
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => remove({ id: draft.id, kind: 'draft', title })}
          >
            {t('actions.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
