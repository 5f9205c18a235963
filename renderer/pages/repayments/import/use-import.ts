import { useEffect, useRef, useState } from 'react';
import type { Environment } from '../../../../shared/environment.ts';
import { failure } from '../../../../shared/errors.ts';
import type { ReportFacts } from '../../../../shared/model/report-facts.ts';
import type { AmountMeaning, ColumnFormat } from '../../../../shared/model/reporting.ts';
import type { ReadChoices, Sheet } from '../../../../shared/model/sheet.ts';
import { mostReportRows } from '../../../../shared/model/work.ts';
import type { Failure } from '../../../../shared/result.ts';
import type { DecimalMark } from '../../../../shared/rules/amounts.ts';
import { columnsReading } from '../../../../shared/rules/import/remembered.ts';
import { reportEvidence } from '../../../../shared/rules/report/evidence.ts';
import { type FileRow, matchRows } from '../../../../shared/rules/report/match.ts';
import { mergeById } from '../../../../shared/rules/report/merge.ts';
import type { SheetSource } from '../../../../shared/rules/report/sheet-source.ts';
import { type FileBytes, likeliestSheet } from '../../../components/sheet-file/loaded-file.ts';
import { sheetsOf } from '../../../components/sheet-file/use-sheet-file.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { call } from '../../../lib/calls.ts';
import { type ReportRows, withPatches } from '../grid/cells.ts';
import type { GridPaste } from '../grid/repayments-grid.tsx';
import type { ReportActions } from '../use-report.ts';
import { namesLoans, sourceOfPaste } from './paste-source.ts';
import {
  fileRowsOf,
  hasChoice,
  patchesOf,
  type Refusal,
  type ReportReading,
  readSource,
  refusalOf,
  sourceOfSheet,
  styleOfSource,
  type Taking,
} from './read-sheet.ts';

/** A file as it was opened: its sheets, and how others were read before. */
export type OpenFile = Taking & {
  name: string;
  sheets: readonly Sheet[];
  sheet: Sheet;
  /** Hidden columns are taken, as hidden rows are, unless a person says otherwise. */
  takeHiddenColumns: boolean;
  source: FileBytes;
};

/**
 * Something to be read: from a file, or pasted at a cell. `answered` is the decimal mark with which it was taken, where that is to be
 * changed.
 */
export type ReportQuestion = { source: SheetSource; meaning: AmountMeaning; answered?: DecimalMark } & (
  | { file: OpenFile }
  | { paste: GridPaste }
);

/** Rows that are laid over the report; `after` is the report then, so that only this very step is taken back. */
type Laid = { reading: ReportReading; after: ReportRows } & (
  | { kind: 'file'; name: string; rows: FileRow[]; matched: number; added: number }
  | { kind: 'merged'; matched: number; added: number; byPlace: ReportRows }
  | { kind: 'placed' }
);

/** What a paste or an import came to: rows taken as a question was answered, or nothing and why. */
export type ReportImportResult =
  | (Laid & { asked: ReportQuestion & { answered: DecimalMark } })
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'failed'; failure: Failure };

/**
 * Takes rows from the clipboard or a file. What reads one way only is taken at once and can be taken back; anything
 * else becomes a `question`, and nothing changes until a person has answered it.
 */
