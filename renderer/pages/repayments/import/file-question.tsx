import { NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HiddenQuestion } from '../../../components/sheet-file/hidden-question.tsx';
import type { OpenFile } from './use-import.ts';

type Props = { file: OpenFile; onChange: (change: Partial<OpenFile>) => void };

/** Asks which sheet of a file is meant, and whether its hidden rows and columns are. */
export function FileQuestion({ file, onChange }: Props) {
  const { t } = useTranslation('repayments');
  const { sheets, sheet, takeHidden, takeHiddenColumns } = file;
  const choose = (index: number) => {
    const chosen = sheets[index];
    if (chosen) onChange({ sheet: chosen });
  };
  return (
    <Stack gap="sm">
      {sheets.length > 1 && (
        <NativeSelect
          label={t('reading.sheet')}
          maw="24rem"
          data={sheets.map(({ name, rows, tooLarge }, index) => ({
            value: String(index),
            label: name,
            disabled: tooLarge || rows.length === 0,
          }))}
          value={String(sheets.indexOf(sheet))}
          onChange={(event) => choose(Number(event.currentTarget.value))}
        />
      )}
      <HiddenQuestion sheet={sheet} value={{ takeHidden, takeHiddenColumns }} onChange={onChange} />
    </Stack>
  );
}
