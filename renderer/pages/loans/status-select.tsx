import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { loanStatuses } from '../../../shared/model/loan.ts';

type Props = { value: readonly string[]; found: readonly string[]; onChange: (value: string[]) => void };

/** Several statuses were chosen by the filter; no status is named so. */
const several = ' several';

/** One status, quickly; several at once are chosen in the filter. Statuses that only Kiva knows stand last. */
export function StatusSelect({ value, found, onChange }: Props) {
  const { t } = useTranslation('loans');
  const known = loanStatuses.map((status) => ({ value: status as string, label: t(`status.${status}`) }));
  const others = [...new Set([...found, ...value])]
    .filter((status) => status !== '' && !known.some((each) => each.value === status))
    .map((status) => ({ value: status, label: status }));
  const many = { value: several, label: t('severalStatuses', { count: value.length }) };
  return (
    <NativeSelect
      w="9.5rem"
      label={t('statusFilter')}
      value={value.length > 1 ? several : (value[0] ?? '')}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? [] : [currentTarget.value])}
      data={[
        { value: '', label: t('allStatuses') },
        ...(value.length > 1 ? [many] : []),
        ...known,
        ...others,
      ]}
    />
  );
}
