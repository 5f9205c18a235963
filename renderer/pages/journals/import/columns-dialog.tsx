import { Button, Select, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../../../shared/model/sheet.ts';
import { type HiddenChoice, withHidden } from '../../../../shared/rules/import/hidden.ts';
import type { SheetToProve } from '../../../../shared/rules/import/judge-columns.ts';
import { type JournalColumn, journalRoles } from '../../../../shared/rules/journal-import.ts';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import {
  type Accepted,
  areColumnsFit,
  ColumnsLack,
  ColumnsQuestion,
} from '../../../components/sheet-file/columns-question.tsx';
import { DialogFoot } from '../../../components/sheet-file/dialog-foot.tsx';
import { HiddenQuestion } from '../../../components/sheet-file/hidden-question.tsx';
import { formatCount } from '../../../i18n/format.ts';
import { JournalReadingLine } from './journal-reading-line.tsx';
import { readTaking } from './take-sheet.ts';
import type { JournalImport, JournalQuestion, JournalTaking } from './use-journal-import.ts';

/** Asks which column of a sheet is which, where its heading does not say so. */
export function ColumnsDialog({ imports }: { imports: JournalImport }) {
  const { t } = useTranslation(['journals', 'common']);
  const { question, dismiss } = imports;
  return (
    <Dialog
      environment="here"
      opened={question !== null}
      onClose={dismiss}
      size="xl"
      title={t('journals:import.dialog.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {question && <Questions question={question} imports={imports} />}
    </Dialog>
  );
}

type Props = { question: JournalQuestion; imports: JournalImport };

function Questions({ question, imports }: Props) {
  const { t } = useTranslation(['journals', 'common']);
  const { sheets, source, answered } = question;
  const { find, evidence, answer, dismiss, reread } = imports;
  const [taking, setTaking] = useState<JournalTaking>(() => answered ?? find(sheets[0] as Sheet));
  const [accepted, setAccepted] = useState<Accepted>(new Set());
  const { sheet } = taking;
  const { rows } = useMemo(() => withHidden(sheet, taking), [sheet, taking]);
  const read = useMemo(() => readTaking(taking), [taking]);
  const findIn = (next: Sheet, hidden: HiddenChoice) => {
    setTaking(find(next, hidden));
    setAccepted(new Set());
  };
  const judged = useMemo(
    (): SheetToProve<JournalColumn> => ({
      ...{ rows: rows.map(({ cells }) => cells), table: journalRoles, evidence },
      ...{ heading: taking.heading, roles: taking.roles },
    }),
    [rows, taking, evidence],
  );
  const fits = useMemo(() => areColumnsFit(judged, accepted), [judged, accepted]);
  const nameOf = (role: JournalColumn) => t(`journals:field.${role}`);
  const isRefused = 'reason' in read;
  const count = isRefused ? rows.length - taking.heading - 1 : read.entries.length;
  const { takeHidden, takeHiddenColumns } = taking;
  return (
    <Stack gap="md">
      {sheets.length > 1 && (
        <Select
          label={t('journals:import.dialog.sheet')}
          data={sheets.map((each) => each.name)}
          value={sheet.name}
          onChange={(name) => findIn(sheets.find((each) => each.name === name) ?? sheet, taking)}
          allowDeselect={false}
        />
      )}
      <JournalReadingLine
        taking={taking}
        leftOut={isRefused ? [] : read.leftOut}
        onReread={source && ((choices) => reread(question, choices))}
        onTake={(taken) => setTaking({ ...taking, taken })}
      />
      <HiddenQuestion
        sheet={sheet}
        value={{ takeHidden, takeHiddenColumns }}
        onChange={(hidden) => findIn(sheet, hidden)}
      />
      <ColumnsQuestion
        key={sheet.name}
        sheet={judged}
        numberOf={(index) => rows[index]?.number ?? index + 1}
        nameOf={nameOf}
        accepted={accepted}
        onChange={(next, right) => {
          setTaking({ ...taking, ...next });
          setAccepted(right);
        }}
      />
      <DialogFoot reason={<ColumnsLack sheet={judged} accepted={accepted} nameOf={nameOf} />}>
        <Button variant="default" onClick={dismiss}>
          {t('common:cancel')}
        </Button>
        <Button disabled={!fits || count < 1} onClick={() => answer(taking)}>
          {t('journals:import.dialog.take', { count, number: formatCount(count) })}
        </Button>
      </DialogFoot>
    </Stack>
  );
}
