import { describe, expect, test } from 'vitest';
import { fieldNamed, findHeading, signatureOf } from '../../../shared/rules/import/columns.ts';
import { draftEvidence } from '../../../shared/rules/import/draft-evidence.ts';
import { editDistance } from '../../../shared/rules/import/edit-distance.ts';
import { type ImportField, importFieldNames } from '../../../shared/rules/import/fields.ts';
import { firstPlan, withField } from '../../../shared/rules/import/plan.ts';
import { remember, rememberedListSchema } from '../../../shared/rules/import/remembered.ts';
import { tableOf } from '../../../shared/rules/import/table.ts';
import { templateRows } from '../../../shared/rules/import/template.ts';
import { plainLetters } from '../../../shared/rules/letters.ts';
import { config, sheetOf, tableIn } from './world.ts';

const matchColumns = (names: string[]) => firstPlan(tableOf(sheetOf([names]), 0), []).matches;
const fields = (names: string[]) => matchColumns(names).map((match) => match.field);

describe('columns found by name', () => {
  test.each([
    ['English', ['Client ID', 'Loan ID', 'Given name', 'Family name', 'Gender', 'Amount', 'Disbursal date']],
    [
      'Spanish',
      ['ID del cliente', 'ID del préstamo', 'Nombre', 'Apellidos', 'Sexo', 'Monto', 'Fecha de desembolso'],
    ],
    [
      'French',
      ['ID du client', 'ID du prêt', 'Prénom', 'Nom', 'Sexe', 'Montant du prêt', 'Date de décaissement'],
    ],
    [
      'Portuguese',
      ['ID do cliente', 'ID do empréstimo', 'Nome', 'Sobrenome', 'Gênero', 'Valor', 'Data de desembolso'],
    ],
    ['Russian', ['ID клиента', 'Номер кредита', 'Имя', 'Фамилия', 'Пол', 'Сумма', 'Дата выдачи']],
    ['the API', ['client_id', 'loan_id', 'first_name', 'last_name', 'gender', 'amount', 'disburse_time']],
  ])('in %s', (_language, names) => {
    expect(fields(names)).toEqual([
      'clientId',
      'loanId',
      'givenName',
      'familyName',
      'gender',
      'amount',
      'disbursalDate',
    ]);
  });

  test('are proposed but uncertain when the name has a typo or extra words', () => {
    expect(matchColumns(['Clinet ID', 'Disbursment date', 'Location of borrower'])).toEqual([
      { field: 'clientId', sure: false },
      { field: 'disbursalDate', sure: false },
      { field: 'location', sure: false },
    ]);
  });

  test('are not taken when the name is unknown, and no field is taken twice', () => {
    expect(fields(['Loan ID', 'Remarks', '', 'Loan number', 'Officer'])).toEqual(['loanId', '', '', '', '']);
  });

  test.each([
    ['Group name', 'groupName'],
    ['Group', 'group'],
    ['Group loan ID', 'groupLoanId'],
    ['Nombre del grupo', 'groupName'],
    ['Nom', 'familyName'],
    ['Nome', 'givenName'],
  ])('%s is %s', (name, field) => expect(fieldNamed(name)).toBe(field));

  test('assigning a field to a column removes it from the other column', () => {
    const { plan } = firstPlan(
      tableIn([
        ['Loan ID', 'Other'],
        ['1', '2'],
      ]),
      [],
    );
    expect(withField(plan, 1, 'loanId').fields).toEqual(['', 'loanId']);
  });
});

describe('the heading row', () => {
  test('is found below title rows', () => {
    const rows = [
      ['MFI Umutanguha'],
      ['Printed', '21/11/2026'],
      ['Loan ID', 'Client ID', 'Amount'],
      ['1', '2', '3'],
    ];
    expect(findHeading(sheetOf(rows).rows)).toEqual({ heading: 2, isNamed: true });
  });

  test('is missing when no row names two columns', () => {
    expect(
      findHeading(
        sheetOf([
          ['1', '2'],
          ['Kigali', 'Loan ID'],
        ]).rows,
      ),
    ).toEqual({ heading: -1, isNamed: false });
  });

  test('of the template maps every field with certainty', () => {
    const [names = []] = templateRows(config, '2026-12-01');
    expect(matchColumns(names)).toEqual(importFieldNames.map((field) => ({ field, sure: true })));
  });
});

