import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { importFields } from '../../../shared/rules/import/fields.ts';
import type { ColumnStyle, StyleQuestion } from '../../../shared/rules/import/styles.ts';
import { formatDay } from '../../i18n/format.ts';
import { questionIds } from './go-to-question.ts';
import { readAs } from './shown-as.ts';

type Props = {
  question: StyleQuestion;
  /** What is asked; the field's name where it is not given. */
  label?: string;
  /** What speaks for a style, beside what it makes of the examples. */
  hintOf?: (style: ColumnStyle) => string;
  value: ColumnStyle | undefined;
  onChange: (style: ColumnStyle) => void;
};

/** Asks how a column is written, with what each answer makes of its own examples. */
export function StyleQuestionField({ question, label, hintOf, value, onChange }: Props) {
  const { t } = useTranslation('import');
  const { field, kind, examples, answers } = question;
  const [first = '', second = ''] = examples;
  const why =
    kind === 'ambiguous' ? t('style.ambiguous', { example: first }) : t(`style.${kind}`, { first, second });
  const nameOf = (style: ColumnStyle) => {
    if (style === 'dayFirstKept' || style === 'monthFirstKept') return t('style.kept');
    if (style === 'dayFirstSwapped' || style === 'monthFirstSwapped') return t('style.turned');
    return t(`style.${style}`);
  };
  const { kind: fieldKind } = importFields[field];
  const shown = (read: string) => (fieldKind === 'date' ? formatDay(read) : read);
  const means = (style: ColumnStyle) =>
    examples.map((example) => {
      const read = readAs(example, style);
      return t('style.means', { example, value: read === null ? t('style.unread') : shown(read) });
    });
  return (
    <Radio.Group
      id={questionIds.style(field)}
      label={<Text fw={600}>{label ?? t(`field.${field}`)}</Text>}
      description={why}
      value={value ?? ''}
      onChange={(chosen) => {
        const style = answers.find((each) => each === chosen);
        if (style) onChange(style);
      }}
    >
      <Stack gap="xs" mt="xs">
        {answers.map((style) => (
          <Radio
            key={style}
            value={style}
            label={nameOf(style)}
            description={
              fieldKind === 'gender'
                ? undefined
                : [...means(style), hintOf?.(style)].filter(Boolean).join(' · ')
            }
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
