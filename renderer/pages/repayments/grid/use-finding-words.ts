import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindingText } from '../../../components/review/use-finding-text.ts';
import { useStatusName } from '../../../components/use-status-name.ts';
import { placeOfPath } from './cells.ts';
import type { NoteWords } from './row-cells.ts';

/** The sentences of what was found in a row, as they stand beside it. */
export function useFindingWords(): NoteWords {
  const { t } = useTranslation('repayments');
  const say = useFindingText();
  const statusName = useStatusName();
  return useMemo(
    () => ({
      blank: t('grid.blank'),
      status: statusName,
      finding: (finding, { twin }) => {
        if (finding.rule === 'duplicateLoan' && twin !== undefined) return t('grid.first', { row: twin + 1 });
        const text = say(finding);
        const place = placeOfPath(finding.path);
        return finding.rule === 'missing' && place
          ? t('grid.named', { column: t(`grid.${place.field}`), text })
          : text;
      },
    }),
    [t, say, statusName],
  );
}
