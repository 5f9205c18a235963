import { Button, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { Problem } from '../../components/problem.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { RemoveForm } from './remove-form.tsx';
import { Section } from './section.tsx';

/** Removes everything of this environment from this computer; Practice's is made up and needs no such thing. */
export function RemoveSection() {
  const { t } = useTranslation(['common', 'settings']);
  const environment = useEnvironment();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const name = t(`environment.${environment}`);
  const inventory = useCall('removal.inventory', { environment }, { staleTime: 0, enabled: open });
  if (environment === 'practice') return null;
  const close = () => setOpen(false);
  const done = () => {
    close();
    setDone(true);
    client.removeQueries({ type: 'inactive' });
    void client.resetQueries();
  };
  return (
    <Section name="remove" description={t('settings:remove.description', { environment: name })}>
      <Button
        variant="default"
        w="fit-content"
        leftSection={<IconTrash size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('settings:remove.button', { environment: name })}
      </Button>
      <Text role="status">{isDone && t('settings:remove.done', { environment: name })}</Text>
      <Dialog
        environment="here"
        opened={open}
        onClose={close}
        size="lg"
        title={t('settings:remove.question', { environment: name })}
      >
        {inventory.error !== null && <Problem failure={inventory.error.failure} />}
        {inventory.data && <RemoveForm inventory={inventory.data} onDone={done} onCancel={close} />}
      </Dialog>
    </Section>
  );
}
