import { Button, Group, List, Text } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportedDraft } from '../../../../shared/rules/import/drafts.ts';
import classes from '../../../components/sheet-file/import.module.css';
import { formatCount } from '../../../i18n/format.ts';
import type { Photos } from './use-photos.ts';

type Props = { photos: Photos; drafts: readonly ImportedDraft[] };

/** Asks for the folder with the pictures, and tells which of them found their draft. */
export function PhotosLine({ photos, drafts }: Props) {
  const { t } = useTranslation('import');
  const input = useRef<HTMLInputElement>(null);
  return (
    <Group gap="0.25rem 0.75rem" flex={1}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFolderOpen size={16} aria-hidden />}
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
      {photos.files.length === 0 && (
        <Text fz="sm" c="dimmed" flex="1 1 20rem">
          {t('result.photosText')}
        </Text>
      )}
      <div role="status">{photos.files.length > 0 && <Found photos={photos} drafts={drafts} />}</div>
    </Group>
  );
}

function Found({ photos: { matches }, drafts }: Props) {
  const { t } = useTranslation('import');
  const { byDraft, unclear, unused } = matches;
  const number = (count: number) => ({ count, number: formatCount(count) });
  if (byDraft.size + unclear.length + unused.length === 0)
    return <Text fz="sm">{t('result.noPictures')}</Text>;
  const without = drafts.length - byDraft.size - unclear.length;
  return (
    <List listStyleType="none" fz="sm" className={classes.figures}>
      <List.Item>{t('result.matched', number(byDraft.size))}</List.Item>
      {without > 0 && <List.Item>{t('result.without', number(without))}</List.Item>}
      {unclear.length > 0 && <List.Item>{t('result.unclear', number(unclear.length))}</List.Item>}
      {unused.length > 0 && <List.Item>{t('result.unused', number(unused.length))}</List.Item>}
    </List>
  );
}
