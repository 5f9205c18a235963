import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconPlaneDeparture } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { type Environment, environments } from '../../../shared/environment.ts';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { environmentIcons } from '../../components/environment-look.ts';
import { Problem } from '../../components/problem.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useSwitchEnvironment } from '../../lib/use-switch-environment.ts';
import { ProductionDialog } from './production-dialog.tsx';

/** The button that says where one is and leads elsewhere; Production only through its dialog. */
export function EnvironmentMenu({ button }: { button: RefObject<HTMLButtonElement | null> }) {
  const { t } = useTranslation(['common', 'shell']);
  const current = useEnvironment();
  const [asking, { open, close }] = useDisclosure(false);
  const { change, busy, problem, forget } = useSwitchEnvironment();
  const choose = (to: Environment) => (to === 'production' ? open() : void change(to, ''));
  const leave = () => {
    forget();
    close();
  };
  // The menu item that opened the dialog is gone, so the focus goes back to the button of the menu.
  const refocus = () => {
    // A link in the dialog has led to a page, which has the focus.
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.closest('[role="dialog"]'))
      button.current?.focus();
  };
  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            ref={button}
            variant="default"
            size="sm"
            loading={busy}
            rightSection={<IconChevronDown size={16} />}
          >
            {t('shell:environmentButton', { environment: t(`environment.${current}`) })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('shell:environmentMenu')}>
          <Choices current={current} onChoose={choose} />
          <Menu.Divider />
          <Menu.Item
            component={Link}
            to="/go-live"
            rightSection={<IconPlaneDeparture size={18} aria-hidden />}
          >
            {t('shell:goLive')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ProductionDialog
        opened={asking}
        busy={busy}
        problem={problem}
        onClose={leave}
        onClosed={refocus}
        onConfirm={(word) => void change('production', word)}
      />
      <Dialog
        environment={null}
        opened={problem !== null && !asking}
        onClose={forget}
        title={t('shell:notSwitched')}
      >
        {problem !== null && <Problem failure={problem} />}
      </Dialog>
    </>
  );
}

function Choices({ current, onChoose }: { current: Environment; onChoose: (to: Environment) => void }) {
  const { t } = useTranslation();
  return environments.map((each) => {
    const EachIcon = environmentIcons[each];
    return (
      <Menu.RadioItem
        key={each}
        value={each}
        checked={each === current}
        closeMenuOnClick
        onChange={() => onChoose(each)}
        rightSection={<EachIcon size={18} aria-hidden />}
      >
        {t(`environment.${each}`)}
      </Menu.RadioItem>
    );
  });
}
