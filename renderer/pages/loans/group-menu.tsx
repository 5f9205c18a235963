import { Menu } from '@mantine/core';
import { IconChevronDown, IconLayoutList } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type GroupColumn, groupColumns } from '../../../shared/model/loan-columns.ts';
import { ActionButton } from '../../components/action-button.tsx';

type Props = {
  value: GroupColumn | undefined;
  obstacle: string | null;
  onChange: (group: GroupColumn | undefined) => void;
  onFoldAll: () => void;
  onUnfoldAll: () => void;
};

/** By which column the list is put in groups, and all of them folded or opened at once. */
export function GroupMenu({ value, obstacle, onChange, onFoldAll, onUnfoldAll }: Props) {
  const { t } = useTranslation('loans');
  return (
    <Menu position="bottom-start" shadow="md" withinPortal trapFocus withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionButton
          variant="default"
          leftSection={<IconLayoutList size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          obstacle={obstacle}
          title={value && t('groups.by', { column: t(`field.${value}`) })}
        >
          {t('groups.title')}
        </ActionButton>
      </Menu.Target>
      <Menu.Dropdown>
        {[undefined, ...groupColumns].map((column) => (
          <Menu.RadioItem
            key={column ?? ''}
            value={column ?? ''}
            checked={column === value}
            closeMenuOnClick
            onChange={() => onChange(column)}
          >
            {column === undefined ? t('groups.none') : t(`field.${column}`)}
          </Menu.RadioItem>
        ))}
        {value !== undefined && (
          <>
            <Menu.Divider role="separator" />
            <Menu.Item onClick={onFoldAll}>{t('groups.foldAll')}</Menu.Item>
            <Menu.Item onClick={onUnfoldAll}>{t('groups.unfoldAll')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
