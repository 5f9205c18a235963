import type { Finding } from '../model/review.ts';
import type { DraftContent } from '../model/work.ts';
import { daysBetween, isCalendarDate } from './dates.ts';
import { finding } from './findings.ts';
import { compareDecimals, decimalPlaces, isDecimal } from './money.ts';
import { cleanText, countWords } from './text.ts';

/** PA2's disbursal window in days: less than 30 in the past, no more than 90 ahead (partner-api.md §4). */
export const disbursalWindow = { pastDays: 29, futureDays: 90 };

/** A minimum that one partner enforces (partner-api.md §4, INKO-616); Kiva's own is unknown, so only a hint. */
const descriptionWords = 150;

/** Fields that PA2 still asks for before publishing; the API takes a draft without them (partner-api.md §1.2). */
const askedByPa2 = [
  'clientId',
  'loanId',
  'givenName',
  'familyName',
  'gender',
  'location',
  'activityId',
  'languageId',
  'loanUse',
  'description',
  'themeTypeId',
  'currency',
  'amount',
  'disbursalDate',
] as const satisfies readonly (keyof DraftContent)[];

/** What is wrong or missing in a draft, as of `today`; an empty draft cannot be sent at all. */
export function checkDraft(draft: DraftContent, today: string): Finding[] {
  const missing = askedByPa2.filter((field) => draft[field].trim() === '');
  if (missing.length === askedByPa2.length) return [finding('draftEmpty', '', 'blocks')];
  return [
    ...checkAmount(draft.amount.trim()),
    ...checkDisbursal(draft.disbursalDate.trim(), today),
    ...missing.map((field) => finding('missing', field, 'pa2')),
    ...(draft.waiverSigned ? [] : [finding('waiverMissing', 'waiverSigned', 'pa2')]),
    finding('scheduleInPa2', '', 'pa2'),
    finding('photoInPa2', '', 'pa2'),
    ...checkTexts(draft),
  ];
}

function checkAmount(amount: string): Finding[] {
  if (amount === '') return [];
  if (!isDecimal(amount)) return [finding('amountInvalid', 'amount', 'blocks')];
  if (decimalPlaces(amount) > 2) return [finding('amountTooExact', 'amount', 'blocks')];
  return compareDecimals(amount, '0') > 0 ? [] : [finding('amountNotPositive', 'amount', 'pa2')];
}

function checkDisbursal(date: string, today: string): Finding[] {
  if (date === '') return [];
  if (!isCalendarDate(date)) return [finding('dateInvalid', 'disbursalDate', 'blocks')];
  const ahead = daysBetween(today, date);
  const { pastDays, futureDays } = disbursalWindow;
  if (ahead < -pastDays) return [finding('disbursalTooOld', 'disbursalDate', 'pa2', { days: -ahead })];
  return ahead > futureDays ? [finding('disbursalTooFar', 'disbursalDate', 'pa2', { days: ahead })] : [];
}

function checkTexts(draft: DraftContent): Finding[] {
  const use = cleanText(draft.loanUse);
  const words = countWords(draft.description);
  return [
    ...(use !== '' && draft.languageId === '1' && !/^to\s/i.test(use)
      ? [finding('loanUseStart', 'loanUse', 'maybe')]
      : []),
    ...(words > 0 && words < descriptionWords
      ? [finding('descriptionShort', 'description', 'maybe', { words, least: descriptionWords })]
      : []),
  ];
}
