import { IconBuildingBank } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import { type CSSProperties, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFollowRefreshes } from '../../components/use-refresh.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { Keys } from '../keys/keys.tsx';
import { EnvironmentBand } from './environment-band.tsx';
import { EnvironmentMenu } from './environment-menu.tsx';
import { Navigation } from './navigation.tsx';
import { ProxyDialog } from './proxy-dialog.tsx';
import classes from './shell.module.css';
import { StartNotices } from './start-notices.tsx';
import { UpdateNotice } from './update-notice.tsx';
import { useFocusAfterNavigation } from './use-focus-after-navigation.ts';
import { useRefreshOnSends } from './use-refresh-on-sends.ts';
import { useReopenedPage } from './use-reopened-page.ts';
import { useSideWidth } from './use-side-width.ts';
import { useStartPlace } from './use-start-place.ts';
import { VaultNotice } from './vault-notice.tsx';

/** The frame of every page: skip link, header, environment band, navigation, lasting notices, then the page. */
export function Shell() {
  const { t } = useTranslation(['common', 'shell']);
  const environment = useEnvironment();
  const main = useRef<HTMLElement>(null);
  const environmentButton = useRef<HTMLButtonElement>(null);
  useFocusAfterNavigation(main);
  useRefreshOnSends();
  useFollowRefreshes();
  useStartPlace();
  const side = useSideWidth();
  useReopenedPage();
  return (
    <div
      className={classes.shell}
      data-environment={environment}
      style={{ '--side-words': `${side}rem` } as CSSProperties}
    >
      {/* A button, since the address of a link would take the place of the route in the hash. */}
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('shell:skip')}
      </button>
      <header className={classes.top}>
        <div className={classes.header}>
          <span className={classes.brand}>
            <IconBuildingBank size={22} color="var(--mantine-color-anchor)" aria-hidden />
            {t('appName')}
          </span>
          <EnvironmentMenu button={environmentButton} />
        </div>
        <EnvironmentBand />
      </header>
      <Navigation />
      <ProxyDialog />
      <Keys openEnvironments={() => environmentButton.current?.click()} />
      <main className={classes.main} id="main" ref={main} tabIndex={-1}>
        <div className={classes.notices}>
          <VaultNotice />
          <StartNotices />
          <UpdateNotice />
        </div>
        <Outlet />
      </main>
    </div>
  );
}
