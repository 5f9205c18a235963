import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

type Props = {
  label: string;
  /** What can be typed. Without it the label stands inside of the box. */
  help?: string;
  /** Names the button that empties the box. */
  clear: string;
  value: string;
  onType: (text: string) => void;
  /** Beside many other controls. */
  isNarrow?: boolean;
};

/** The box in which a list is searched, letter by letter. */
export function SearchBox({ label, help, clear, value, onType, isNarrow = false }: Props) {
  const names =
    help === undefined ? { 'aria-label': label, placeholder: label } : { label, placeholder: help };
  return (
    <TextInput
      {...names}
      type="search"
      flex={`1 1 ${isNarrow ? 10 : 12}rem`}
      maw="26rem"
      maxLength={200}
      autoComplete="off"
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={value !== '' && <CloseButton aria-label={clear} onClick={() => onType('')} />}
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
