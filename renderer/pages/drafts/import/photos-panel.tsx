import { Button, Group, List, Text, Title } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportedDraft } from '../../../../shared/rules/import/drafts.ts';
import { Panel } from '../../../components/panel.tsx';
import { formatCount } from '../../../i18n/format.ts';
import type { Photos } from './use-photos.ts';

type Props = { photos: Photos; drafts: readonly ImportedDraft[] };

/** Asks for the folder with the pictures, and tells which of them found their draft. */
export function PhotosPanel({ photos, drafts }: Props) {
  const { t } = useTranslation('import');
  const input = useRef<HTMLInputElement>(null);
  return (
    <Panel labelledBy="import-photos">
      <Title order={2} id="import-photos">
        {t('result.photosTitle')}
      </Title>
      <Text>{t('result.photosText')}</Text>
      <Group>
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={18} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {t('result.chooseFolder')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          {...{ webkitdirectory: '' }}
          onChange={(event) => photos.setFiles([...(event.currentTarget.files ?? [])])}
        />
      </Group>
      <div role="status">{photos.files.length > 0 && <Found photos={photos} drafts={drafts} />}</div>
    </Panel>
  );
}

function Found({ photos: { matches }, drafts }: Props) {
  const { t } = useTranslation('import');
  const { byDraft, unclear, unused } = matches;
  const number = (count: number) => ({ count, number: formatCount(count) });
  if (byDraft.size + unclear.length + unused.length === 0) return <Text>{t('result.noPictures')}</Text>;
  const without = drafts.length - byDraft.size - unclear.length;
  return (
    <List>
      <List.Item>{t('result.matched', number(byDraft.size))}</List.Item>
      {without > 0 && <List.Item>{t('result.without', number(without))}</List.Item>}
      {unclear.length > 0 && <List.Item>{t('result.unclear', number(unclear.length))}</List.Item>}
      {unused.length > 0 && <List.Item>{t('result.unused', number(unused.length))}</List.Item>}
    </List>
  );
}
