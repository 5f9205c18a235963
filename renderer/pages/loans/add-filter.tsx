import { Menu } from '@mantine/core';
import { IconFilterPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FilterKind } from '../../../shared/model/loan-filters.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { filterKinds } from './filter-kinds.ts';

type Props = { obstacle: string | null; onAdd: (kind: FilterKind) => void };

/** The filters there are; one that is on already opens its chip. */
export function AddFilter({ obstacle, onAdd }: Props) {
  const { t } = useTranslation('loans');
  return (
    <Menu
      position="bottom-start"
      shadow="md"
      withinPortal
      returnFocus={false}
      trapFocus
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ActionButton
          variant="default"
          leftSection={<IconFilterPlus size={18} aria-hidden />}
          obstacle={obstacle}
          data-add-filter
        >
          {t('filter.add')}
        </ActionButton>
      </Menu.Target>
      <Menu.Dropdown>
        {filterKinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(kind)}>
            {t(`filter.kind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
