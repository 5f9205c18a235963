import { type Ref, useId } from 'react';
import type { SheetCell, SheetColumn } from './columns.ts';
import classes from './sheet.module.css';

type Props = {
  ref: Ref<HTMLInputElement>;
  label: string;
  column: SheetColumn | undefined;
  cell: SheetCell | undefined;
  text: string;
  describedBy: string | undefined;
  readOnly: boolean;
  suggestions: readonly string[];
  onType: (text: string) => void;
  onBlur: (() => void) | undefined;
};

/** The text field in the active cell. */
export function SheetInput({ ref, label, column, cell, text, describedBy, readOnly, ...more }: Props) {
  const list = useId();
  const { suggestions, onType, onBlur } = more;
  return (
    <>
      <input
        ref={ref}
        className={classes.input}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={cell?.mark === 'wrong'}
        inputMode={column?.decimal ? 'decimal' : 'text'}
        autoComplete="off"
        spellCheck={false}
        maxLength={column?.longest}
        list={suggestions.length > 0 ? list : undefined}
        readOnly={readOnly}
        value={text}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={onBlur}
        onFocus={(event) => event.currentTarget.select()}
      />
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </>
  );
}
