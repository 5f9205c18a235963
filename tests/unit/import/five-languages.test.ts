import { describe, expect, test } from 'vitest';
import type { Messages } from '../../../renderer/i18n/languages.ts';
import { loadMessages } from '../../../renderer/i18n/languages.ts';
import { languages } from '../../../shared/language.ts';
import { styleOf } from '../../../shared/rules/amount-style.ts';
import { readDate } from '../../../shared/rules/date-text.ts';
import { readGenders } from '../../../shared/rules/gender-text.ts';
import { nameExactly } from '../../../shared/rules/import/column-named.ts';
import { draftRoles } from '../../../shared/rules/import/columns.ts';
import { readYesNo } from '../../../shared/rules/import/yes-no.ts';
import { journalRoles } from '../../../shared/rules/journal-import.ts';
import { reportRoles } from '../../../shared/rules/report/columns.ts';
import { readMonth } from '../../../shared/rules/written-dates.ts';

describe.each(languages)('a sheet in %s', (language) => {
  const messages: Promise<Messages> = loadMessages(language);

  test('has columns with the names that the program itself shows', async () => {
    const { drafts, journals, repayments } = await messages;
    const { loanType, members, schedule, date, principal, interest, photoId, notPictured, ...fields } =
      drafts.field;
    const wrong = Object.entries(fields).filter(
      ([field, name]) => nameExactly(name, draftRoles)?.role !== field,
    );
    const { loanId, clientId, amount, note, currency } = repayments.grid;
    const ofReport = { loanId, clientId, amount, note, currency };
    const { subject, body, imageUrl } = journals.field;
    const ofJournals = { subject, body, imageUrl };
    expect([
      ...wrong,
      ...Object.entries(ofReport).filter(([role, name]) => nameExactly(name, reportRoles)?.role !== role),
      ...Object.entries(ofJournals).filter(([role, name]) => nameExactly(name, journalRoles)?.role !== role),
    ]).toEqual([]);
  });

  test('has amounts under what the program calls the two meanings', async () => {
    const { meaning } = (await messages).repayments;
    expect(nameExactly(meaning.repaid, reportRoles)?.meaning).toBe('repaid');
    expect(nameExactly(meaning.outstanding, reportRoles)?.meaning).toBe('outstanding');
  });

  test('has genders and answers in the words of the program', async () => {
    const { gender, preview } = (await messages).drafts;
    expect(readGenders([gender.female, gender.male, gender.unknown])).toEqual({
      kind: 'clear',
      genders: ['female', 'male', 'unknown'],
    });
    expect([readYesNo(preview.yes), readYesNo(preview.no)]).toEqual([true, false]);
  });

  test('has dates as this language writes them', () => {
    for (let month = 1; month <= 12; month += 1) {
      const day = `2026-${String(month).padStart(2, '0')}-03`;
      for (const style of ['long', 'medium'] as const) {
        const text = new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: 'UTC' }).format(
          new Date(day),
        );
        expect([text, readDate(text, 'dayFirst')]).toEqual([text, day]);
      }
      const named = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
      const text = named.format(new Date(day));
      expect([text, readMonth(text)]).toEqual([text, day.slice(0, 7)]);
    }
  });
});

test.each([
  ...['Principal overdue', 'Overdue principal', 'Principal in arrears', 'Interest repaid', 'Interest due'],
  ...['Capital vencido', 'Capital en mora', 'Saldo en mora', 'Interés pagado', 'Monto de la cuota'],
  ...['Capital impayé', 'Capital en retard', 'Intérêts payés', 'Montant de l’échéance'],
  ...['Capital em atraso', 'Capital vencido', 'Juros pagos', 'Valor da prestação', 'Valor em atraso'],
  ...['Просроченный основной долг', 'Просроченный ОД', 'Оплаченные проценты', 'Сумма платежа'],
])('a column of another sum is not taken for the amount of a report: %s', (name) => {
  expect(nameExactly(name, reportRoles)?.role ?? '').toBe('');
});

test.each([
  ['3 de setiembre de 2026', '2026-09-03'],
  ['1ro de mayo de 2026', '2026-05-01'],
  ['3 de out. de 2026', '2026-10-03'],
  ['15/dez/2026', '2026-12-15'],
  ['1er déc. 2026', '2026-12-01'],
  ['03-août-26', '2026-08-03'],
  ['«03» августа 2026 г.', '2026-08-03'],
  ['3-е мая 2026 года', '2026-05-03'],
  ['3 out 2026', null],
])('%s is the date %s', (text, day) => {
  expect(readDate(text, 'dayFirst')).toBe(day);
});

test.each([
  ['1 234,56', ','],
  ['1\u00a0234,56', ','],
  ['1\u202f234,56', ','],
  ['R$ 1.250,00', ','],
  ['Kz 1.250,00', ','],
  ['1 250,50 сом', ','],
  ['S/ 1,250.50', '.'],
] as const)('%s has the decimal mark %s', (text, mark) => {
  expect(styleOf([text])).toEqual({ kind: 'clear', mark });
});

test.each([
  ['неизвестно', 'unknown'],
  ['Не указан', 'unknown'],
  ['desconocida', 'unknown'],
  ['sin especificar', 'unknown'],
  ['non  précisé', 'unknown'],
  ['não informado', 'unknown'],
  ['Prefer not to say', 'unknown'],
  ['varón', 'male'],
  ['macho', 'male'],
  ['mâle', 'male'],
  ['hembra', 'female'],
  ['fem.', 'female'],
  ['fêmea', 'female'],
  ['женск.', 'female'],
] as const)('%s is the gender %s', (text, gender) => {
  expect(readGenders([text])).toEqual({ kind: 'clear', genders: [gender] });
});

test('a gender that no language writes so is asked, never guessed', () => {
  for (const text of ['N/A', '?', 'Mx', 'mulherzinha', 'женя'])
    expect(readGenders([text])).toMatchObject({ kind: 'invalid', text });
});

test.each([
  ['firmada', true],
  ['Signé', true],
  ['assinada', true],
  ['подписано', true],
  ['есть', true],
  ['☑', true],
  ['sin firmar', false],
  ['non signé', false],
  ['não assinada', false],
  ['не подписано', false],
  ['pendiente', null],
  ['en cours', null],
  ['T', null],
])('%s as an answer is %s', (text, answer) => {
  expect(readYesNo(text)).toBe(answer);
});
