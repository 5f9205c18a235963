import type { Config } from '../../model/config.ts';
import { templateName } from '../import/column-names.ts';
import type { ImportField } from '../import/fields.ts';
import { chosen } from './chosen.ts';

/** The columns of the sheet, in an order that is not the template's. */
const columns = [
  'loanId',
  'clientId',
  'givenName',
  'familyName',
  'gender',
  'amount',
  'currency',
  'location',
  'activityId',
  'themeTypeId',
  'languageId',
  'loanUse',
  'description',
  'waiverSigned',
  'disbursalDate',
  'count',
] as const satisfies readonly ImportField[];

type SampleRow = Partial<Record<(typeof columns)[number], string>>;

/**
 * Loans as a spreadsheet has them, of the partner's own lists, with what goes wrong in one: a location that is not in the
 * list, a decimal comma, a missing name, a gender in a letter, a row that is there twice, and the total.
 */
export function sampleDrafts(config: Config, disbursalDate: string): string[][] {
  const location = chosen(config.locations, 'Nakuru').value;
  const common: SampleRow = {
    currency: chosen(config.currencies, 'KES').value,
    location,
    activityId: chosen(config.activities, 'Farming').label,
    themeTypeId: chosen(config.themes, 'Agriculture').label,
    languageId: chosen(config.languages, 'English').label,
    waiverSigned: 'yes',
    disbursalDate,
    count: '12',
  };
  const rows: SampleRow[] = borrowers.map((borrower, index) => ({
    ...common,
    ...borrower,
    clientId: `SC-${101 + index}`,
    loanId: `SL-${101 + index}`,
  }));
  const spoilt = rows.map((row, index) => ({ ...row, ...faults(location)[index] }));
  return [
    columns.map(templateName),
    ...[...spoilt, spoilt[0] ?? {}, { loanId: 'Total', amount: '172000' }].map((row) =>
      columns.map((column) => (row as SampleRow)[column] ?? ''),
    ),
  ];
}

const borrowers: readonly SampleRow[] = [
  borrower('Achieng', 'Otieno', 'female', '32000', 'to buy maize seed and fertilizer.', 'maize'),
  borrower('Joseph', 'Kamau', 'male', '45000', 'to buy two dairy goats.', 'goats'),
  borrower('Fatuma', 'Hassan', 'female', '27000', 'to buy cloth for her tailoring shop.', 'clothes'),
  borrower('Peter', 'Mwangi', 'male', '38000', 'to repair his motorcycle taxi.', 'a motorcycle taxi'),
  borrower('Grace', 'Njeri', 'female', '30000', 'to buy vegetables to sell at the market.', 'vegetables'),
];

function borrower(
  givenName: string,
  familyName: string,
  gender: string,
  amount: string,
  loanUse: string,
  trade: string,
): SampleRow {
  const description = `${givenName} lives near the market town and has earned a living with ${trade} for six years. With this loan the business can grow before the next season.`;
  return { givenName, familyName, gender, amount, loanUse, description };
}

/** What is wrong in which row. */
function faults(location: string): readonly SampleRow[] {
  return [
    {},
    { amount: '45000,50' },
    { location: location.replace(/.:/, '') },
    { gender: 'M' },
    { familyName: '' },
  ];
}
