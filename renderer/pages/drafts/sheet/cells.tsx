import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCalendarDate } from '../../../../shared/rules/dates.ts';
import { editedDate, type TypedReadings } from '../../../../shared/rules/typed-readings.ts';
import { writtenDate } from '../../../../shared/rules/written-dates.ts';
import { useDateLetters } from '../../../components/work/calendar-field.tsx';
import { fieldId } from '../../../components/work/field-id.ts';
import { regionDates } from '../../../i18n/region.ts';
import { longestText } from '../field-names.ts';
import type { FieldNote } from '../field-notes.tsx';
import classes from './sheet.module.css';

type CellProps = {
  path: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  note: FieldNote | undefined;
  readOnly: boolean;
  numeric?: boolean;
  /** Readings of what people write; one with a single meaning takes its place when the cell is left. */
  readingsOf?: (text: string) => TypedReadings;
};

/** What every cell tells the style sheet and screen readers. */
function cellLook({ path, label, note }: Pick<CellProps, 'path' | 'label' | 'note'>) {
  return {
    id: fieldId(path),
    className: classes.cell,
    'aria-label': label,
    'aria-invalid': note?.tone === 'bad',
    'data-note': note?.tone,
    title: note?.text,
  };
}

/** A cell of free text. */
export function TextCell({ value, onChange, readOnly, numeric = false, readingsOf, ...look }: CellProps) {
  const read = () => {
    const [only, other] = readingsOf?.(value) ?? [];
    if (!readOnly && only !== undefined && other === undefined) onChange(only);
  };
  return (
    <input
      {...cellLook(look)}
      type="text"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={read}
      readOnly={readOnly}
      maxLength={longestText(look.path)}
      inputMode={numeric ? 'decimal' : 'text'}
      data-numeric={numeric || undefined}
      autoComplete="off"
      spellCheck={false}
    />
  );
}

/** A cell of a date, which stands as the region writes dates. An edit of what stands there is read in the same order. */
export function DateCell({ value, onChange, ...cell }: Omit<CellProps, 'numeric' | 'readingsOf'>) {
  const placeholder = useDateLetters('day');
  const [typing, setTyping] = useState<string | null>(null);
  const before = useRef('');
  const isRead = isCalendarDate(value);
  const shown = isRead && value !== typing ? writtenDate(value, regionDates()) : value;
  const read = () => {
    setTyping(null);
    const [only, other] = editedDate(value, before.current, regionDates().order);
    if (!cell.readOnly && only !== undefined && other === undefined) onChange(only);
  };
  return (
    <input
      {...cellLook(cell)}
      type="text"
      value={shown}
      onFocus={() => {
        before.current = isRead ? shown : '';
      }}
      onChange={(event) => {
        setTyping(event.currentTarget.value);
        onChange(event.currentTarget.value);
      }}
      onBlur={read}
      readOnly={cell.readOnly}
      maxLength={longestText(cell.path)}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
    />
  );
}

/** A cell with a few choices, of which the first is none. */
export function ChoiceCell({
  value,
  onChange,
  readOnly,
  options,
  ...look
}: CellProps & { options: readonly { value: string; label: string }[] }) {
  return (
    <select
      {...cellLook(look)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      disabled={readOnly}
    >
      <option value=""> </option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

type LineButtonsProps = {
  /** What the line is called, in the names of the buttons. */
  line: string;
  /** Ids of the buttons begin with it, so that the focus can follow a line that moves. */
  path: string;
  onMove?: (by: 1 | -1) => void;
  onRemove: () => void;
  isFirst: boolean;
  isLast: boolean;
};

/** Moves or removes a line. They are no stops of Tab, which would double the way through the table: Alt and a key do the same. */
export function LineButtons({ line, path, onMove, onRemove, isFirst, isLast }: LineButtonsProps) {
  const { t } = useTranslation('drafts');
  const look = { variant: 'subtle', color: 'gray', size: 'md', tabIndex: -1 } as const;
  return (
    <div className={classes.buttons}>
      {onMove && (
        <>
          <ActionIcon
            {...look}
            id={fieldId(`${path}.up`)}
            aria-label={t('sheet.up', { line })}
            disabled={isFirst}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            {...look}
            id={fieldId(`${path}.down`)}
            aria-label={t('sheet.down', { line })}
            disabled={isLast}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
        </>
      )}
      <ActionIcon
        {...look}
        id={fieldId(`${path}.remove`)}
        aria-label={t('sheet.remove', { line })}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
