import { useCallbackRef } from '@mantine/hooks';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { type UseFormGetValues, type UseFormSetValue, useFormContext, useWatch } from 'react-hook-form';
import type { DraftContent, Member } from '../../../../shared/model/draft.ts';
import {
  addMember,
  emptyMember,
  insertMembers,
  isBlankMember,
  moveMember,
  removeMember,
} from '../../../../shared/rules/members.ts';
import { type GroupTexts, groupColumns } from '../../../../shared/rules/members-block.ts';
import { focusField } from '../../../components/field-summary.tsx';
import { fieldId } from '../../../components/work/field-id.ts';
import type { BlockPlace } from '../sheet/use-block-paste.ts';
import { useTableHistory } from '../sheet/use-table-history.ts';

/** Something that a person can take back: what went, and from where. */
type Removed = { member: Member; index: number };

/** What a block said of one of the group's fields, and whether it was written there: what was typed before is not written over. */
export type GroupFill = { column: keyof GroupTexts; text: string; written: boolean };

/** A block of members as it was read. */
export type MembersBlock = { rows: Member[]; group: GroupTexts; leftOut: number[] };

/** The members of the draft in the form, and all that can be done with them; the focus goes where the hands are. */
export function useMembers() {
  const { control, getValues, setValue } = useFormContext<DraftContent>();
  const members = useWatch({ control, name: 'members' });
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [groupResult, setGroupResult] = useState<GroupFill[]>([]);
  const focus = (index: number, column: string) => focusField(fieldId(`members.${index}.${column}`));
  const { put, onKey } = useTableHistory(
    () => getValues('members'),
    (next: Member[]) => flushSync(() => setValue('members', next)),
    () => focus(getValues('members').length - 1, 'givenName'),
  );

  const add = (column = 'givenName') => {
    put(addMember(getValues('members')));
    focus(getValues('members').length - 1, column);
  };
  return {
    members,
    onKey,
    removed,
    add,
    focus,
    change: useCallbackRef((index: number, change: Partial<Member>) => {
      const now = getValues('members');
      const member = now[index];
      if (member) put(now.with(index, { ...member, ...change }), `${index} ${Object.keys(change)}`);
    }),
    move: useCallbackRef((index: number, by: 1 | -1, column: string) => {
      const to = index + by;
      const now = getValues('members');
      if (to < 0 || to >= now.length) return;
      put(moveMember(now, index, to));
      focusMoved(to, by, column);
    }),
    remove: useCallbackRef((index: number) => {
      const now = getValues('members');
      const member = now[index];
      setRemoved(member && !isBlankMember(member) ? { member, index } : null);
      put(removeMember(now, index));
      focus(Math.min(index, getValues('members').length - 1), 'givenName');
    }),
    putBack: () => {
      if (!removed) return;
      put(addMember(getValues('members'), removed.index, removed.member));
      setRemoved(null);
      focus(removed.index, 'givenName');
    },
    /** How many members a block at `index` would push down. */
    inTheWay: (index: number) => {
      const now = getValues('members');
      const isFree = now.slice(index).every(isBlankMember);
      return isFree ? 0 : now.filter((member) => !isBlankMember(member)).length;
    },
    /** What the last block said of the group. */
    groupResult,
    insert: (index: number, { rows: others, group }: MembersBlock, place: BlockPlace) => {
      const isAll = place === 'replace';
      const next = insertMembers(isAll ? [emptyMember()] : getValues('members'), isAll ? 0 : index, others);
      if (!next) return false;
      put(next);
      setGroupResult(fillGroup(group, getValues, setValue));
      focus(isAll ? 0 : index, 'givenName');
      return true;
    },
  };
}

function fillGroup(
  group: GroupTexts,
  getValues: UseFormGetValues<DraftContent>,
  setValue: UseFormSetValue<DraftContent>,
): GroupFill[] {
  return groupColumns.flatMap((column) => {
    const text = group[column];
    const typed = getValues(column).trim();
    if (text === '' || typed === text) return [];
    if (typed === '') setValue(column, text);
    return [{ column, text, written: typed === '' }];
  });
}

/** The button that moved a line may be off at the end of the table; then the other one takes the focus. */
function focusMoved(to: number, by: 1 | -1, column: string): void {
  const button = column === 'up' || column === 'down';
  const place = document.getElementById(fieldId(`members.${to}.${column}`));
  const isOff = button && place instanceof HTMLButtonElement && place.disabled;
  focusField(fieldId(`members.${to}.${isOff ? (by === 1 ? 'up' : 'down') : column}`));
}
