import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseKeys } from '../../../electron/kiva/decode.ts';
import { choicesOf, fetchConfig, readConfig } from '../../../electron/kiva/operations/config.ts';
import { buildLoans, fetchLoans, readLoans } from '../../../electron/kiva/operations/loans.ts';
import {
  postPath,
  postTo,
  readDraftAnswer,
  readJournalsAnswer,
  readPost,
  readRepaymentsAnswer,
} from '../../../electron/kiva/operations/posts.ts';
import { configSchema } from '../../../shared/model/config.ts';
import { loanSchema } from '../../../shared/model/loan.ts';
import { kivaColumns, loanColumns } from '../../../shared/model/loan-columns.ts';
import { workKinds } from '../../../shared/model/work.ts';
import { codeOf, setOf, startLine, unwrap } from './support.ts';

const query = { query: '', status: '', offset: 0, limit: 20 };

describe('loans', () => {
  test.each([
    [query, '/v3/partner/9001/loans?offset=0&limit=20'],
    [
      { ...query, status: 'payingBack', offset: 40 },
      '/v3/partner/9001/loans?status=payingBack&offset=40&limit=20',
    ],
    [
      { ...query, query: ' Ñandú & Co ' },
      '/v3/partner/9001/loans?query=%C3%91and%C3%BA+%26+Co&offset=0&limit=20',
    ],
  ])('%j requests %s', (asked, path) => {
    expect(buildLoans('9001', asked)).toMatchObject({ method: 'GET', path, scope: 'read:loans' });
  });

  test('escapes a partner id as one path segment', () => {
    expect(buildLoans('1/../2?x', query).path).toBe('/v3/partner/1%2F..%2F2%3Fx/loans?offset=0&limit=20');
  });

  test('of the practice server are read page by page', async () => {
    const line = await startLine();
    const first = unwrap(await fetchLoans(line, { ...query, limit: 30 }));
    const second = unwrap(await fetchLoans(line, { ...query, limit: 30, offset: 30 }));
    expect([first.total, first.loans.length, second.loans.length, first.unreadable]).toEqual([40, 30, 10, 0]);
    expect(new Set([...first.loans, ...second.loans].map((loan) => loan.kivaId)).size).toBe(40);
    for (const loan of first.loans) expect(loanSchema.parse(loan)).toEqual(loan);
    expect(first.loans[0]).toMatchObject({
      kivaId: expect.any(String),
      localPrice: expect.stringMatching(/^\d/),
    });
  });

  test('can be filtered by status', async () => {
    const line = await startLine();
    const { loans } = unwrap(await fetchLoans(line, { ...query, status: 'payingBack', limit: 300 }));
    expect(loans.length).toBeGreaterThan(0);
    expect(new Set(loans.map((loan) => loan.status))).toEqual(new Set(['payingBack']));
  });

  test('a bad row gets nulls, a row that is not an object is counted, and other rows are unaffected', async () => {
    const line = await startLine();
    line.server.setFault('bad-row');
    const page = unwrap(await fetchLoans(line, query));
    expect([page.loans.length, page.unreadable, page.total]).toEqual([19, 1, 40]);
    expect(page.loans[1]).toMatchObject({
      kivaId: '1234567',
      clientId: '42',
      status: 'someNewStatus',
      location: null,
      borrowerCount: null,
      priceUsd: '12.5',
      delinquent: null,
      createTime: null,
      fundedAmount: null,
    });
    for (const loan of page.loans) expect(loanSchema.parse(loan)).toEqual(loan);
  });

  test('camelCase and snake_case are read the same, and no field is lost', () => {
    const snake = { kiva_id: 5, internal_loan_id: 'L', fundedAmount: 10.5, new_field: { deep: [1] } };
    const camel = { kivaId: '5', internalLoanId: 'L', funded_amount: '10.50', newField: 1 };
    const [a] = unwrap(readLoans({ total_records: 1, data: [snake] }, 0)).loans;
    const [b] = unwrap(readLoans({ totalRecords: '1', data: [camel] }, 0)).loans;
    expect({ ...a, raw: null }).toEqual({ ...b, raw: null });
    expect(a?.raw).toEqual(snake);
  });

  test('are read as if the keys of each row were put in order first', () => {
    const columns = kivaColumns.map((column) => loanColumns[column].kiva);
    const snake = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const key = fc.oneof(
      fc.constantFrom(...columns, ...columns.map(snake), '__proto__', 'other'),
      fc.string(),
    );
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constant(null),
      fc.nat(),
      fc.double().map(String),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value)), (entries) => {
        const raw = Object.fromEntries(entries);
        const [loan] = unwrap(readLoans({ data: [raw] }, 0)).loans;
        const [ordered] = unwrap(readLoans({ data: [normaliseKeys(raw)] }, 0)).loans;
        expect({ ...loan, raw: null }).toEqual({ ...ordered, raw: null });
        expect(loan?.raw).toBe(raw);
      }),
    );
  });

  test('without a total the count of rows is used', () => {
    expect(unwrap(readLoans({ data: [{}, {}] }, 40)).total).toBe(42);
  });

  test.each([null, [], {}, { data: null }, { data: {} }, 'text'])('%j is not a page', (json) => {
    expect(codeOf(readLoans(json, 0))).toBe('UNEXPECTED_ANSWER');
  });
});

