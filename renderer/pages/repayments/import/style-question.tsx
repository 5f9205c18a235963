import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ColumnStyle, examplesOf } from '../../../../shared/rules/amount-style.ts';
import { type DecimalMark, readAmount } from '../../../../shared/rules/amounts.ts';
import { formatCount } from '../../../i18n/format.ts';

type Props = {
  style: Exclude<ColumnStyle, { kind: 'clear' }>;
  /** How many amounts fit their loans with either mark; the likelier one stands first, and a person answers. */
  fits: Record<DecimalMark, number>;
  value: DecimalMark | null;
  onChange: (mark: DecimalMark) => void;
};

const choices = [
  { mark: '.', text: 'reading.point' },
  { mark: ',', text: 'reading.comma' },
] as const;

/** Asks how a column of amounts is written, with what each answer makes of its own examples. */
export function StyleQuestion({ style, fits, value, onChange }: Props) {
  const { t } = useTranslation('repayments');
  const examples = examplesOf(style);
  const [first, second] = examples;
  const why =
    style.kind === 'ambiguous'
      ? t('reading.ambiguous', { example: style.example })
      : t('reading.mixed', { first, second });
  const fitting = (mark: DecimalMark) =>
    fits['.'] === fits[',']
      ? []
      : [t('reading.fits', { count: fits[mark], number: formatCount(fits[mark]) })];
  const means = (example: string, mark: DecimalMark) =>
    t('reading.means', { example, value: readAmount(example, mark) ?? t('reading.unread') });
  return (
    <Radio.Group
      label={<Text fw={600}>{t('reading.style')}</Text>}
      description={why}
      value={value ?? ''}
      onChange={(mark) => onChange(mark === ',' ? ',' : '.')}
    >
      <Stack gap="xs" mt="xs">
        {choices
          .toSorted((a, b) => fits[b.mark] - fits[a.mark])
          .map(({ mark, text }) => (
            <Radio
              key={mark}
              value={mark}
              label={t(text)}
              description={[...examples.map((example) => means(example, mark)), ...fitting(mark)].join(' · ')}
            />
          ))}
      </Stack>
    </Radio.Group>
  );
}
