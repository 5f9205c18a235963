import { draftBulk } from './drafts/bulk.ts';
import { draftCopies } from './drafts/copies.ts';
import { draftForm } from './drafts/form.ts';
import { draftGroup } from './drafts/group.ts';
import { draftList } from './drafts/list.ts';
import { draftSchedule } from './drafts/schedule.ts';

/** Words of the loan draft pages, in Spanish. */
export const drafts = {
  ...draftList,
  ...draftForm,
  ...draftGroup,
  ...draftSchedule,
  ...draftCopies,
  ...draftBulk,
};
