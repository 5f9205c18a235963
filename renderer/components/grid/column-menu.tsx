import { Menu } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconArrowsSort,
  IconDotsVertical,
  IconEyeOff,
  IconPin,
  IconPinnedOff,
  IconSortAscending,
  IconSortDescending,
  IconViewportNarrow,
  IconViewportWide,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './grid.module.css';
import type { ColumnActions } from './grid-actions.ts';
import { type LaidColumn, widths } from './layout.ts';
import { by, thenBy, withoutKey } from './sort.ts';

type Props<Id extends string> = ColumnActions<Id> & {
  column: LaidColumn<Id>;
  onClose: () => void;
};

const size = { size: 16, 'aria-hidden': true } as const;

/** Everything that can be done to a column, by mouse and by keyboard. Mounted only while open. */
export function ColumnMenu<Id extends string>(props: Props<Id>) {
  const { column, onClose } = props;
  const { t } = useTranslation('loans');
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-end"
      withinPortal
      shadow="md"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button type="button" className={classes.menu} aria-label={t('grid.menu', { column: column.title })}>
          <IconDotsVertical {...size} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {props.onSort && <SortItems {...props} onSort={props.onSort} />}
        <PlaceItems {...props} />
      </Menu.Dropdown>
    </Menu>
  );
}

type SortProps<Id extends string> = Pick<Props<Id>, 'column' | 'sort'> & {
  onSort: NonNullable<Props<Id>['onSort']>;
};

function SortItems<Id extends string>({ column: { id }, sort, onSort }: SortProps<Id>) {
  const { t } = useTranslation('loans');
  const others = sort.some(({ column }) => column !== id);
  const isKey = sort.some(({ column }) => column === id);
  return (
    <>
      <Menu.Item leftSection={<IconSortAscending {...size} />} onClick={() => onSort(by(id, false))}>
        {t('grid.ascending')}
      </Menu.Item>
      <Menu.Item leftSection={<IconSortDescending {...size} />} onClick={() => onSort(by(id, true))}>
        {t('grid.descending')}
      </Menu.Item>
      {others && (
        <>
          <Menu.Item
            leftSection={<IconSortAscending {...size} />}
            onClick={() => onSort(thenBy(sort, id, false))}
          >
            {t('grid.thenAscending')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconSortDescending {...size} />}
            onClick={() => onSort(thenBy(sort, id, true))}
          >
            {t('grid.thenDescending')}
          </Menu.Item>
        </>
      )}
      {isKey && (
        <Menu.Item leftSection={<IconArrowsSort {...size} />} onClick={() => onSort(withoutKey(sort, id))}>
          {t('grid.unsorted')}
        </Menu.Item>
      )}
      <Menu.Divider role="separator" />
    </>
  );
}

function PlaceItems<Id extends string>(props: Props<Id>) {
  const { column, neighbour, onMove, onWidth, onPin, onHide } = props;
  const { t } = useTranslation('loans');
  const { id, width, pinned } = column;
  const left = neighbour(id, -1);
  const right = neighbour(id, 1);
  return (
    <>
      <Menu.Item
        leftSection={<IconArrowLeft {...size} />}
        disabled={left === null}
        onClick={() => left !== null && onMove(id, left)}
      >
        {t('grid.left')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowRight {...size} />}
        disabled={right === null}
        onClick={() => right !== null && onMove(id, right)}
      >
        {t('grid.right')}
      </Menu.Item>
      <Menu.Item
        closeMenuOnClick={false}
        leftSection={<IconViewportWide {...size} />}
        onClick={() => onWidth(id, width + widths.step)}
      >
        {t('grid.wider')}
      </Menu.Item>
      <Menu.Item
        closeMenuOnClick={false}
        leftSection={<IconViewportNarrow {...size} />}
        onClick={() => onWidth(id, width - widths.step)}
      >
        {t('grid.narrower')}
      </Menu.Item>
      <Menu.Divider role="separator" />
      <Menu.Item
        leftSection={pinned ? <IconPinnedOff {...size} /> : <IconPin {...size} />}
        onClick={() => onPin(id, !pinned)}
      >
        {t(pinned ? 'grid.unpin' : 'grid.pin')}
      </Menu.Item>
      <Menu.Item leftSection={<IconEyeOff {...size} />} onClick={() => onHide(id)}>
        {t('grid.hide')}
      </Menu.Item>
    </>
  );
}
