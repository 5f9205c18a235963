import { useTranslation } from 'react-i18next';
import { Facts } from '../facts.tsx';
import { InfoButton } from './info-button.tsx';

/** What a column is, where its values come from, and an example of one. */
type ColumnHelp = { name: string; help: string };

type Props = { columns: readonly ColumnHelp[]; isIcon?: boolean };

/** The columns of a table explained, which has no room for it: a line, or among icons an icon, that opens at a press. */
export function AboutColumns({ columns, isIcon = false }: Props) {
  const { t } = useTranslation();
  return (
    <InfoButton label={t('aboutColumns')} isIcon={isIcon}>
      <Facts facts={columns.map(({ name, help }) => ({ label: name, value: help }))} />
    </InfoButton>
  );
}
