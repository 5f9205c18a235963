import { Button, Checkbox, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payload } from '../../../shared/contract.ts';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { Problem } from '../../components/problem.tsx';
import { useFailedSubmit } from '../../components/use-failed-submit.ts';
import { useAction, useMainEvent } from '../../lib/calls.ts';
import { leaveProxyAlone, mayAskForProxy } from '../../lib/proxy-quiet.ts';

type AskedProxy = Payload<'proxy.needed'>;

/** Asks for name and password when the office's proxy wants a login. What failed by that may then be tried again. */
export function ProxyDialog() {
  const { t } = useTranslation('shell');
  const [asked, setAsked] = useState<AskedProxy | null>(null);
  const [opened, setOpened] = useState(false);
  const ask = useCallback((proxy: AskedProxy) => {
    if (!proxy.wasRefused && !mayAskForProxy()) return;
    setAsked(proxy);
    setOpened(true);
  }, []);
  useMainEvent('proxy.needed', ask);
  const cancel = () => {
    leaveProxyAlone();
    setOpened(false);
  };
  return (
    <Dialog environment={null} opened={opened} onClose={cancel} title={t('proxy.title')} centered>
      {asked !== null && <ProxyForm asked={asked} onCancel={cancel} onDone={() => setOpened(false)} />}
    </Dialog>
  );
}

type FormProps = { asked: AskedProxy; onCancel: () => void; onDone: () => void };

function ProxyForm({ asked, onCancel, onDone }: FormProps) {
  const { t } = useTranslation(['common', 'shell']);
  const client = useQueryClient();
  const signIn = useAction('proxy.signIn', ['proxy.status']);
  const [account, setAccount] = useState({ username: '', password: '', keep: false });
  const change = (part: Partial<typeof account>) => setAccount((now) => ({ ...now, ...part }));
  const issues = (['username', 'password'] as const)
    .filter((field) => account[field] === '')
    .map((field) => ({
      fieldId: `proxy-${field}`,
      label: t(`shell:proxy.${field}`),
      message: t(`shell:proxy.missing.${field}`),
    }));
  const { errorOf, submit } = useFailedSubmit(issues, 'field');
  const store = () => {
    const onSuccess = () => {
      onDone();
      // What failed for want of the login is read again; nothing that writes is repeated.
      void client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
    };
    signIn.mutate({ proxy: asked.proxy, ...account }, { onSuccess });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit(store);
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        {asked.wasRefused && (
          <Notice tone="warn" icon={IconAlertTriangle} title={t('shell:proxy.refused')} role="alert" />
        )}
        <Text>{t('shell:proxy.text', { proxy: asked.proxy })}</Text>
        <TextInput
          id="proxy-username"
          error={errorOf('proxy-username')}
          label={t('shell:proxy.username')}
          value={account.username}
          onChange={(event) => change({ username: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
        <PasswordInput
          id="proxy-password"
          error={errorOf('proxy-password')}
          aria-invalid={errorOf('proxy-password') !== undefined}
          spellCheck={false}
          label={t('shell:proxy.password')}
          value={account.password}
          onChange={(event) => change({ password: event.currentTarget.value })}
          autoComplete="off"
        />
        <Checkbox
          label={t('shell:proxy.keep')}
          checked={account.keep}
          onChange={(event) => change({ keep: event.currentTarget.checked })}
        />
        {signIn.error !== null && <Problem failure={signIn.error.failure} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={signIn.isPending}>
            {t('shell:proxy.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