describe('config', () => {
  test('of the practice server becomes choices', async () => {
    const line = await startLine();
    const config = unwrap(await fetchConfig(line));
    expect(configSchema.omit({ fetchedAt: true }).parse(config)).toEqual(config);
    for (const choices of Object.values(config)) {
      expect(choices.length).toBeGreaterThan(0);
      expect(new Set(choices.map((choice) => choice.value)).size).toBe(choices.length);
    }
  });

  test('keeps the good rows of a list with bad ones', async () => {
    const line = await startLine();
    const whole = unwrap(await fetchConfig(line));
    line.server.setFault('bad-row');
    const spoiled = unwrap(await fetchConfig(line));
    expect(spoiled.locations.length).toBe(whole.locations.length - 2);
    expect(spoiled.activities.length).toBeGreaterThan(whole.activities.length - 3);
  });

  test('stops at the first list that fails', async () => {
    const line = await startLine();
    line.server.setFault('500', { only: 'themes' });
    expect(codeOf(await fetchConfig(line))).toBe('KIVA_FAILED');
    expect(line.server.received().filter(({ operation }) => operation === 'locations')).toEqual([]);
  });

  test('removes duplicate locales, reads both spellings and keeps locations verbatim', () => {
    const locale = { currency: 'KES', language_code: 'EN', language_name: 'English', language_id: 1 };
    const lists = {
      activities: unwrap(
        readConfig({ activities: [{ activityId: 9, activityName: 'Farming' }] }, 'activities'),
      ),
      locales: unwrap(readConfig({ locales: [locale, { ...locale, currency: 'RWF' }, locale] }, 'locales')),
      themes: unwrap(readConfig({ themes: [{ theme_type_id: 1, theme_type: 'Green' }, null, {}] }, 'themes')),
      locations: unwrap(
        readConfig({ locations: [{ country: 'Kenya', full_name: 'Hagadera, Dadaab: Kenya' }] }, 'locations'),
      ),
    };
    expect(choicesOf(lists)).toEqual({
      activities: [{ value: '9', label: 'Farming' }],
      languages: [{ value: '1', label: 'English' }],
      currencies: [
        { value: 'KES', label: 'KES' },
        { value: 'RWF', label: 'RWF' },
      ],
      themes: [{ value: '1', label: 'Green' }],
      locations: [{ value: 'Hagadera, Dadaab: Kenya', label: 'Hagadera, Dadaab: Kenya', group: 'Kenya' }],
    });
  });
});

