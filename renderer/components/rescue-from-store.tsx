import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEnvironment } from '../lib/app-state.tsx';
import { useAction } from '../lib/calls.ts';
import { ActionFailure } from './action-failure.tsx';

/** Shows what can still be read of a file that does not open, and saves it as a text where the person says. */
export function RescueFromStore() {
  const { t } = useTranslation();
  const environment = useEnvironment();
  const rescue = useAction('store.rescue');
  const found = rescue.data;
  return (
    <div>
      <div role="status">
        {found !== undefined && (
          <Text mb="xs">
            {t(found.works + found.sends === 0 ? 'rescue.nothing' : 'rescue.found', { ...found })}
          </Text>
        )}
        {found !== undefined && found.lost > 0 && <Text mb="xs">{t('rescue.lost')}</Text>}
        {found?.saved === true && <Text mb="xs">{t('rescue.saved')}</Text>}
      </div>
      <ActionFailure error={rescue.error} />
      <Button
        size="xs"
        variant="default"
        loading={rescue.isPending}
        onClick={() => rescue.mutate({ environment, save: found !== undefined })}
      >
        {t(found === undefined ? 'rescue.look' : 'rescue.save')}
      </Button>
    </div>
  );
}
