import { ActionIcon, Select } from '@mantine/core';
import { IconPin, IconPinFilled } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { type ChoiceField, loanFields } from '../../../shared/model/draft-fields.ts';
import { fieldId } from '../../components/work/field-id.ts';
import { fieldLook } from '../../components/work/field-look.ts';
import { findOptions, optionsOf, withFirst } from './choice-search.ts';
import { useHelp } from './fields.tsx';
import { useLists } from './use-lists.ts';
import { usePinned } from './use-pinned.ts';
import { useRecent } from './use-recent.ts';

type Props = { name: ChoiceField; help?: string; readOnly: boolean };

/**
 * A choice out of one of Kiva's lists, found by typing without regard to accents, or by its id. Pinned ones come first, then those
 * used lately. Enter takes what was found, and Tab takes it and goes on.
 */
export function Picker({ name, help, readOnly }: Props) {
  const { t } = useTranslation('drafts');
  // Undefined while it is unknown: then the saved value cannot be judged.
  const choices = useLists().lists?.[loanFields[name].list];
  const { field } = useController<DraftContent, Props['name']>({ name });
  const { value } = field;
  const unlisted = choices ? t('lists.unlisted', { value }) : value;
  const recent = useRecent(name);
  const { pinned, toggle } = usePinned(name);
  const [isOpen, setOpen] = useState(false);
  const first = useHeld({ pinned, recent }, isOpen);
  const options = useMemo(() => optionsOf(choices ?? [], value, unlisted), [choices, value, unlisted]);
  const isGone = choices !== undefined && options.length > choices.length;
  const label = options.find((each) => each.value === value)?.label ?? '';
  const canPin = !readOnly && value !== '' && !isGone;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Tab') takeFound(event.currentTarget, label);
    if (!(canPin && event.altKey && event.code === 'KeyP')) return;
    event.preventDefault();
    toggle(value);
  };
  return (
    <Select
      ref={field.ref}
      id={fieldId(name)}
      label={t(`field.${name}`)}
      {...useHelp(name, help)}
      {...(isGone ? { error: t('lists.gone', { value }) } : {})}
      data={withFirst(options, first, t('lists.parts', { returnObjects: true }))}
      value={value === '' ? null : value}
      onChange={(next) => field.onChange(next ?? '')}
      onBlur={field.onBlur}
      onKeyDown={onKeyDown}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      filter={({ options, search }) => findOptions(options, search, (count) => t('lists.more', { count }))}
      placeholder={t('lists.search')}
      nothingFoundMessage={t(choices ? 'lists.nothing' : 'lists.failed')}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      clearable={!readOnly}
      {...fieldLook(readOnly)}
      {...(canPin && {
        clearSectionMode: 'both',
        rightSectionPointerEvents: 'all',
        rightSection: (
          <PinButton {...{ label, isPinned: pinned.includes(value), onToggle: () => toggle(value) }} />
        ),
      })}
      autoComplete="off"
      maxDropdownHeight={280}
    />
  );
}

/** What was there when a list opened: an order that changes under the hand would make Enter take another choice. */
function useHeld<T>(value: T, isHeld: boolean): T {
  const held = useRef(value);
  if (!isHeld) held.current = value;
  return held.current;
}

/** Takes the option that the typed letters have found; where nothing was typed the choice stays as it is. */
function takeFound(field: HTMLInputElement, label: string): void {
  const typed = field.value.trim();
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
  if (typed !== '' && typed !== label) list?.querySelector<HTMLElement>('[data-combobox-selected]')?.click();
}

type PinProps = { label: string; isPinned: boolean; onToggle: () => void };

/** No stop of Tab, which would make the way through the form longer: Alt+P in the field does the same. */
function PinButton({ label, isPinned, onToggle }: PinProps) {
  const { t } = useTranslation('drafts');
  const name = t(isPinned ? 'lists.unpin' : 'lists.pin', { label });
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      tabIndex={-1}
      aria-label={name}
      aria-pressed={isPinned}
      aria-keyshortcuts="Alt+P"
      title={t('lists.pinKey', { name })}
      onClick={onToggle}
    >
      {isPinned ? <IconPinFilled size={16} aria-hidden /> : <IconPin size={16} aria-hidden />}
    </ActionIcon>
  );
}
