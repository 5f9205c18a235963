import { Group, Text } from '@mantine/core';
import { IconAdjustments, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkSummary } from '../../../../shared/model/work.ts';
import { workCan } from '../../../../shared/rules/capabilities/work.ts';
import { plainLetters } from '../../../../shared/rules/letters.ts';
import { ActionButton } from '../../../components/action-button.tsx';
import { Pager } from '../../../components/pager.tsx';
import { usePrimaryAction } from '../../../components/primary-action.ts';
import { SearchBox } from '../../../components/search-box.tsx';
import { useObstacleText } from '../../../components/use-obstacle-text.ts';
import { readableDetails } from '../../../i18n/details.ts';
import { CopyNews } from '../copy/copy-news.tsx';
import { useCopies } from '../copy/use-copies.ts';
import { SetForDialog } from '../set-for/set-for-dialog.tsx';
import { SetForNotice } from '../set-for/set-for-notice.tsx';
import { useSetFor } from '../set-for/use-set-for.ts';
import { canBeSent, DraftsTable } from './drafts-table.tsx';
import { useImported } from './use-imported.ts';

/** Drafts shown at once: an import can make thousands, and each line has a box and a menu. */
const pageSize = 50;

/** Says why neither can be done while nothing is selected. */
const reasonId = 'drafts-selected-reason';

type Props = { drafts: readonly WorkSummary[]; onSend: (drafts: readonly WorkSummary[]) => void };

/** The drafts with what is done to several: searching, setting fields and sending. Those just imported are selected. */
export function DraftsList({ drafts, onSend }: Props) {
  const { t } = useTranslation('drafts');
  const primary = usePrimaryAction('review');
  const imported = useImported();
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const find = (words: string) => {
    setSearch(words);
    setPage(1);
  };
  const [selected, setSelected] = useState<ReadonlySet<string>>(() => new Set(imported.last?.madeAt.keys()));
  const [isSetting, setSetting] = useState(false);
  const setFor = useSetFor();
  const copies = useCopies();
  const shown = drafts.filter((draft) => isFound(draft, search));
  const chosen = drafts.filter((draft) => selected.has(draft.id) && canBeSent(draft));
  const obstacle = useObstacleText()(workCan.sendSelected(chosen.length));
  return (
    <>
      <Group gap="sm" mb="md">
        <SearchBox label={t('list.search')} clear={t('list.clear')} value={search} onType={find} />
        <ActionButton
          variant="default"
          leftSection={<IconAdjustments size={18} aria-hidden />}
          obstacle={obstacle}
          saidBy={reasonId}
          onClick={() => setSetting(true)}
        >
          {t('setFor.open')}
        </ActionButton>
        <ActionButton
          variant="default"
          leftSection={<IconSend size={18} aria-hidden />}
          obstacle={obstacle}
          saidBy={reasonId}
          aria-label={t('list.sendSelected')}
          onClick={() => onSend([...chosen].reverse())}
          {...primary}
        >
          {chosen.length === 0
            ? t('list.sendSelected')
            : t('list.sendSelectedCount', { count: chosen.length })}
        </ActionButton>
        {obstacle !== null && (
          <Text id={reasonId} fz="sm" c="dimmed" role="status">
            {obstacle}
          </Text>
        )}
      </Group>
      <SetForDialog
        ids={chosen.map(({ id }) => id)}
        opened={isSetting}
        onClose={() => setSetting(false)}
        setFor={setFor}
      />
      <SetForNotice setFor={setFor} />
      <CopyNews copies={copies} />
      {shown.length === 0 ? (
        <Text role="status">{t('list.nothing')}</Text>
      ) : (
        <DraftsTable
          drafts={shown.slice((page - 1) * pageSize, page * pageSize)}
          all={shown}
          selected={selected}
          onSelect={setSelected}
          copies={copies}
        />
      )}
      {shown.length > pageSize && <Pager total={shown.length} page={page} size={pageSize} onPage={setPage} />}
    </>
  );
}

/** Every typed word somewhere in the title or the details, as stored or as shown, whatever its case and accents. */
function isFound({ title, subtitle }: WorkSummary, search: string): boolean {
  const letters = plainLetters(`${title} ${subtitle} ${readableDetails(subtitle)}`);
  return plainLetters(search)
    .split(/\s+/)
    .every((word) => letters.includes(word));
}
