import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { workCan } from '../../../../shared/rules/capabilities/work.ts';
import { ActionButton } from '../../../components/action-button.tsx';
import { useObstacleText } from '../../../components/use-obstacle-text.ts';
import type { ReportRows } from '../grid/cells.ts';
import type { ReportRowNotes } from '../notes.ts';

import { ForAllDialog } from './for-all-dialog.tsx';
import { type RepairKind, repairKinds } from './repair-of.ts';

type Props = {
  rows: ReportRows;
  notes: ReadonlyMap<number, ReportRowNotes>;
  takeRows: (change: (rows: ReportRows) => ReportRows) => void;
};

/** Repairs of all rows at once, each shown before it is made. */
export function ForAllMenu({ rows, notes, takeRows }: Props) {
  const { t } = useTranslation('repayments');
  const say = useObstacleText();
  const [kind, setKind] = useState<RepairKind | null>(null);
  return (
    <>
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <ActionButton
            size="xs"
            variant="default"
            rightSection={<IconChevronDown size={16} aria-hidden />}
            obstacle={say(workCan.repairRows(rows.length))}
          >
            {t('forAll.menu')}
          </ActionButton>
        </Menu.Target>
        <Menu.Dropdown>
          {repairKinds.map((each) => (
            <Menu.Item key={each} onClick={() => setKind(each)}>
              {t(`forAll.${each}.item`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ForAllDialog
        kind={kind}
        rows={rows}
        notes={notes}
        onTake={(repair) => {
          takeRows((now) => repair(now));
          setKind(null);
        }}
        onClose={() => setKind(null)}
      />
    </>
  );
}
