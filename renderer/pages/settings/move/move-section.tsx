import { Button, Group, Text } from '@mantine/core';
import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { Problem } from '../../../components/problem.tsx';
import { useAction } from '../../../lib/calls.ts';
import { Section } from '../section.tsx';
import { OpenForm } from './open-form.tsx';
import { SaveForm } from './save-form.tsx';

/** Everything of Stage and Production goes into one encrypted file, and out of it on another computer. */
export function MoveSection() {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const choose = useAction('transfer.choose');
  const discard = useAction('transfer.discard');
  const [isSaving, setSaving] = useState(false);
  const [fileName, setFileName] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const openFile = () => {
    setSaid('');
    choose.mutate({}, { onSuccess: ({ name }) => setFileName(name) });
  };
  const closeFile = () => {
    setFileName(null);
    discard.mutate({});
  };
  const onTaken = () => {
    setFileName(null);
    setSaid(t('move.open.done'));
    client.removeQueries({ type: 'inactive' });
    void client.resetQueries();
  };
  const onSaved = (file: 'readOnly' | 'asBefore') => {
    setSaving(false);
    setSaid(t(`move.save.done.${file}`));
    if (file === 'readOnly') void client.invalidateQueries();
  };
  return (
    <Section name="move" description={t('move.description')}>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconFileExport size={18} aria-hidden />}
          onClick={() => {
            setSaid('');
            setSaving(true);
          }}
        >
          {t('move.save.button')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileImport size={18} aria-hidden />}
          loading={choose.isPending}
          onClick={openFile}
        >
          {t('move.open.button')}
        </Button>
      </Group>
      {choose.error !== null && <Problem failure={choose.error.failure} />}
      <Text role="status">{said}</Text>
      <Dialog
        environment={null}
        size="lg"
        opened={isSaving}
        onClose={() => setSaving(false)}
        title={t('move.save.title')}
      >
        <SaveForm onSaved={onSaved} onCancel={() => setSaving(false)} />
      </Dialog>
      <Dialog
        environment={null}
        size="lg"
        opened={fileName !== null}
        onClose={closeFile}
        title={t('move.open.title')}
      >
        {fileName !== null && <OpenForm name={fileName} onTaken={onTaken} onCancel={closeFile} />}
      </Dialog>
    </Section>
  );
}
