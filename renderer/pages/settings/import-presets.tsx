import { Button, Code, Group, List, Stack, Text } from '@mantine/core';
import { useFileDialog } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract.ts';
import type { PresetChange } from '../../../shared/model/connection.ts';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { Problem } from '../../components/problem.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction } from '../../lib/calls.ts';

/** Characters of a file that is read; a list of addresses has a few thousand. */
const longest = 100_000;

/** Replaces the list of known addresses by that of a file from Kiva's support, once its changes were seen. */
export function ImportPresets() {
  const { t } = useTranslation(['settings', 'common']);
  const environment = useEnvironment();
  const look = useAction('endpoints.importPresets', []);
  const take = useAction('endpoints.importPresets', ['endpoints.get']);
  const [text, setText] = useState<string | null>(null);
  const close = () => setText(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    const chosen = file.size > longest ? '' : await file.text();
    take.reset();
    setText(chosen);
    look.mutate({ environment, text: chosen, take: false });
  };
  const file = useFileDialog({
    ...{ multiple: false, accept: '.json,application/json', resetOnOpen: true },
    onChange: (files) => void read(files?.[0]),
  });
  const onTaken = () => {
    close();
    notifications.show({ message: t('settings:endpoints.import.taken') });
  };
  const failure = take.error?.failure ?? look.error?.failure ?? null;
  return (
    <>
      <Button
        variant="default"
        w="fit-content"
        leftSection={<IconFileImport size={18} aria-hidden />}
        onClick={file.open}
      >
        {t('settings:endpoints.importFile')}
      </Button>
      <Dialog
        environment={null}
        opened={text !== null}
        onClose={close}
        title={t('settings:endpoints.import.title')}
      >
        <Stack gap="md">
          {failure?.code === 'BAD_INPUT' && <Text>{t('settings:endpoints.import.bad')}</Text>}
          {failure !== null && <Problem failure={failure} />}
          {look.data !== undefined && (
            <>
              <Changes shown={look.data} />
              <Group gap="sm">
                <Button
                  loading={take.isPending}
                  onClick={() =>
                    take.mutate({ environment, text: text ?? '', take: true }, { onSuccess: onTaken })
                  }
                >
                  {t('settings:endpoints.import.take')}
                </Button>
                <Button variant="default" onClick={close}>
                  {t('common:cancel')}
                </Button>
              </Group>
            </>
          )}
        </Stack>
      </Dialog>
    </>
  );
}

function Changes({ shown: { version, before, changes } }: { shown: Output<'endpoints.importPresets'> }) {
  const { t } = useTranslation('settings');
  return (
    <>
      <Text>{t('endpoints.import.text', { before, version })}</Text>
      {version < before && (
        <Notice tone="warn" icon={IconAlertTriangle} title={t('endpoints.import.older')} />
      )}
      {changes.length === 0 && <Text>{t('endpoints.import.same')}</Text>}
      <List spacing="sm" aria-label={t('endpoints.import.changes')}>
        {changes.map((change) => (
          <Change key={`${change.environment} ${change.kind} ${change.preset.name}`} change={change} />
        ))}
      </List>
    </>
  );
}

function Change({ change: { environment, kind, preset } }: { change: PresetChange }) {
  const { t } = useTranslation(['settings', 'common']);
  const name = t('settings:endpoints.presetName', preset);
  const { tokenUrl, audience, apiBaseUrl } = preset.set;
  return (
    <List.Item>
      {t(`settings:endpoints.import.change.${kind}`, {
        environment: t(`common:environment.${environment}`),
        name,
      })}
      {kind !== 'removed' &&
        [tokenUrl, audience, apiBaseUrl].map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: audience and address may be the same text
          <Code key={place} display="block" style={{ overflowWrap: 'anywhere' }}>
            {line}
          </Code>
        ))}
    </List.Item>
  );
}
