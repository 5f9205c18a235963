import { Button, Group, Text } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconClipboardText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Strip } from '../../../components/workbench/strip.tsx';
import { formatCount } from '../../../i18n/format.ts';
import type { PasteState } from './use-bulk-paste.ts';

type PasteProps = { state: PasteState; onAnswer: (isOne: boolean) => void; onClose: () => void };

/** What a paste could not decide by itself, or had no place for. */
export function PasteStrip({ state, onAnswer, onClose }: PasteProps) {
  const { t } = useTranslation('drafts');
  if (state === null) return null;
  if (state.kind === 'leftOut')
    return (
      <Strip tone="warn" icon={IconAlertTriangle} role="status" onClose={onClose}>
        {t('bulk.leftOut', { count: state.count })}
      </Strip>
    );
  return (
    <Strip
      tone="info"
      icon={IconClipboardText}
      role="alert"
      onClose={onClose}
      actions={
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => onAnswer(true)}>
            {t('bulk.oneText')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onAnswer(false)}>
            {t('bulk.oneEach')}
          </Button>
        </Group>
      }
    >
      {t('bulk.pasteLines', { count: state.count })}
    </Strip>
  );
}

/** Says how many drafts could not be saved, and leads to the first. */
export function UnsavedStrip({ count, onShow }: { count: number; onShow: () => void }) {
  const { t } = useTranslation('drafts');
  if (count === 0) return null;
  return (
    <Strip
      tone="bad"
      icon={IconAlertCircle}
      role="alert"
      actions={
        <Button size="compact-sm" variant="default" onClick={onShow}>
          {t('bulk.showUnsaved')}
        </Button>
      }
    >
      <Text fz="sm">{t('bulk.unsaved', { count, number: formatCount(count) })}</Text>
    </Strip>
  );
}
