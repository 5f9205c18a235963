import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadChoices, Sheet } from '../../../../shared/model/sheet.ts';
import type { SheetToProve } from '../../../../shared/rules/import/judge-columns.ts';
import { type JournalColumn, journalRoles } from '../../../../shared/rules/journal-import.ts';
import {
  type Accepted,
  areColumnsFit,
  ColumnsLack,
  ColumnsQuestion,
} from '../../../components/sheet-file/columns-question.tsx';
import { TextReadingLine } from '../../../components/sheet-file/text-reading-line.tsx';
import { formatCount } from '../../../i18n/format.ts';
import type { FoundJournals, JournalImport, Question } from './use-journal-import.ts';

/** Asks which column of a sheet is which, where its heading does not say so. */
export function ColumnsDialog({ imports }: { imports: JournalImport }) {
  const { t } = useTranslation(['journals', 'common']);
  const { question, dismiss } = imports;
  return (
    <Modal
      opened={question !== null}
      onClose={dismiss}
      size="xl"
      title={t('journals:import.dialog.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {question && <Questions question={question} imports={imports} />}
    </Modal>
  );
}

type Props = { question: Question; imports: JournalImport };

function Questions({ question: { sheets, source }, imports }: Props) {
  const { t } = useTranslation(['journals', 'common']);
  const { find, evidence, answer, dismiss, file } = imports;
  const [sheet, setSheet] = useState(sheets[0] as Sheet);
  const [found, setFound] = useState<FoundJournals>(() => find(sheet));
  const [accepted, setAccepted] = useState<Accepted>(new Set());
  const choose = (name: string | null) => {
    const next = sheets.find((each) => each.name === name) ?? sheet;
    setSheet(next);
    setFound(find(next));
    setAccepted(new Set());
  };
  const judged = useMemo(
    (): SheetToProve<JournalColumn> => ({
      ...{ rows: sheet.rows.map(({ cells }) => cells), table: journalRoles, evidence },
      ...{ heading: found.heading, roles: found.roles },
    }),
    [sheet, found, evidence],
  );
  const fits = useMemo(() => areColumnsFit(judged, accepted), [judged, accepted]);
  const nameOf = (role: JournalColumn) => t(`journals:field.${role}`);
  const count = sheet.rows.length - found.heading - 1;
  const reread = source ? (choices: ReadChoices) => file.take(source, choices) : undefined;
  return (
    <Stack gap="md">
      {sheets.length > 1 && (
        <Select
          label={t('journals:import.dialog.sheet')}
          data={sheets.map((each) => each.name)}
          value={sheet.name}
          onChange={choose}
          allowDeselect={false}
        />
      )}
      <TextReadingLine sheet={sheet} onChange={reread} />
      <ColumnsQuestion
        key={sheet.name}
        sheet={judged}
        numberOf={(index) => sheet.rows[index]?.number ?? index + 1}
        nameOf={nameOf}
        accepted={accepted}
        onChange={(next, right) => {
          setFound({ ...found, ...next });
          setAccepted(right);
        }}
      />
      <ColumnsLack sheet={judged} accepted={accepted} nameOf={nameOf} />
      <Group justify="flex-end">
        <Button variant="default" onClick={dismiss}>
          {t('common:cancel')}
        </Button>
        <Button disabled={!fits || count < 1} onClick={() => answer(sheet, found)}>
          {t('journals:import.dialog.take', { count, number: formatCount(count) })}
        </Button>
      </Group>
    </Stack>
  );
}
