import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog/dialog.tsx';
import classes from './keys.module.css';
import { usePaletteGroups } from './use-palette-groups.ts';

type Ways = Parameters<typeof usePaletteGroups>[1];
type Props = Ways & { opened: boolean; onClose: () => void };

/** Goes anywhere and begins anything from the keyboard: pages, actions, drafts and reports by title, loans by name or id. */
export function Palette({ opened, onClose, ...ways }: Props) {
  const { t } = useTranslation('shell');
  const [returnsFocus, setReturnsFocus] = useState(true);
  return (
    <Dialog
      environment={null}
      opened={opened}
      onClose={onClose}
      returnFocus={returnsFocus}
      withCloseButton={false}
      // The next key is the page's at once.
      transitionProps={{ duration: 0 }}
      padding={0}
      size="36rem"
      yOffset="6rem"
      attributes={{ content: { 'aria-label': t('palette.title') } }}
    >
      <Finder {...ways} onClose={onClose} onReturnFocus={setReturnsFocus} />
    </Dialog>
  );
}

type FinderProps = Ways & { onClose: () => void; onReturnFocus: (returns: boolean) => void };

function Finder({ onClose, onReturnFocus, ...ways }: FinderProps) {
  const { t } = useTranslation('shell');
  const [typed, setTyped] = useState('');
  const groups = usePaletteGroups(typed, ways);
  const combobox = useCombobox({ opened: true, onDropdownClose: onClose });
  const items = groups.flatMap(({ items: some }) => some);
  const ids = items.map(({ id }) => id).join(' ');
  const { selectFirstOption } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of what is shown now is what Enter takes
  useEffect(() => void selectFirstOption(), [ids]);
  useEffect(() => onReturnFocus(true), [onReturnFocus]);
  const run = (id: string) => {
    const item = items.find((each) => each.id === id);
    onReturnFocus(item?.takesFocus !== true);
    onClose();
    item?.run();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={run} withinPortal={false}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          data-autofocus
          role="combobox"
          variant="unstyled"
          size="md"
          className={classes.field}
          aria-label={t('palette.title')}
          placeholder={t('palette.help')}
          leftSection={<IconSearch size={20} aria-hidden />}
          maxLength={200}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.options} aria-label={t('palette.title')}>
        {groups.map(({ heading, items: some }) => (
          <Combobox.Group key={heading} label={heading}>
            {some.map(({ id, label, detail }) => (
              <Combobox.Option key={id} value={id} className={classes.option}>
                <span className={classes.label}>{label}</span>
                <span className={classes.detail}>{detail}</span>
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
        {items.length === 0 && <Combobox.Empty>{t('palette.nothing')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
