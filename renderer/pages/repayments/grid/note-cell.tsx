// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the text field in the active cell has the focus (APG grid)
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../../shared/model/review.ts';
import type { ReportRow } from '../../../../shared/model/work.ts';
import { useFindingText } from '../../../components/review/findings.tsx';
import { toneVariables } from '../../../components/tone.ts';
import { isBlankRow, placeOfPath } from './cells.ts';
import classes from './grid.module.css';

/**
 * What the checks found in a row, and the columns that are wrong. `twin` is the first row (from 0) with the same
 * Loan ID, where that is what was found.
 */
export type RowNotes = {
  findings: readonly Finding[];
  wrong: readonly (keyof ReportRow)[];
  twin: number | undefined;
};

/** The id of the cell that explains a row; its text field is described by it. */
export function noteId(index: number): string {
  return `grid-note-${index}`;
}

type Props = {
  index: number;
  row: ReportRow | undefined;
  notes: RowNotes | undefined;
  blankText: string;
};

/** The last cell of a row: what is wrong with it, or that it is not sent, in words and with an icon. */
export function NoteCell({ index, row, notes, blankText }: Props) {
  const finding = notes?.findings[0];
  const tone = finding?.certainty === 'blocks' ? 'bad' : 'warn';
  const isUnsent = row !== undefined && !isBlankRow(row) && row.amount.trim() === '';
  return (
    <div
      role="gridcell"
      aria-colindex={5}
      id={noteId(index)}
      className={classes.note}
      {...(finding ? { 'data-tone': tone, style: toneVariables(tone) } : {})}
    >
      {finding && <FindingNote finding={finding} twin={notes?.twin} />}
      {!finding && isUnsent && (
        <>
          <IconInfoCircle size={16} aria-hidden />
          <span className={classes.text}>{blankText}</span>
        </>
      )}
    </div>
  );
}

function FindingNote({ finding, twin }: { finding: Finding; twin: number | undefined }) {
  const found = useFindingText(finding);
  const { t } = useTranslation('repayments');
  const place = placeOfPath(finding.path);
  const text =
    finding.rule === 'missing' && place
      ? t('grid.named', { column: t(`grid.${place.field}`), text: found })
      : found;
  return (
    <>
      <IconAlertCircle size={16} aria-hidden />
      <span className={classes.text} title={text}>
        {finding.rule === 'duplicateLoan' && twin !== undefined ? t('grid.first', { row: twin + 1 }) : text}
      </span>
    </>
  );
}