describe('posts', () => {
  const set = setOf('https://kiva.org');

  test.each([
    ['draft', 'singular', '/v3/partner/9001/loan_draft', 'create:loan_draft'],
    ['report', 'plural', '/v3/partner/9001/repayments', 'create:repayment'],
    ['journals', 'singular', '/v3/partner/9001/journals', 'create:journal_update'],
    ['journals', 'plural', '/v3/partners/9001/journals', 'create:journal_update'],
  ] as const)('%s (%s) goes to %s', (kind, journalsPath, path, scope) => {
    expect(postPath(kind, '9001', { ...set, journalsPath })).toBe(path);
    expect(postTo(path, { kind, partnerId: '9001', body: '{"a": 1.0}' })).toMatchObject({
      method: 'POST',
      path,
      scope,
      body: '{"a": 1.0}',
    });
  });

  test('sends journals to servers of either variant', async () => {
    for (const variant of [
      { journalsPath: 'singular', journalsBody: 'wrapped' },
      { journalsPath: 'plural', journalsBody: 'array' },
    ] as const) {
      const { server, client, tokens, set: base } = await startLine(variant);
      const { loans } = unwrap(await fetchLoans({ tokens, client }, { ...query, status: 'payingBack' }));
      const entries = [{ internal_loan_id: loans[0]?.loanId, subject: 'News', body: 'All well.' }];
      const body = JSON.stringify(variant.journalsBody === 'array' ? entries : { journals: entries });
      const { partnerId } = server;
      const path = postPath('journals', partnerId, { ...base, ...variant });
      const request = postTo(path, { kind: 'journals', partnerId, body });
      const receipt = unwrap(readPost('journals', await client.request(request), body));
      expect(receipt).toMatchObject({
        reference: expect.any(String),
        confirmUrl: expect.stringMatching(/^https:/),
      });
    }
  });

  test('reads the response to a report with its problems', async () => {
    const { server, client, set: base } = await startLine();
    const body = JSON.stringify({ repayments: [{ loan_id: 'no-such-loan', amount: 5 }] });
    const { partnerId } = server;
    const path = postPath('report', partnerId, base);
    const answer = await client.request(postTo(path, { kind: 'report', partnerId, body }));
    const receipt = unwrap(readPost('report', answer, body));
    expect(receipt).toMatchObject({ reference: expect.stringMatching(/^\d+$/), confirmUrl: null });
    expect(receipt.problems).toMatchObject([{ loanId: 'no-such-loan', severity: 'error' }]);
  });

  test.each([
    [{ code: 'api.success', loan_draft_uuid: 'u' }, 'u'],
    [{ loanDraftUuid: 'u' }, 'u'],
    [{ code: 'api.success' }, null],
  ])('a draft answered with %j is accepted', (json, reference) => {
    expect(unwrap(readDraftAnswer(json)).reference).toBe(reference);
  });

  test.each([
    {},
    [],
    null,
    'ok',
    true,
    { code: 'api.error', message: 'no' },
    { uploadId: 5 },
    { status: 'UP' },
  ])('a draft answered with %j is not a success', (json) =>
    expect(codeOf(readDraftAnswer(json))).toBe('UNEXPECTED_ANSWER'),
  );

  test('reads ids as text, and odd problems as far as possible', () => {
    const problems = [
      { loan_id: 7, details: 17, code: null, severity: 'warning' },
      null,
      'x',
      { loanId: 'L' },
    ];
    expect(unwrap(readRepaymentsAnswer({ upload_id: 4711, problems }))).toEqual({
      reference: '4711',
      confirmUrl: null,
      problems: [
        { loanId: '7', clientId: null, details: '17', code: '', severity: 'warning' },
        { loanId: '', clientId: null, details: 'x', code: '', severity: '' },
        { loanId: 'L', clientId: null, details: '', code: '', severity: '' },
      ],
    });
  });

  test('an id of 0 is not a success, and problems are read under their old names too', () => {
    expect(codeOf(readRepaymentsAnswer({ code: 'api.error', upload_id: 0, problems: [] }))).toBe(
      'UNEXPECTED_ANSWER',
    );
    const problems = [
      { internal_loan_id: 'L', internal_client_id: 'C', message: 'no', severity: 'error' },
      {},
    ];
    expect(unwrap(readRepaymentsAnswer({ upload_id: 1, problems })).problems).toEqual([
      { loanId: 'L', clientId: 'C', details: 'no', code: '', severity: 'error' },
    ]);
  });

  test.each([
    ['one complaint', { loan_id: 'L', severity: 'error' }, { loanId: 'L', severity: 'error' }],
    ['a text', 'L was not taken', { details: 'L was not taken' }],
    ['a count', 5, { details: '5' }],
    ['complaints by loan', { L: { severity: 'error' } }, { details: '{"L":{"severity":"error"}}' }],
    ['a list in the list', [['L', 'no']], { details: '["L","no"]' }],
    ['fields of other names', [{ row: 3, text: 'no' }], { details: '{"row":3,"text":"no"}' }],
  ])('%s instead of a list of problems is a complaint', (_what, problems, said) => {
    const blank = { loanId: '', clientId: null, details: '', code: '', severity: '' };
    const read = unwrap(readRepaymentsAnswer({ code: 'api.success', upload_id: 1, problems }));
    expect(read.problems).toEqual([{ ...blank, ...said }]);
  });

  test.each([undefined, null, '', ' ', 0, '0', false, [], {}, [null, {}, ''], { errors: [], warnings: [] }])(
    'empty problems (%j) are ignored',
    (problems) => {
      expect(unwrap(readRepaymentsAnswer({ upload_id: 1, problems })).problems).toEqual([]);
    },
  );

  test.each(['api.error', 'REPAYMENTS_FAILED', 'validation.rejected'])(
    'a response with the code %s is not a success, even with an id',
    (code) => {
      expect(codeOf(readRepaymentsAnswer({ code, upload_id: 7 }))).toBe('UNEXPECTED_ANSWER');
      expect(codeOf(readDraftAnswer({ code, loan_draft_uuid: 'u' }))).toBe('UNEXPECTED_ANSWER');
    },
  );

  test.each([{ errors: ['a row is wrong'] }, { errors: { amount: 'too high' } }, { error: 'no' }])(
    'a response with %j is not a success, even with an id',
    (errors) => {
      expect(codeOf(readRepaymentsAnswer({ upload_id: 7, ...errors }))).toBe('UNEXPECTED_ANSWER');
      expect(codeOf(readJournalsAnswer({ archive_id: 7, ...errors }, ''))).toBe('UNEXPECTED_ANSWER');
    },
  );

  test('a journal is accepted with only a confirmation page', () => {
    const confirmUrl = 'https://partners.kiva.org/x';
    expect(unwrap(readJournalsAnswer({ confirm_url: confirmUrl }, ''))).toEqual({
      reference: null,
      confirmUrl,
      problems: [],
    });
  });
});

test('no parser throws on any JSON, and results match the model', () => {
  const rows = fc.record({ data: fc.array(fc.jsonValue()), problems: fc.array(fc.jsonValue()) });
  const loan = fc.dictionary(
    fc.constantFrom('kiva_id', 'loan_price', 'create_time', 'delinquent', 'name'),
    fc.jsonValue(),
  );
  const answer = fc.oneof(fc.jsonValue(), rows, fc.record({ data: fc.array(loan) }));
  fc.assert(
    fc.property(answer, (json) => {
      const page = readLoans(json, 0);
      if (page.ok) for (const row of page.value.loans) loanSchema.parse(row);
      for (const kind of workKinds)
        readPost(
          kind,
          { left: true, status: 200, text: '', retryAfter: null, result: { ok: true, value: json } },
          '[{}]',
        );
      const config = readConfig(json, 'themes');
      if (config.ok) choicesOf({ activities: [], locales: [], locations: [], themes: config.value });
    }),
  );
});
