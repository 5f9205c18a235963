import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../../shared/model/sheet.ts';
import { countHidden, type HiddenChoice } from '../../../shared/rules/import/hidden.ts';
import { questionIds } from './go-to-question.ts';

type Props<Choice> = {
  sheet: Pick<Sheet, 'rows' | 'hiddenColumns'>;
  value: Choice;
  onChange: (change: Choice) => void;
};

/** Asks whether hidden rows are taken, and hidden columns where there is a choice. Nothing where none are hidden. */
export function HiddenQuestion<Choice extends Pick<HiddenChoice, 'takeHidden'> & Partial<HiddenChoice>>({
  sheet,
  value,
  onChange,
}: Props<Choice>) {
  const { t } = useTranslation('import');
  const { rows, columns } = countHidden(sheet);
  const asksColumns = columns > 0 && value.takeHiddenColumns !== undefined;
  if (rows === 0 && !asksColumns) return null;
  return (
    <Stack gap="sm" id={questionIds.hidden}>
      {rows > 0 && (
        <Checkbox
          label={t('sheet.takeHidden', { count: rows })}
          description={t('sheet.takeHiddenText')}
          checked={value.takeHidden}
          onChange={(event) => onChange({ ...value, takeHidden: event.currentTarget.checked })}
        />
      )}
      {asksColumns && (
        <Checkbox
          label={t('sheet.takeHiddenColumns', { count: columns })}
          checked={value.takeHiddenColumns ?? true}
          onChange={(event) => onChange({ ...value, takeHiddenColumns: event.currentTarget.checked })}
        />
      )}
    </Stack>
  );
}
