import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** One call to Kiva per pause in typing, not per key (milliseconds). */
const pause = 400;

type Props = { value: string; onSearch: (query: string) => void };

/** Kiva's own search box: name, Loan ID, Client ID or Kiva ID (partner-api.md §1.1). */
export function LoanSearchBox({ value, onSearch }: Props) {
  const { t } = useTranslation(['common', 'loans']);
  const [text, setText] = useState(value);
  const asked = useRef(value);
  const search = useDebouncedCallback((next: string) => ask(next), pause);
  const ask = (next: string) => {
    asked.current = next.trim();
    onSearch(asked.current);
  };
  // The address may change from elsewhere (going back, clearing); what is being typed now stays.
  useEffect(() => {
    if (value !== asked.current) setText(value);
    asked.current = value;
  }, [value]);
  const type = (next: string) => {
    setText(next);
    search(next);
  };
  return (
    <TextInput
      type="search"
      label={t('loans:search')}
      placeholder={t('loans:searchHelp')}
      flex="1 1 18rem"
      maw="32rem"
      maxLength={200}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={
        text !== '' && <CloseButton aria-label={t('loans:clearSearch')} onClick={() => type('')} />
      }
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && search.flush()}
    />
  );
}
