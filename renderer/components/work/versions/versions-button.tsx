import { Button, Group, List, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkBody, WorkVersion } from '../../../../shared/model/work.ts';
import { type Failure, ok, type Result } from '../../../../shared/result.ts';
import { readableDetails } from '../../../i18n/details.ts';
import { formatMoment } from '../../../i18n/format.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { useCall } from '../../../lib/calls.ts';
import { saveAllNow } from '../../../lib/pending-saves.ts';
import { Dialog } from '../../dialog/dialog.tsx';
import { Problem } from '../../problem.tsx';

/** Puts a version into the form; `said` are the words for it. */
type Restore = (body: WorkBody, said: string) => Promise<Result<unknown>>;

type Props = {
  workId: string;
  /** Renders a version. */
  preview: (body: WorkBody) => ReactNode;
  /** Without it versions can only be looked at. */
  onRestore?: Restore;
};

/** Opens the list of what a piece of work was before. */
export function VersionsButton({ onRestore, ...shown }: Props) {
  const { t } = useTranslation('work');
  const [opened, setOpened] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = async () => {
    await saveAllNow();
    setFailure(null);
    setOpened(true);
  };
  const restore: Restore = async (body, said) => {
    const restored = onRestore ? await onRestore(body, said) : ok(null);
    if (restored.ok) setOpened(false);
    else setFailure(restored.error);
    return restored;
  };
  return (
    <>
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<IconHistory size={16} aria-hidden />}
        onClick={() => void open()}
      >
        {t('versions.title')}
      </Button>
      <Dialog
        environment="here"
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('versions.title')}
        size="xl"
      >
        {failure && <Problem failure={failure} />}
        <Versions {...shown} {...(onRestore ? { onRestore: restore } : {})} />
      </Dialog>
    </>
  );
}

function Versions(props: Props) {
  const { t } = useTranslation('work');
  const { workId } = props;
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
              {...props}
              version={version}
              shown={shown === version.version}
              onShow={(show) => setShown(show ? version.version : null)}
            />
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

type LineProps = Props & { version: WorkVersion; shown: boolean; onShow: (show: boolean) => void };

function VersionLine({ version, shown, onShow, ...props }: LineProps) {
  const { t } = useTranslation('work');
  const when = formatMoment(version.savedAt);
  const look = t(shown ? 'versions.hide' : 'versions.look');
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="sm">
        <div style={{ flex: '1 1 14rem', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Text fw={500}>{when}</Text>
          <Text fz="sm" c="dimmed">
            {[version.title || t('versions.untitled'), readableDetails(version.subtitle)]
              .filter(Boolean)
              .join(' · ')}
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
      {shown && <VersionContent version={version} {...props} />}
    </Stack>
  );
}

function VersionContent({ workId, version, preview, onRestore }: Props & { version: WorkVersion }) {
  const { t } = useTranslation('work');
  const environment = useEnvironment();
  const body = useCall('work.version', { environment, id: workId, version: version.version });
  const when = formatMoment(version.savedAt);
  if (body.error) return <Problem failure={body.error.failure} />;
  if (!body.data) return null;
  const { data } = body;
  return (
    <Stack gap="sm">
      {onRestore && (
        <Button
          w="fit-content"
          size="xs"
          aria-label={t('versions.of', { action: t('versions.restore'), when })}
          onClick={() => void onRestore(data, t('versions.restored', { when }))}
        >
          {t('versions.restore')}
        </Button>
      )}
      {preview(data)}
    </Stack>
  );
}
