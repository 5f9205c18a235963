import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useEnvironment } from '../app/app-state.tsx';
import { useAction } from '../app/calls.ts';
import { ActionFailure } from './action-failure.tsx';
import { ConfirmButton } from './confirm-button.tsx';

/** A way on when the store is older than what left: a person has compared with Kiva what it does not know of. */
export function GoOnFromHere() {
  const { t } = useTranslation();
  const environment = useEnvironment();
  const client = useQueryClient();
  const goOn = useAction('store.goOn');
  return (
    <div>
      <ActionFailure error={goOn.error} />
      <ConfirmButton
        size="xs"
        variant="default"
        loading={goOn.isPending}
        question={{
          title: t('goOn.title'),
          text: t('goOn.text'),
          action: t('goOn.action'),
          danger: true,
        }}
        onConfirm={() => goOn.mutate({ environment }, { onSuccess: () => void client.invalidateQueries() })}
      >
        {t('goOn.button')}
      </ConfirmButton>
    </div>
  );
}
