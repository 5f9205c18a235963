import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetTexts } from '../../../shared/rules/import/roles.ts';
import { rowText } from '../../../shared/rules/import/row-text.ts';

type Props = {
  rows: SheetTexts;
  /** Index of the heading, -1 for none. */
  heading: number;
  /** Number of a row in the file, by its index. */
  numberOf: (index: number) => number;
  onChange: (heading: number) => void;
};

/** So many rows of a sheet are offered; below them, only the one that was found. */
const mostOffered = 10;

/** Asks which of the first rows is the heading: only a person can tell where its words are unknown. */
export function HeadingChoice({ rows, heading, numberOf, onChange }: Props) {
  const { t } = useTranslation('import');
  const [found] = useState(heading);
  const first = Array.from(rows.slice(0, mostOffered), (_, index) => index);
  const offered = found < mostOffered ? first : [...first, found];
  return (
    <NativeSelect
      label={t('columns.heading')}
      maw="36rem"
      data={[
        ...offered.map((index) => ({
          value: String(index),
          label: t('columns.headingRow', { number: numberOf(index), text: rowText(rows[index] ?? []) }),
        })),
        { value: '-1', label: t('columns.noHeading') },
      ]}
      value={String(heading)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}
