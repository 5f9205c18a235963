import type { DraftContent } from '../model/draft.ts';
import { emptyMember } from './members.ts';

/** A draft of which nothing is known yet: individual, one borrower, monthly instalments until somebody says otherwise. */
export function emptyDraft(): DraftContent {
  return {
    loanType: 'individual',
    groupName: '',
    groupClientId: '',
    groupLoanId: '',
    members: [emptyMember()],
    location: '',
    activityId: '',
    languageId: '',
    loanUse: '',
    description: '',
    waiverSigned: false,
    themeTypeId: '',
    currency: '',
    disbursalDate: '',
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
