import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../../shared/model/draft.ts';
import type { WorkVersion } from '../../../../shared/model/work.ts';
import { useEnvironment } from '../../../app/app-state.tsx';
import { useCall } from '../../../app/calls.ts';
import { saveAllNow } from '../../../app/pending-saves.ts';
import { Problem } from '../../../components/problem.tsx';
import { formatMoment } from '../../../i18n/format.ts';
import { DraftPreview } from '../preview/draft-preview.tsx';

type Restore = (content: DraftContent, said: string) => void;

type Props = {
  workId: string;
  /** Puts a version into the form; without it versions can only be looked at. */
  onRestore?: Restore;
};

/** Opens the list of what the draft was before. */
export function VersionsButton({ workId, onRestore }: Props) {
  const { t } = useTranslation('drafts');
  const [opened, setOpened] = useState(false);
  const open = async () => {
    await saveAllNow();
    setOpened(true);
  };
  const close = () => setOpened(false);
  const restore: Restore = (content, said) => {
    close();
    onRestore?.(content, said);
  };
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconHistory size={16} aria-hidden />}
        onClick={() => void open()}
      >
        {t('actions.versions')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('versions.title')} size="xl">
        <Versions workId={workId} {...(onRestore ? { onRestore: restore } : {})} />
      </Modal>
    </>
  );
}

function Versions({ workId, onRestore }: Props) {
  const { t } = useTranslation('drafts');
  const [shown, setShown] = useState<number | null>(null);
  const list = useCall('work.versions', { environment: useEnvironment(), id: workId }, { staleTime: 0 });
  if (list.error) return <Problem failure={list.error.failure} onRetry={() => void list.refetch()} />;
  if (!list.data) return null;
  return (
    <Stack gap="md">
      <Text c="dimmed" fz="sm">
        {list.data.length === 0 ? t('versions.none') : t('versions.help')}
      </Text>
      <List listStyleType="none" spacing="md">
        {list.data.map((version) => (
          <List.Item
            key={version.version}
            styles={{ itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } }}
          >
            <VersionLine
              workId={workId}
              version={version}
              shown={shown === version.version}
              onShow={(show) => setShown(show ? version.version : null)}
              {...(onRestore ? { onRestore } : {})}
            />
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

type LineProps = Props & { version: WorkVersion; shown: boolean; onShow: (show: boolean) => void };

function VersionLine({ workId, version, shown, onShow, onRestore }: LineProps) {
  const { t } = useTranslation('drafts');
  const when = formatMoment(version.savedAt);
  const look = t(shown ? 'versions.hide' : 'versions.look');
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="sm">
        <div style={{ flex: '1 1 14rem', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Text fw={500}>{when}</Text>
          <Text fz="sm" c="dimmed">
            {[version.title || t('untitled'), version.subtitle].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <Button
          size="xs"
          variant="default"
          aria-expanded={shown}
          aria-label={t('versions.of', { action: look, when })}
          onClick={() => onShow(!shown)}
        >
          {look}
        </Button>
      </Group>
      {shown && <VersionContent workId={workId} version={version} {...(onRestore ? { onRestore } : {})} />}
    </Stack>
  );
}

function VersionContent({ workId, version, onRestore }: Props & { version: WorkVersion }) {
  const { t } = useTranslation('drafts');
  const environment = useEnvironment();
  const body = useCall('work.version', { environment, id: workId, version: version.version });
  const when = formatMoment(version.savedAt);
  if (body.error) return <Problem failure={body.error.failure} />;
  if (body.data?.kind !== 'draft') return null;
  const { content } = body.data;
  return (
    <Stack gap="sm">
      {onRestore && (
        <Button
          w="fit-content"
          size="xs"
          aria-label={t('versions.of', { action: t('versions.restore'), when })}
          onClick={() => onRestore(content, t('versions.restored', { when }))}
        >
          {t('versions.restore')}
        </Button>
      )}
      <DraftPreview content={content} />
    </Stack>
  );
}
