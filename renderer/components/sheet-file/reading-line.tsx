import { NativeSelect, Stack } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadChoices, Sheet } from '../../../shared/model/sheet.ts';
import type { ShownLeftOut } from '../../../shared/rules/import/left-out.ts';
import { formatCount } from '../../i18n/format.ts';
import type { Decision } from './decisions.ts';
import { LeftOutList } from './left-out-list.tsx';
import classes from './reading-line.module.css';
import { useEncodings } from './use-encodings.ts';

type Props = {
  /** The sheet of a file; null for pasted cells. */
  sheet: Pick<Sheet, 'text' | 'notes'> | null;
  /** Reads a text file anew; without it its encoding and delimiter are only shown. */
  onReread?: ((choices: ReadChoices) => void) | undefined;
  decisions: readonly Decision[];
  leftOut: readonly ShownLeftOut[];
  /** Takes a row all the same, or no more. */
  onTake?: ((number: number, isTaken: boolean) => void) | undefined;
};

/** True where something was decided that a person might want to know. */
export function isReadingSaid({ sheet, decisions, leftOut }: Pick<Props, 'sheet' | 'decisions' | 'leftOut'>) {
  return Boolean(sheet?.text) || countLost(sheet) > 0 || decisions.length > 0 || leftOut.length > 0;
}

function countLost(sheet: Props['sheet']): number {
  return sheet?.notes.filter(({ kind }) => kind === 'garbled').length ?? 0;
}

/** All that was decided when a sheet was read, in one line. What can be read in another way is changed here, or leads to its question. */
export function ReadingLine({ sheet, onReread, decisions, leftOut, onTake }: Props) {
  const { t } = useTranslation('import');
  const listId = useId();
  const [isListed, setIsListed] = useState(false);
  const lost = countLost(sheet);
  if (!isReadingSaid({ sheet, decisions, leftOut })) return null;
  return (
    <Stack gap="xs">
      <div className={classes.line}>
        <span className={classes.lead}>{t('decided.lead')}</span>
        <ul className={classes.parts} aria-label={t('decided.line')}>
          {sheet?.text && <TextItems text={sheet.text} onReread={onReread} />}
          {lost > 0 && <li data-tone="open">{t('text.lost', { count: lost })}</li>}
          {decisions.map((decision) => (
            <DecisionItem key={decision.text} {...decision} />
          ))}
          {leftOut.length > 0 && (
            <li>
              <button
                type="button"
                className={classes.action}
                aria-expanded={isListed}
                aria-controls={listId}
                onClick={() => setIsListed(!isListed)}
              >
                <LeftOutCount leftOut={leftOut} />
                {isListed ? (
                  <IconChevronUp size={14} aria-hidden />
                ) : (
                  <IconChevronDown size={14} aria-hidden />
                )}
              </button>
            </li>
          )}
        </ul>
      </div>
      <div id={listId} hidden={!isListed || leftOut.length === 0}>
        {isListed && <LeftOutList rows={leftOut} onTake={onTake} />}
      </div>
    </Stack>
  );
}

function DecisionItem({ text, isOpen, onGoTo }: Decision) {
  const tone = isOpen ? 'open' : undefined;
  if (!onGoTo) return <li data-tone={tone}>{text}</li>;
  return (
    <li>
      <button type="button" className={classes.action} data-tone={tone} onClick={onGoTo}>
        {text}
      </button>
    </li>
  );
}

function LeftOutCount({ leftOut }: Pick<Props, 'leftOut'>) {
  const { t } = useTranslation('import');
  const out = leftOut.filter(({ why }) => why !== 'taken').length;
  const count = out > 0 ? out : leftOut.length;
  return t(out > 0 ? 'decided.leftOut' : 'decided.taken', { count, number: formatCount(count) });
}

type TextProps = { text: NonNullable<Sheet['text']>; onReread: Props['onReread'] };

/** How the bytes of a text file became cells. */
function TextItems({ text: { encoding, delimiter, recoded }, onReread }: TextProps) {
  const { t } = useTranslation('import');
  const encodings = useEncodings();
  const delimiterName = useDelimiterName();
  return (
    <>
      <ChoiceItem
        label={t('text.encoding')}
        data={encodings.data}
        value={encoding}
        onChange={onReread && ((value) => onReread({ encoding: value }))}
      />
      {delimiter !== null && (
        <ChoiceItem
          label={t('text.delimiter')}
          data={delimiterChoices(delimiter).map((value) => ({ value, label: delimiterName(value) }))}
          value={delimiter}
          onChange={onReread && ((value) => onReread({ encoding, delimiter: value }))}
        />
      )}
      {recoded.length > 0 && <li>{t('text.recoded', { count: recoded.length })}</li>}
    </>
  );
}

type ChoiceProps = {
  label: string;
  data: { value: string; label: string }[];
  value: string;
  onChange: ((value: string) => void) | undefined;
};

/** A select that looks like a word of the line. */
function ChoiceItem({ label, data, value, onChange }: ChoiceProps) {
  if (!onChange) return <li>{data.find((each) => each.value === value)?.label ?? value}</li>;
  return (
    <li>
      <NativeSelect
        variant="unstyled"
        classNames={{ input: classes.choice, section: classes.chevron }}
        rightSection={<IconChevronDown size={14} aria-hidden />}
        aria-label={label}
        data={data}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </li>
  );
}

const usualDelimiters = [',', ';', '\t', '|'];

function delimiterChoices(delimiter: string): string[] {
  return usualDelimiters.includes(delimiter) ? usualDelimiters : [...usualDelimiters, delimiter];
}

function useDelimiterName() {
  const { t } = useTranslation('import');
  const names = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
  return (delimiter: string): string => {
    if (delimiter === '') return t('text.oneColumn');
    const known = (Object.keys(names) as (keyof typeof names)[]).find((each) => each === delimiter);
    return known ? t(`text.delimiters.${names[known]}`) : t('text.delimiters.other', { sign: delimiter });
  };
}
