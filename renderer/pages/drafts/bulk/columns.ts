import type { TFunction } from 'i18next';
import type { DraftContent } from '../../../../shared/model/draft.ts';
import { choiceFields } from '../../../../shared/model/draft-fields.ts';
import type { SheetColumn } from '../../../components/sheet/columns.ts';
import { longestText } from '../field-names.ts';

/** Columns of the sheet of drafts in their order; the last one says what was found. */
export const columnKeys = [
  'name',
  'familyName',
  'members',
  'clientId',
  'loanId',
  'gender',
  'amount',
  'currency',
  'disbursalDate',
  'waiverSigned',
  'location',
  'activityId',
  'themeTypeId',
  'languageId',
  'loanUse',
  'description',
  'schedule',
  'photo',
  'check',
] as const;

/** One of {@link columnKeys}. */
export type ColumnKey = (typeof columnKeys)[number];

/** The columns that can be typed into. */
export type TypedKey = Exclude<ColumnKey, 'members' | 'schedule' | 'photo' | 'check'>;

const shapes: Record<ColumnKey, Omit<SheetColumn, 'key' | 'title' | 'editable'>> = {
  name: { least: 9, grow: 1, pinned: true },
  familyName: { least: 7.5, grow: 0.8 },
  members: { least: 5.75, end: true },
  clientId: { least: 6.5, grow: 0.5 },
  loanId: { least: 6.5, grow: 0.5 },
  gender: { least: 5 },
  amount: { least: 6.5, end: true, decimal: true },
  currency: { least: 5.25 },
  disbursalDate: { least: 6.5 },
  waiverSigned: { least: 4.75 },
  location: { least: 9, grow: 0.6 },
  activityId: { least: 9, grow: 0.6 },
  themeTypeId: { least: 7.5, grow: 0.4 },
  languageId: { least: 5.5 },
  loanUse: { least: 10, grow: 0.8 },
  description: { least: 12, grow: 1 },
  schedule: { least: 10.5, grow: 0.4 },
  photo: { least: 3.75 },
  check: { least: 20, grow: 2 },
};

/** Columns of which a group has fields of its own. */
const ofGroup: Partial<Record<ColumnKey, 'groupName' | 'groupClientId' | 'groupLoanId'>> = {
  name: 'groupName',
  clientId: 'groupClientId',
  loanId: 'groupLoanId',
};

const ofMember = {
  ...{ name: 'givenName', familyName: 'familyName', clientId: 'clientId' },
  ...{ loanId: 'loanId', gender: 'gender', amount: 'amount' },
} as const;

/** The field of a borrower that a column holds. */
export type MemberKey = keyof typeof ofMember;

/** True for a column of what each borrower has. */
export function isMemberKey(key: ColumnKey): key is MemberKey {
  return key in ofMember;
}

/** True where a draft has a field of its own for a column: a group's borrowers are edited in the draft itself. */
export function isTyped(draft: DraftContent, key: ColumnKey | undefined): key is TypedKey {
  if (key === undefined || key === 'members' || key === 'schedule' || key === 'photo' || key === 'check')
    return false;
  return draft.loanType === 'individual' || !isMemberKey(key) || ofGroup[key] !== undefined;
}

/** The path of a column in a draft, such as `members.0.givenName` or `groupName`. */
export function pathOf(draft: DraftContent, key: TypedKey): string {
  if (!isMemberKey(key)) return key;
  return (draft.loanType === 'group' && ofGroup[key]) || `members.0.${ofMember[key]}`;
}

/** The column that shows what is at a path of a draft; what no column shows stands at the first one. */
export function columnAt(draft: DraftContent, path: string): ColumnKey {
  const typed = columnKeys.find((key) => isTyped(draft, key) && pathOf(draft, key) === path);
  if (typed) return typed;
  if (path.startsWith('members')) return 'members';
  if (path.startsWith('schedule') || path.startsWith('plan')) return 'schedule';
  return path === 'photoId' ? 'photo' : 'name';
}

/** The most characters of a column's text; what is chosen by its name has no limit of its own. */
export function longestIn(key: ColumnKey): number | undefined {
  if (choiceFields.some((field) => field === key)) return undefined;
  return longestText(isMemberKey(key) ? `members.0.${ofMember[key]}` : key);
}

/** The columns as the sheet lays them out. */
export function bulkColumns(t: TFunction<'drafts'>): SheetColumn[] {
  return columnKeys.map((key) => {
    const longest = longestIn(key);
    const isEditable = key !== 'members' && key !== 'schedule' && key !== 'photo' && key !== 'check';
    return {
      ...shapes[key],
      ...{ key, title: t(`bulk.column.${key}`), editable: isEditable },
      ...(longest === undefined ? {} : { longest }),
    };
  });
}
