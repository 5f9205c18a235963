import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useEnvironment } from '../app/app-state.tsx';
import { useAction } from '../app/calls.ts';
import { ActionFailure } from './action-failure.tsx';
import { ConfirmButton } from './confirm-button.tsx';

/** A way on where the file itself is whole: without the damaged part of its newest changes, or with a new seal. */
export function MendStore({ part }: { part: 'log' | 'seal' }) {
  const { t } = useTranslation();
  const environment = useEnvironment();
  const client = useQueryClient();
  const mend = useAction('store.mend');
  return (
    <div>
      <ActionFailure error={mend.error} />
      <ConfirmButton
        size="xs"
        variant="default"
        loading={mend.isPending}
        question={{
          title: t(`mend.${part}.title`),
          text: t(`mend.${part}.text`),
          action: t(`mend.${part}.action`),
        }}
        onConfirm={() => mend.mutate({ environment }, { onSuccess: () => void client.invalidateQueries() })}
      >
        {t(`mend.${part}.button`)}
      </ConfirmButton>
    </div>
  );
}
