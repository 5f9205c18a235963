import { Button, Checkbox, Popover, ScrollArea, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type GridColumn, type GridLayout, withShown } from './layout.ts';

type Props<Id extends string> = {
  known: readonly GridColumn<Id>[];
  layout: GridLayout<Id>;
  onLayout: (layout: GridLayout<Id>) => void;
  onReset: () => void;
};

/** All columns, to show or hide; Reset brings the first layout back. */
export function ColumnsButton<Id extends string>({ known, layout, onLayout, onReset }: Props<Id>) {
  const { t } = useTranslation('loans');
  const shown = layout.filter((each) => each.shown);
  const titleOf = (id: Id) => known.find((each) => each.id === id)?.title ?? id;
  return (
    <Popover position="bottom-end" shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={18} aria-hidden />}>
          {t('grid.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('grid.columns')}>
        <Stack gap="sm">
          <ScrollArea.Autosize mah={250} type="auto" viewportProps={{ tabIndex: -1 }}>
            <Stack gap={6} py={2} pe="sm">
              {layout.map((each) => (
                <Checkbox
                  key={each.id}
                  size="sm"
                  label={titleOf(each.id)}
                  checked={each.shown}
                  disabled={each.shown && shown.length === 1}
                  onChange={({ currentTarget }) =>
                    onLayout(withShown(layout, each.id, currentTarget.checked))
                  }
                />
              ))}
            </Stack>
          </ScrollArea.Autosize>
          <Button size="xs" variant="default" onClick={onReset}>
            {t('grid.reset')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
