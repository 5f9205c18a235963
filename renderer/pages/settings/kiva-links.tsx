import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OpenLink } from '../../components/open-link.tsx';
import { usePa2 } from '../../components/todo/pa2.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';

/** Where Kiva shows the credentials and who the partner is (API.md §2.5); none in Practice, which is not Kiva's. */
export function KivaLinks() {
  const { t } = useTranslation('settings');
  const environment = useEnvironment();
  const partner = useCall('partner.get', { environment }).data?.partner ?? null;
  const pa2 = usePa2();
  if (pa2 === null) return null;
  const apiPage = partner && new URL(`/pa3/partner/${partner}/api`, pa2).href;
  return (
    <Group gap="sm">
      <OpenLink url={pa2} label={t('links.pa2')} />
      {apiPage && <OpenLink url={apiPage} label={t('links.apiPage', { partner })} />}
    </Group>
  );
}
