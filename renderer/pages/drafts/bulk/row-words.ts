import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../../shared/model/draft.ts';
import type { Finding } from '../../../../shared/model/review.ts';
import { useFindingText } from '../../../components/review/use-finding-text.ts';
import { formatPair } from '../../../i18n/format.ts';
import { useFieldLabel } from '../use-field-label.ts';
import type { BulkNotes } from './checks.ts';

/** The sentences about a row, the gravest first. */
export type RowWords = (draft: DraftContent, notes: BulkNotes) => string[];

const onlyMissing: ReadonlySet<string> = new Set(['missing', 'scheduleMissing', 'photoMissing']);

/** See {@link RowWords}: what is only missing is listed in one sentence, else a new draft has a dozen. */
export function useRowWords(): RowWords {
  const { t } = useTranslation('drafts');
  const textOf = useFindingText();
  const labelOf = useFieldLabel();
  return useMemo(
    () =>
      ({ loanType }, { findings, unread }) => {
        const label = ({ path }: Finding) => labelOf(path, loanType);
        const missing = findings.filter(({ rule }) => onlyMissing.has(rule));
        const others = findings.filter(({ rule }) => !onlyMissing.has(rule));
        const sentence = (finding: Finding) =>
          finding.path === '' ? textOf(finding) : formatPair(label(finding), textOf(finding));
        return [
          ...unread.map((key) => t('bulk.unread', { column: t(`bulk.column.${key}`) })),
          ...others.filter(({ certainty }) => certainty === 'blocks').map(sentence),
          ...(missing.length > 0 ? [t('bulk.missing', { fields: missing.map(label).join(', ') })] : []),
          ...others.filter(({ certainty }) => certainty !== 'blocks').map(sentence),
        ];
      },
    [t, textOf, labelOf],
  );
}
