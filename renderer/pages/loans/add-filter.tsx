import { Button, Menu } from '@mantine/core';
import { IconFilterPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FilterKind } from '../../../shared/model/loan-filters.ts';
import { filterKinds } from './filter-kinds.ts';

type Props = { disabled: boolean; onAdd: (kind: FilterKind) => void };

/** The filters there are; one that is on already opens its chip. */
export function AddFilter({ disabled, onAdd }: Props) {
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
        <Button
          variant="default"
          leftSection={<IconFilterPlus size={18} aria-hidden />}
          disabled={disabled}
          data-add-filter
        >
          {t('filter.add')}
        </Button>
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