describe('columns of drafts by what is known', () => {
  const planOf = (rows: string[][], known: Partial<Record<ImportField, string[]>> = {}) => {
    const isKnown = Object.entries(known).map(([role, values]) => [
      role,
      (text: string) => values.includes(text),
    ]);
    const { plan, matches } = firstPlan(tableOf(sheetOf(rows), 0), [], {
      known: Object.fromEntries(isKnown),
    });
    return plan.fields.map((field, column) => (field && !matches[column]?.sure ? `${field}?` : field));
  };
  const rows = (names: string[]) => [
    names,
    ['C-1', 'Kigali', '10.50', 'F', '0788100200'],
    ['C-2', 'Karongi', '20.50', 'M', '0788100201'],
    ['C-3', 'Kigali', '30.50', 'F', '0788100202'],
    ['C-4', 'Kigali', '40.50', 'F', '0788100203'],
  ];
  const clients = ['C-1', 'C-2', 'C-3', 'C-4'];

  test('known clients and places prove columns whose names say nothing', () => {
    const known = { clientId: clients, location: ['Kigali', 'Karongi'] };
    expect(planOf(rows(['Ref', 'X', 'Loan amount', 'Gender', 'Tel']), known)).toEqual([
      ...['clientId', 'location', 'amount', 'gender', ''],
    ]);
  });

  test('earlier borrowers and the lists of Kiva prove them, numbers of the lists do not', () => {
    const borrowers = ['501', '502', '503', '504'].map((clientId, index) => ({
      clientId,
      name: ['Ána', 'Eva', 'Ivo', 'Grace'][index] ?? '',
      givenName: '',
    }));
    const cells = borrowers.map(({ clientId, name }, index) => [
      ...[clientId, plainLetters(name), 'karongi', 'Farming', String((index % 3) + 1)],
    ]);
    const table = tableOf(sheetOf([['A', 'B', 'C', 'D', 'E'], ...cells]), 0);
    const { plan, matches } = firstPlan(table, [], draftEvidence(config, borrowers));
    expect(plan.fields.slice(0, 4)).toEqual(['clientId', 'givenName', 'location', 'activityId']);
    expect(matches.slice(0, 4).map(({ sure }) => sure)).toEqual([true, true, true, true]);
    expect(plan.fields[4]).not.toBe('activityId');
  });

  test('a place in another column takes nothing from the one that is called so', () => {
    const names = ['Ref', 'Branch', 'Amount', 'Gender', 'Town'];
    expect(planOf(rows(names), { location: ['Kigali', 'Karongi'] })[4]).toBe('location');
  });

  test('what is missing is proposed by shape, an id only where nothing is named', () => {
    expect(planOf(rows(['Ref', 'X', 'Y', 'Z', 'Tel']))).toEqual(['loanId?', '', 'amount?', 'gender?', '']);
    expect(planOf(rows(['Ref', 'Town', 'Y', 'Z', 'Tel']))).toEqual([
      '',
      'location',
      'amount?',
      'gender?',
      '',
    ]);
  });

  test('a few known values do not take a column from its name', () => {
    const names = ['Loan ID', 'Town', 'Amount', 'Gender', 'Client ID'];
    expect(planOf(rows(names), { clientId: ['C-1', 'C-2'] })[0]).toBe('loanId');
  });
});

describe('remembered layouts', () => {
  const table = tableIn([
    ['Nº', 'Loan ID'],
    ['1', '2'],
  ]);
  const reading = {
    signature: signatureOf(table.names),
    fields: ['loanId' as const, '' as const],
    styles: { amount: ',' as const },
    forAll: { currency: 'RWF' },
    choices: [{ field: 'location' as const, text: 'Kgl', value: 'Kigali: Rwanda' }],
  };

  test('apply to the same heading in any case, and to no other', () => {
    const known = firstPlan(
      tableIn([
        ['nº', 'LOAN ID'],
        ['1', '2'],
      ]),
      [reading],
    );
    expect(known.plan).toMatchObject({
      fields: ['loanId', ''],
      styles: {},
      proposed: { amount: ',' },
      choices: reading.choices,
    });
    expect(
      firstPlan(
        tableIn([
          ['Loan ID', 'Nº'],
          ['1', '2'],
        ]),
        [reading],
      ).plan.fields,
    ).toEqual(['loanId', '']);
    expect(
      firstPlan(
        tableIn([
          ['Loan ID', 'Amount'],
          ['1', '2'],
        ]),
        [reading],
      ).plan.fields,
    ).toEqual(['loanId', 'amount']);
  });

  test('are limited to the thirty newest, one for each heading', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ ...reading, signature: String(index) }));
    const kept = [...many, many[20]].reduce<(typeof reading)[]>(
      (list, each) => remember(list, each as typeof reading) as never,
      [],
    );
    expect(rememberedListSchema.safeParse(kept).success).toBe(true);
    expect([kept.length, kept[0]?.signature, kept[1]?.signature]).toEqual([30, '20', '39']);
  });
});

test.each([
  ['clinet', 'client', 1],
  ['kitten', 'sitting', 3],
  ['', 'ab', 2],
  ['same', 'same', 0],
])('the distance of %s and %s is %d', (one, other, distance) => {
  expect(editDistance(one, other, 3)).toBe(distance);
  expect(editDistance(one, other, 0)).toBe(Math.min(distance, 1));
});
