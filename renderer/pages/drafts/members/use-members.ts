import { useCallbackRef } from '@mantine/hooks';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useFormContext, useWatch } from 'react-hook-form';
import type { DraftContent, Member } from '../../../../shared/model/draft.ts';
import {
  addMember,
  insertMembers,
  isBlankMember,
  moveMember,
  removeMember,
} from '../../../../shared/rules/members.ts';
import { focusField } from '../../../components/field-summary.tsx';
import { fieldId } from '../../../components/work/field-id.ts';

/** Something that a person can take back: what went, and from where. */
type Removed = { member: Member; index: number };

/** The members of the draft in the form, and all that can be done with them; the focus goes where the hands are. */
export function useMembers() {
  const { control, getValues, setValue } = useFormContext<DraftContent>();
  const members = useWatch({ control, name: 'members' });
  const [removed, setRemoved] = useState<Removed | null>(null);
  const put = (next: Member[]) => flushSync(() => setValue('members', next));
  const focus = (index: number, column: string) => focusField(fieldId(`members.${index}.${column}`));

  const add = (column = 'givenName') => {
    put(addMember(getValues('members')));
    focus(getValues('members').length - 1, column);
  };
  return {
    members,
    removed,
    add,
    focus,
    change: useCallbackRef((index: number, change: Partial<Member>) => {
      const now = getValues('members');
      const member = now[index];
      if (member) setValue('members', now.with(index, { ...member, ...change }));
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
    insert: (index: number, others: Member[]) => {
      const next = insertMembers(getValues('members'), index, others);
      if (!next) return false;
      put(next);
      focus(index, 'givenName');
      return true;
    },
  };
}

/** The button that moved a line may be off at the end of the table; then the other one takes the focus. */
function focusMoved(to: number, by: 1 | -1, column: string): void {
  const button = column === 'up' || column === 'down';
  const place = document.getElementById(fieldId(`members.${to}.${column}`));
  const isOff = button && place instanceof HTMLButtonElement && place.disabled;
  focusField(fieldId(`members.${to}.${isOff ? (by === 1 ? 'up' : 'down') : column}`));
}
