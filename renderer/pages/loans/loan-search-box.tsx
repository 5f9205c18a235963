import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

type Props = { value: string; onType: (text: string) => void };

/** One box for name, Loan ID, Client ID, Kiva ID and uuid (LOAN-2). */
export function LoanSearchBox({ value, onType }: Props) {
  const { t } = useTranslation('loans');
  return (
    <TextInput
      type="search"
      label={t('search')}
      placeholder={t('searchHelp')}
      flex="1 1 12rem"
      maw="26rem"
      maxLength={200}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={value !== '' && <CloseButton aria-label={t('clearSearch')} onClick={() => onType('')} />}
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
