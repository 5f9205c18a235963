import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AmountMeaning } from '../../../../shared/model/reporting.ts';
import type { ReadChoices } from '../../../../shared/model/sheet.ts';
import type { DecimalMark } from '../../../../shared/rules/amounts.ts';
import { misfitOf } from '../../../../shared/rules/import/column-shapes.ts';
import { withoutHiddenColumns } from '../../../../shared/rules/import/file-doubts.ts';
import type { ColumnRole, Layout } from '../../../../shared/rules/report/layout.ts';
import { doubtsOf } from '../../../../shared/rules/report/row-doubts.ts';
import type { SheetSource } from '../../../../shared/rules/report/sheet-source.ts';
import { cleanId } from '../../../../shared/rules/text.ts';
import { Notice } from '../../../components/notice.tsx';
import { formatCount } from '../../../i18n/format.ts';
import { TextReadingLine } from '../../../import/text-reading-line.tsx';
import { ColumnsQuestion } from './columns-question.tsx';
import { FileQuestion } from './file-question.tsx';
import { beginsWithHeader, oppositeHeading } from './heading-hints.ts';
import { hasChoice, readSource, sourceOfSheet, styleOfSource } from './read-sheet.ts';
import { RowsQuestion } from './rows-question.tsx';
import { StyleQuestion } from './style-question.tsx';
import type { OpenFile, Question } from './use-import.ts';

type Props = {
  /** What to ask about; null closes the dialog and brings the focus back to where it was. */
  question: Question | null;
  onTake: (answered: Question, mark: DecimalMark) => void;
  /** Reads the file in another way, and asks anew. */
  onReread: (file: OpenFile, choices: ReadChoices) => void;
  onClose: () => void;
};

/** Asks what cannot be known from the cells alone: which sheet, which column is which, and how amounts are written. */
export function ReadingDialog({ question, onTake, onReread, onClose }: Props) {
  const { t } = useTranslation(['repayments', 'common']);
  return (
    <Modal
      opened={question !== null}
      onClose={onClose}
      size="xl"
      title={t('reading.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {question && <Questions question={question} onTake={onTake} onReread={onReread} onClose={onClose} />}
    </Modal>
  );
}

function Questions({ question, onTake, onReread, onClose }: Props & { question: Question }) {
  const { t } = useTranslation(['repayments', 'common']);
  const [asked, setAsked] = useState<Question>(() => guessed(question));
  const [asksColumns, setAsksColumns] = useState(!question.source.layout.certain);
  const [chosen, setChosen] = useState(question.source.mark);
  const { source } = asked;
  const setLayout = (layout: Layout) => setAsked({ ...asked, source: { ...source, layout } });
  const changeFile = (change: Partial<OpenFile>) => {
    if (!('file' in asked)) return;
    const file = { ...asked.file, ...change };
    const sheet = file.takeHiddenColumns ? file.sheet : withoutHiddenColumns(file.sheet);
    const next = sourceOfSheet(sheet, file);
    setAsked(guessed({ file, meaning: asked.meaning, source: next }));
    setAsksColumns(!next.layout.certain);
    setChosen(next.mark);
  };
  const style = styleOfSource(source);
  const mark = style.kind === 'clear' ? style.mark : chosen;
  const doubts = doubtsOf(source, mark ?? '.');
  const counts = isRunningId(source);
  const isWhole = (!asksColumns || isComplete(source.layout.roles, 'file' in asked)) && !counts;
  const isAnswered = doubts.length === 0 || source.doubtful !== null;
  const count = mark ? readSource(source, mark).rows.length : source.cells.length - source.layout.first;
  return (
    <Stack gap="lg">
      {'file' in asked && (
        <>
          {hasChoice(asked.file) && <FileQuestion file={asked.file} onChange={changeFile} />}
          <TextReadingLine sheet={asked.file.sheet} onChange={(choices) => onReread(asked.file, choices)} />
        </>
      )}
      {asksColumns && <ColumnsQuestion cells={source.cells} layout={source.layout} onChange={setLayout} />}
      <Opposite heading={oppositeHeading(source, asked.meaning)} meaning={asked.meaning} />
      {!isWhole && (
        <Text c="dimmed" role="status">
          {t(counts ? 'reading.running' : 'reading.needed')}
        </Text>
      )}
      {doubts.length > 0 && (
        <RowsQuestion
          doubts={doubts}
          value={source.doubtful}
          onChange={(doubtful) => setAsked({ ...asked, source: { ...source, doubtful } })}
        />
      )}
      {style.kind !== 'clear' && <StyleQuestion style={style} value={chosen} onChange={setChosen} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button
          disabled={!isWhole || !isAnswered || mark === null}
          onClick={() => mark && onTake(asked, mark)}
        >
          {t('reading.apply', { count, number: formatCount(count) })}
        </Button>
      </Group>
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

function guessed(question: Question): Question {
  return { ...question, source: { ...question.source, layout: guess(question.source) } };
}

function guess({ cells, layout }: SheetSource): Layout {
  const isHeader = !layout.certain && layout.first === 0 && beginsWithHeader(cells, layout);
  return isHeader ? { ...layout, first: 1 } : layout;
}

/** Running numbers count the rows of a list; as loan ids they would make problems of all of them. */
function isRunningId({ cells, layout: { roles, first }, isKnown }: SheetSource): boolean {
  const column = roles.indexOf('loanId');
  const ids = cells.slice(first).map((row) => row[column]?.trim() ?? '');
  return column >= 0 && misfitOf('id', ids, (id) => isKnown(cleanId(id))) === 'running';
}

/** No column twice; from a file, Loan ID and Amount; from a paste, at least one. */
function isComplete(roles: readonly ColumnRole[], fromFile: boolean): boolean {
  const taken = roles.filter((role) => role !== '');
  const isUnique = new Set(taken).size === taken.length;
  return isUnique && (fromFile ? taken.includes('loanId') && taken.includes('amount') : taken.length > 0);
}
