import { Button, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AmountMeaning } from '../../../../shared/model/reporting.ts';
import type { ReadChoices, Sheet } from '../../../../shared/model/sheet.ts';
import { examplesOf } from '../../../../shared/rules/amount-style.ts';
import type { DecimalMark } from '../../../../shared/rules/amounts.ts';
import { withoutHiddenColumns } from '../../../../shared/rules/import/file-doubts.ts';
import type { SheetToProve } from '../../../../shared/rules/import/judge-columns.ts';
import type { ColumnStyle } from '../../../../shared/rules/import/styles.ts';
import { type ReportColumn, reportRoles } from '../../../../shared/rules/report/columns.ts';
import { countFits } from '../../../../shared/rules/report/evidence.ts';
import type { ReportLayout } from '../../../../shared/rules/report/layout.ts';
import { doubtsOf } from '../../../../shared/rules/report/row-doubts.ts';
import type { SheetSource } from '../../../../shared/rules/report/sheet-source.ts';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import {
  type Accepted,
  areColumnsFit,
  ColumnsLack,
  ColumnsQuestion,
} from '../../../components/sheet-file/columns-question.tsx';
import { DialogFoot } from '../../../components/sheet-file/dialog-foot.tsx';
import { StyleQuestionField } from '../../../components/sheet-file/style-question.tsx';
import { formatCount } from '../../../i18n/format.ts';
import { withLayout, withTakenRow } from './change-source.ts';
import { FileQuestion } from './file-question.tsx';
import { beginsWithHeader, oppositeHeading } from './heading-hints.ts';
import { hasChoice, readSource, sourceOfSheet, styleOfSource } from './read-sheet.ts';
import { ReportReadingLine } from './report-reading-line.tsx';
import { RowsQuestion } from './rows-question.tsx';
import type { OpenFile, ReportQuestion } from './use-import.ts';

type Props = {
  /** What to ask about; null closes the dialog and brings the focus back to where it was. */
  question: ReportQuestion | null;
  onTake: (answered: ReportQuestion, mark: DecimalMark) => void;
  /** Reads the file in another way, and asks anew. */
  onReread: (question: ReportQuestion, choices: ReadChoices) => void;
  onClose: () => void;
};

