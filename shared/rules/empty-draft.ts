import type { DraftContent } from '../model/draft.ts';
import { emptyFields, loanFields } from '../model/draft-fields.ts';
import { emptyMember } from './members.ts';

/** A draft of which nothing is known yet: individual, one borrower, monthly instalments until somebody says otherwise. */
export function emptyDraft(): DraftContent {
  return {
    loanType: 'individual',
    ...emptyFields(loanFields),
    members: [emptyMember()],
    plan: {
      firstDate: '',
      count: '',
      every: '1',
      unit: 'month',
      interestType: 'flat',
      annualRate: '',
      graceCount: '',
    },
    schedule: [],
    photoId: '',
  };
}
