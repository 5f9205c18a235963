import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../../../shared/model/draft.ts';
import { typedAmounts } from '../../../../shared/rules/typed-readings.ts';
import { fieldId } from '../../../components/work/field-id.ts';
import { type FieldNote, useFieldNotes } from '../field-notes.tsx';
import { genders } from '../genders.ts';
import { ChoiceCell, LineButtons, TextCell } from '../sheet/cells.tsx';
import classes from '../sheet/sheet.module.css';
import { useFieldLabel } from '../use-field-label.ts';

/** The columns in the order of the table, which is also that of a pasted block without a header. */
export const columns = ['givenName', 'familyName', 'gender', 'amount', 'loanId', 'clientId'] as const;

/** The cells know no currency, so what may have cents is left as it stands. */
const readAmounts = (text: string) => typedAmounts(text, '');

type Doings = {
  onChange: (index: number, change: Partial<Member>) => void;
  onMove: (index: number, by: 1 | -1, column: string) => void;
  onRemove: (index: number) => void;
};

type Props = Doings & { member: Member; index: number; isLast: boolean; readOnly: boolean };

/** One member, memoised: only the edited row re-renders. */
export const MemberRow = memo(Row, (old, next) => {
  const { member: before, ...others } = old;
  const { member: after, ...rest } = next;
  return same(before, after) && same(others, rest);
});

function same<T extends object>(one: T, other: T): boolean {
  return (Object.keys(one) as (keyof T)[]).every((key) => one[key] === other[key]);
}

function Row({ member, index, isLast, readOnly, onChange, onMove, onRemove }: Props) {
  const { t } = useTranslation('drafts');
  const line = t('member', { number: index + 1 });
  const path = `members.${index}`;
  return (
    <tr>
      <td className={classes.number}>{index + 1}</td>
      {columns.map((column) => (
        <td key={column}>
          <MemberCell {...{ column, member, index, readOnly, onChange }} />
        </td>
      ))}
      <td>
        <div className={classes.tick}>
          <Checkbox
            id={fieldId(`${path}.notPictured`)}
            aria-label={t('ofMember', { field: t('field.notPictured'), number: index + 1 })}
            checked={!member.notPictured}
            disabled={readOnly}
            onChange={(event) => onChange(index, { notPictured: !event.currentTarget.checked })}
          />
        </div>
      </td>
      {!readOnly && (
        <td>
          <LineButtons
            line={line}
            path={path}
            isFirst={index === 0}
            isLast={isLast}
            onMove={(by) => onMove(index, by, by === 1 ? 'down' : 'up')}
            onRemove={() => onRemove(index)}
          />
        </td>
      )}
    </tr>
  );
}

type CellProps = Pick<Props, 'member' | 'index' | 'readOnly' | 'onChange'> & {
  column: (typeof columns)[number];
};

function MemberCell({ column, member, index, readOnly, onChange }: CellProps) {
  const { t } = useTranslation('drafts');
  const path = `members.${index}.${column}`;
  const note: FieldNote | undefined = useFieldNotes().get(path);
  const label = useFieldLabel()(path, 'group');
  const cell = {
    path,
    label,
    note,
    readOnly,
    value: member[column],
    onChange: (value: string) => onChange(index, { [column]: value }),
  };
  if (column === 'amount') return <TextCell {...cell} numeric readingsOf={readAmounts} />;
  if (column !== 'gender') return <TextCell {...cell} />;
  return <ChoiceCell {...cell} options={genders.map((value) => ({ value, label: t(`gender.${value}`) }))} />;
}