export function useImport(
  rows: ReportRows,
  actions: ReportActions,
  { format, meaning, facts }: { format: ColumnFormat; meaning: AmountMeaning; facts: ReportFacts | null },
) {
  const environment = useEnvironment();
  const [question, setQuestion] = useState<ReportQuestion | null>(null);
  const [outcome, setOutcome] = useState<ReportImportResult | null>(null);
  const [reading, setReading] = useState(false);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const take = (asked: ReportQuestion, mark: DecimalMark) => {
    setQuestion(null);
    if (asked.answered !== undefined) takeBack();
    // While a file is read, typing goes on: it is laid over the rows as they are by now.
    const rows = actions.latestRows();
    const read = readSource(asked.source, mark);
    const laid: Laid =
      'file' in asked ? fromFile(asked.file, read, rows, format) : fromPaste(asked, read, rows);
    const next = { ...laid, asked: { ...asked, answered: mark } };
    const numbers = read.rows.map((row) => row.number);
    const refusal = refusalOf(patchesOf(read), next.after, numbers);
    if (refusal) return setOutcome({ kind: 'refused', refusal });
    actions.takeRows(() => next.after);
    setOutcome(next);
    if ('file' in asked) remember(asked.source, mark);
  };
  /** Kept for the next month's file; an import does not fail for it. */
  const remember = ({ cells, layout: { roles, first } }: SheetSource, mark: DecimalMark) => {
    const heading = cells[first - 1];
    if (heading)
      void call('imports.remember', {
        environment,
        reading: columnsReading('report', heading, roles, { amount: mark }),
      }).catch(() => undefined);
  };
  const offer = (asked: ReportQuestion) => {
    const style = styleOfSource(asked.source);
    const isClear = asked.source.layout.certain && style.kind === 'clear';
    if (isClear && !('file' in asked && hasChoice(asked.file))) take(asked, style.mark);
    else setQuestion(asked);
  };
  const takeFile = async (file: File | FileBytes, choices?: ReadChoices) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setReading(true);
    const opened = await openFile(
      file,
      { environment, meaning, choices, evidence: reportEvidence(facts) },
      controller.signal,
    );
    // The page was left, and its report may be open anew; or another file was chosen.
    if (controller.signal.aborted) return;
    setReading(false);
    if ('code' in opened)
      return opened.code === 'CANCELLED' ? undefined : setOutcome({ kind: 'failed', failure: opened });
    if ('reason' in opened) return setOutcome({ kind: 'refused', refusal: opened });
    offer({ file: opened, meaning, source: sourceOfSheet(opened.sheet, opened) });
  };
  const takeBack = () => {
    actions.undo();
    setOutcome(null);
  };
  const putByPlace = (byPlace: ReportRows) => {
    actions.undo();
    actions.takeRows(() => byPlace);
    setOutcome(null);
  };
  /** Reads a file in another way; what came of it before is taken back. */
  const reread = (asked: ReportQuestion, choices: ReadChoices) => {
    setQuestion(null);
    if (asked.answered !== undefined) takeBack();
    if ('file' in asked) void takeFile(asked.file.source, choices);
  };
  const isLast = outcome !== null && 'after' in outcome && outcome.after === rows;
  return {
    question,
    outcome,
    reading,
    answer: take,
    dismiss: () => setQuestion(null),
    reread,
    takeBack: isLast ? takeBack : undefined,
    /** Asks anew how the last import is read; it stays as it is until that is answered. */
    change: isLast ? () => setQuestion(outcome.asked) : undefined,
    putByPlace:
      isLast && outcome.kind === 'merged' && outcome.byPlace.length <= mostReportRows
        ? () => putByPlace(outcome.byPlace)
        : undefined,
    forget: () => setOutcome(null),
    takeFile: (file: File) => void takeFile(file),
    paste: (paste: GridPaste) => {
      if (paste.columns === null && !paste.fields.some((field) => field === paste.at))
        return setOutcome({ kind: 'refused', refusal: { reason: 'fixedColumn' } });
      offer({ paste, meaning, source: sourceOfPaste(paste, format, meaning, reportEvidence(facts)) });
    },
  };
}

async function openFile(
  file: File | FileBytes,
  {
    environment,
    choices,
    ...given
  }: { environment: Environment; choices: ReadChoices | undefined } & Pick<OpenFile, 'meaning' | 'evidence'>,
  signal: AbortSignal,
): Promise<OpenFile | Failure | Refusal> {
  const loaded = await sheetsOf(file, signal, choices);
  if ('code' in loaded) return loaded;
  const { name, sheets, source } = loaded;
  const remembered = await call('imports.remembered', { environment }).catch(() => []);
  const sheet = likeliestSheet(sheets);
  const taking = { takeHidden: true, takeHiddenColumns: true, remembered, ...given };
  if (sheet && source) return { name, sheets, sheet, source, ...taking };
  return sheets.some((each) => each.tooLarge) ? failure('SHEET_TOO_LARGE') : { reason: 'empty' };
}

/** Rows of a file go to the loans that they name; those that the sheet does not have, below. */
function fromFile(file: OpenFile, reading: ReportReading, rows: ReportRows, format: ColumnFormat): Laid {
  const fileRows = fileRowsOf(reading);
  const { taken } = matchRows(fileRows, null, format);
  const merged = mergeById(rows, taken);
  const counts = { matched: merged.changed.length + merged.same, added: merged.added.length };
  return { kind: 'file', name: file.name, rows: fileRows, reading, after: merged.rows, ...counts };
}

/**
 * A pasted block that names loans goes to those loans; any other one, and any on an empty sheet, to where it was
 * pasted.
 */
function fromPaste(
  { source, paste }: Extract<ReportQuestion, { paste: GridPaste }>,
  reading: ReportReading,
  rows: ReportRows,
): Laid {
  const patches = patchesOf(reading);
  const byPlace = withPatches(rows, paste.row, patches, paste.shown);
  if (rows.length === 0 || !namesLoans(source)) return { kind: 'placed', reading, after: byPlace };
  const merged = mergeById(rows, patches);
  const matched = merged.changed.length + merged.same;
  if (matched === 0 && paste.row >= rows.length) return { kind: 'placed', reading, after: byPlace };
  return { kind: 'merged', reading, after: merged.rows, byPlace, matched, added: merged.added.length };
}
