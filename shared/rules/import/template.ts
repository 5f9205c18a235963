import type { Config } from '../../model/config.ts';
import { templateName } from './column-names.ts';
import { type ImportField, importFieldNames } from './fields.ts';
import { exampleId } from './table.ts';

/**
 * A table to fill in: a heading whose every name is recognised, and three examples, an individual loan and two members
 * of a group, with choices out of the partner's own lists. Their ids tell the import to pass over them.
 */
export function templateRows(config: Config, disbursalDate: string): string[][] {
  const loan = {
    location: config.locations[0]?.value ?? 'Kigali: Rwanda',
    activityId: config.activities[0]?.label ?? 'Farming',
    languageId: config.languages[0]?.label ?? 'English',
    themeTypeId: config.themes[0]?.label ?? 'General',
    currency: config.currencies[0]?.value ?? 'USD',
    loanUse: 'to buy seeds and fertilizer.',
    description: 'Grace has farmed maize for ten years. With this loan she will …',
    waiverSigned: 'yes',
    disbursalDate,
    count: '12',
  };
  const group = {
    group: `${exampleId}-G1`,
    groupName: 'Twese Hamwe',
    groupClientId: `${exampleId}-G1`,
    groupLoanId: `${exampleId}-L9`,
  };
  return [
    importFieldNames.map(templateName),
    rowOf({ ...loan, ...borrower('1', 'Grace', 'Uwase', 'female'), amount: '250000', photo: 'grace.jpg' }),
    rowOf({
      ...loan,
      ...group,
      ...borrower('2', 'Jean', 'Habimana', 'male'),
      amount: '100000',
      notPictured: 'no',
    }),
    rowOf({
      ...group,
      ...borrower('3', 'Aline', 'Mukamana', 'female'),
      amount: '150000.50',
      notPictured: 'yes',
    }),
  ];
}

function borrower(number: string, givenName: string, familyName: string, gender: string) {
  return {
    clientId: `${exampleId}-00${number}`,
    loanId: `${exampleId}-L${number}`,
    givenName,
    familyName,
    gender,
  };
}

function rowOf(values: Partial<Record<ImportField, string>>): string[] {
  return importFieldNames.map((field) => values[field] ?? '');
}
