import { type Ref, useId, useMemo } from 'react';
import { type ChoiceBooks, nearChoices } from '../../../shared/rules/import/choices.ts';
import { type FieldOfKind, type ImportField, importFields } from '../../../shared/rules/import/fields.ts';
import classes from './grid.module.css';

/** Suggestions beneath a cell; a partner may have thousands of locations. */
const mostSuggested = 100;

type Props = {
  ref: Ref<HTMLInputElement>;
  label: string;
  field: ImportField;
  text: string;
  describedBy: string;
  invalid: boolean;
  books: ChoiceBooks;
  onType: (text: string) => void;
  onBlur: () => void;
};

/** The text field in the active cell; a cell of one of Kiva's lists suggests what it may hold. */
export function RepairInput({ ref, label, field, text, describedBy, invalid, books, onType, onBlur }: Props) {
  const list = useId();
  const suggestions = useMemo(() => suggestionsOf(field, text, books), [field, text, books]);
  return (
    <>
      <input
        ref={ref}
        className={classes.input}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        autoComplete="off"
        spellCheck={false}
        list={suggestions.length > 0 ? list : undefined}
        value={text}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={onBlur}
        onFocus={(event) => event.currentTarget.select()}
      />
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((label) => (
            <option key={label} value={label} />
          ))}
        </datalist>
      )}
    </>
  );
}

function suggestionsOf(field: ImportField, text: string, books: ChoiceBooks): string[] {
  if (importFields[field].kind !== 'choice') return [];
  const list = field as FieldOfKind<'choice'>;
  const near = nearChoices(books, list, text).map((choice) => choice.label);
  const all = books[list].choices.map((choice) => choice.label);
  return [...new Set([...near, ...all])].slice(0, mostSuggested);
}
