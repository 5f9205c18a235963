import { describe, expect, test } from 'vitest';
import { fieldNamed, findHeading, matchColumns, signatureOf } from '../../../shared/rules/import/columns.ts';
import { editDistance } from '../../../shared/rules/import/edit-distance.ts';
import { importFieldNames } from '../../../shared/rules/import/fields.ts';
import { firstPlan, withField } from '../../../shared/rules/import/plan.ts';
import { remember, rememberedListSchema } from '../../../shared/rules/import/remembered.ts';
import { templateRows } from '../../../shared/rules/import/template.ts';
import { config, sheetOf, tableIn } from './world.ts';

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
    expect(findHeading(sheetOf(rows).rows)).toBe(2);
  });

  test('is missing when no row names two columns', () => {
    expect(
      findHeading(
        sheetOf([
          ['1', '2'],
          ['Kigali', 'Loan ID'],
        ]).rows,
      ),
    ).toBe(-1);
  });

  test('of the template maps every field with certainty', () => {
    const [names = []] = templateRows(config, '2026-12-01');
    expect(matchColumns(names)).toEqual(importFieldNames.map((field) => ({ field, sure: true })));
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
