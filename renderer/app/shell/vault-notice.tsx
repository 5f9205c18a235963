import { Button, Group } from '@mantine/core';
import { IconKeyOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultState, VaultStatus } from '../../../shared/model/app.ts';
import { Notice } from '../../components/notice.tsx';
import { Problem } from '../../components/problem.tsx';
import { setCachedAnswer, useAction, useCall, useMainEvent } from '../../lib/calls.ts';

const look = { probe: false };

/** What is the matter with the keychain, on every page for as long as it is so; never a technical text of it. */
export function VaultNotice() {
  const { t } = useTranslation('shell');
  const client = useQueryClient();
  const take = useCallback(
    (status: VaultStatus) => setCachedAnswer(client, 'vault.status', look, status),
    [client],
  );
  const status = useCall('vault.status', look).data;
  useMainEvent('vault.changed', take);
  useAskAgain(status);
  if (status === undefined) return null;
  if (status.memoryOnly)
    return (
      <Notice tone="warn" icon={IconKeyOff} title={t('vault.memory.title')}>
        {t('vault.memory.text')}
      </Notice>
    );
  if (status.state === 'ready' || status.state === 'unknown') return null;
  return <VaultTrouble state={status.state} onStatus={take} />;
}

/**
 * Refetches what could not be read once there is a place for secrets. The status event may unmount this notice, and
 * with it whatever waited for its button's answer.
 */
function useAskAgain(status: VaultStatus | undefined): void {
  const client = useQueryClient();
  const wasTrouble = useRef(false);
  const isUsable = status?.memoryOnly || status?.state === 'ready';
  const isTrouble = status !== undefined && !isUsable && status.state !== 'unknown';
  useEffect(() => {
    if (isUsable && wasTrouble.current) void client.invalidateQueries();
    if (isUsable || isTrouble) wasTrouble.current = isTrouble;
  }, [client, isUsable, isTrouble]);
}

type TroubleProps = {
  state: Exclude<VaultState, 'ready' | 'unknown'>;
  onStatus: (status: VaultStatus) => void;
};

function VaultTrouble({ state, onStatus }: TroubleProps) {
  const { t } = useTranslation('shell');
  const probe = useAction('vault.status');
  const withoutKeychain = useAction('vault.useMemory');
  const failure = probe.error ?? withoutKeychain.error;
  return (
    <Notice tone="warn" icon={IconKeyOff} title={t(`vault.${state}.title`)} role="alert">
      <span>{t(`vault.${state}.text`)}</span>
      <span>{t(`vault.${state}.fix`)}</span>
      <Group gap="sm">
        <Button
          size="xs"
          loading={probe.isPending}
          onClick={() => probe.mutate({ probe: true }, { onSuccess: onStatus })}
        >
          {t('vault.retry')}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={withoutKeychain.isPending}
          onClick={() => withoutKeychain.mutate({}, { onSuccess: onStatus })}
        >
          {t('vault.useMemory')}
        </Button>
      </Group>
      {failure !== null && <Problem failure={failure.failure} />}
    </Notice>
  );
}
