import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useEnvironment } from '../app/app-state.tsx';
import { useAction } from '../app/calls.ts';
import { ActionFailure } from './action-failure.tsx';
import { ConfirmButton } from './confirm-button.tsx';

/** A way on when the file with the work cannot be opened: it is renamed, never deleted, after a plain question. */
export function SetStoreAside() {
  const { t } = useTranslation();
  const environment = useEnvironment();
  const client = useQueryClient();
  const setAside = useAction('store.setAside');
  const words = { environment: t(`environment.${environment}`) };
  return (
    <div>
      <ActionFailure error={setAside.error} />
      <ConfirmButton
        size="xs"
        variant="default"
        loading={setAside.isPending}
        question={{
          title: t('setAside.title', words),
          text: t('setAside.text', words),
          action: t('setAside.action'),
          danger: true,
        }}
        onConfirm={() =>
          setAside.mutate({ environment }, { onSuccess: () => void client.invalidateQueries() })
        }
      >
        {t('setAside.button')}
      </ConfirmButton>
    </div>
  );
}