/** Asks what cannot be known from the cells alone: which sheet, which column is which, and how amounts are written. */
export function ReadingDialog({ question, onTake, onReread, onClose }: Props) {
  const { t } = useTranslation(['repayments', 'common']);
  return (
    <Dialog
      environment="here"
      opened={question !== null}
      onClose={onClose}
      size="xl"
      title={t('reading.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {question && <Questions question={question} onTake={onTake} onReread={onReread} onClose={onClose} />}
    </Dialog>
  );
}

function Questions({ question, onTake, onReread, onClose }: Props & { question: ReportQuestion }) {
  const { t } = useTranslation(['repayments', 'common']);
  const [asked, setAsked] = useState<ReportQuestion>(() => guessed(question));
  const [asksColumns, setAsksColumns] = useState(
    question.answered !== undefined || !question.source.layout.certain,
  );
  const [accepted, setAccepted] = useState<Accepted>(new Set());
  const [chosen, setChosen] = useState(
    () => question.answered ?? proposedMark(question.source, question.meaning),
  );
  const { source } = asked;
  const setLayout = (layout: ReportLayout) =>
    setAsked({ ...asked, source: withLayout(source, layout, sheetIn(asked)) });
  const changeFile = (change: Partial<OpenFile>) => {
    if (!('file' in asked)) return;
    const file = { ...asked.file, ...change };
    const next = sourceOfSheet(takenOf(file), file);
    setAsked(guessed({ ...asked, file, source: next }));
    setAsksColumns(!next.layout.certain);
    setAccepted(new Set());
    setChosen(proposedMark(next, asked.meaning));
  };
  const style = styleOfSource(source);
  const mark = style.kind === 'clear' ? style.mark : chosen;
  const fits = useMemo(() => countFits(source, asked.meaning), [source, asked.meaning]);
  const doubts = doubtsOf(source, mark ?? '.');
  const sheet = useMemo(() => sheetOf(asked), [asked]);
  const isTaken = source.layout.roles.some((role) => role !== '');
  const isWhole = useMemo(() => isTaken && areColumnsFit(sheet, accepted), [isTaken, sheet, accepted]);
  const fitting = (all: typeof fits, mark: ColumnStyle) => {
    const count = mark === '.' || mark === ',' ? all[mark] : 0;
    return all['.'] === all[','] ? '' : t('reading.fits', { count, number: formatCount(count) });
  };
  const nameOf = (role: ReportColumn) => t(`grid.${role}`);
  const isAnswered = mark !== null && (doubts.length === 0 || source.doubtful !== null);
  const count = readSource(source, mark ?? '.').rows.length;
  return (
    <Stack gap="lg">
      <ReportReadingLine
        question={asked}
        mark={mark}
        onReread={(choices) => onReread(question, choices)}
        onTake={(number, isTaken) => setAsked({ ...asked, source: withTakenRow(source, number, isTaken) })}
      />
      {'file' in asked && hasChoice(asked.file) && <FileQuestion file={asked.file} onChange={changeFile} />}
      {(asksColumns || !isWhole) && (
        <Stack gap="sm">
          <Text fw={600}>{t('reading.columns')}</Text>
          <ColumnsQuestion
            key={'file' in asked ? asked.file.sheet.name : ''}
            sheet={sheet}
            numberOf={(index) => source.numbers[index] ?? index + 1}
            nameOf={nameOf}
            accepted={accepted}
            onChange={({ heading, roles }, next) => {
              setLayout({ ...source.layout, roles, first: heading + 1 });
              setAccepted(next);
            }}
          />
        </Stack>
      )}
      <Opposite heading={oppositeHeading(source, asked.meaning)} meaning={asked.meaning} />
      {doubts.length > 0 && (
        <RowsQuestion
          doubts={doubts}
          value={source.doubtful}
          onChange={(doubtful) => setAsked({ ...asked, source: { ...source, doubtful } })}
        />
      )}
      {style.kind !== 'clear' && (
        <StyleQuestionField
          question={{
            field: 'amount',
            kind: style.kind,
            examples: examplesOf(style),
            answers: likelierFirst(fits),
          }}
          label={t('reading.style')}
          hintOf={(mark) => fitting(fits, mark)}
          value={chosen ?? undefined}
          onChange={(mark) => setChosen(mark === ',' ? ',' : '.')}
        />
      )}
      <DialogFoot
        reason={
          <ColumnsLack {...{ sheet, accepted, nameOf }} otherwise={isAnswered ? '' : t('reading.open')} />
        }
      >
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button disabled={!isWhole || !isAnswered} onClick={() => mark && onTake(asked, mark)}>
          {t('reading.apply', { count, number: formatCount(count) })}
        </Button>
      </DialogFoot>
    </Stack>
  );
}

type OppositeProps = { heading: string | null; meaning: AmountMeaning };

/** A whole month would be reported as its opposite: nothing about the amounts themselves may show it. */
function Opposite({ heading, meaning }: OppositeProps) {
  const { t } = useTranslation('repayments');
  if (heading === null || meaning === '') return null;
  return (
    <Notice tone="bad" icon={IconAlertCircle} title={t('reading.opposite')} role="alert">
      {t('reading.oppositeText', { heading, meaning: t(`meaning.${meaning}`) })}
    </Notice>
  );
}

function guessed(question: ReportQuestion): ReportQuestion {
  const { source } = question;
  return { ...question, source: withLayout(source, guess(source), sheetIn(question)) };
}

/** The sheet that is asked about, as it is taken; null for a paste. */
function sheetIn(question: ReportQuestion): Sheet | null {
  return 'file' in question ? takenOf(question.file) : null;
}

function takenOf({ sheet, takeHiddenColumns }: OpenFile): Sheet {
  return takeHiddenColumns ? sheet : withoutHiddenColumns(sheet);
}

function guess({ cells, layout }: SheetSource): ReportLayout {
  const isHeader = !layout.certain && layout.first === 0 && beginsWithHeader(cells, layout);
  return isHeader ? { ...layout, first: 1 } : layout;
}

/** The columns of a source, to be judged; a paste may have only some of them. */
function sheetOf({ source, ...asked }: ReportQuestion): SheetToProve<ReportColumn> {
  const { cells, layout, evidence, notes } = source;
  return {
    rows: cells,
    heading: layout.first - 1,
    roles: layout.roles,
    table: 'file' in asked ? reportRoles : pastedRoles,
    ...(evidence ? { evidence } : {}),
    exact: (place, column) => notes.get(`${place}:${column}`)?.exact,
  };
}

const pastedRoles = { ...reportRoles, needed: [] };

/** The mark that fits more loans stands first; a person answers. */
function likelierFirst(fits: Record<DecimalMark, number>): readonly [DecimalMark, DecimalMark] {
  return fits[','] > fits['.'] ? [',', '.'] : ['.', ','];
}

/** The decimal mark that is proposed: last month's, unless the loans' own amounts speak for the other. */
function proposedMark(source: SheetSource, meaning: AmountMeaning): DecimalMark | null {
  const fits = countFits(source, meaning);
  const other = source.mark === '.' ? ',' : '.';
  return source.mark !== null && fits[other] > fits[source.mark] ? null : source.mark;
}
