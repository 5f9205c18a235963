import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPost } from '../../../electron/kiva/operations/posts.ts';
import type { WorkKind } from '../../../shared/model/work.ts';

const idKeys: Record<WorkKind, string> = {
  draft: 'loan_draft_uuid',
  report: 'upload_id',
  journals: 'archive_id',
};

const read = (kind: WorkKind, json: unknown, request = '{"journals":[{},{}]}') =>
  readPost(
    kind,
    { left: true, status: 200, text: '', retryAfter: null, result: { ok: true, value: json } },
    request,
  );

/** The result of a response: its id, or unknown. */
const outcomeOf = (kind: WorkKind, json: unknown): string => {
  const result = read(kind, json);
  if (result.ok) return `taken ${result.value.reference ?? result.value.confirmUrl ?? ''}`.trim();
  return result.error.code === 'UNEXPECTED_ANSWER' ? 'unknown' : result.error.code;
};

const uuid = '7b0f3c0e-8a55-4b0f-9d51-3f5b2d3c9a10';
const error = { loan_id: 'A', details: 'no such loan', severity: 'error' };
const warning = { loan_id: 'A', details: 'prepaid', severity: 'warning' };

/** With an id, these responses only confirm that it was accepted. */
const harmless: object[] = [
  {},
  { code: 'api.success' },
  { code: 'api.success', message: 'Loan draft created' },
  { code: 'api.success', message: 'Found 5 value(s)', as_of_date_time: '2026-01-09T15:48:12Z' },
  { code: 200, status: 'OK', success: true },
  { code: '201', status: 201 },
  { status: 'SUCCESS' },
  { status: 'created', ok: true },
  { Status: 'ACCEPTED', Success: 'true' },
  { errors: [], error: null, warnings: {}, failed: 0, hasErrors: false, rejected: [], skipped: '0' },
  { error: '', errors: [null, {}], error_message: ' ', failures: [[]], errorCode: 'none' },
  { problems: [] },
  { problems: null, message: null, code: null, status: '' },
  { partner_id: 9001, partnerId: '9001', timestamp: '2026-11-28T10:00:00.000+00:00', request_id: 'a1-b2' },
  { message: 'Received 3 of 3 repayment(s)' },
  { message: '3 rows received, no errors.' },
  { message: 'Processed without problems; 0 failed, rejected: 0' },
  { message: 'Received. It is not yet published: a person must confirm it in PA2.' },
  { message: 'Upload No. 7 was received' },
  { message: 'Borrador creado' },
  { message: 'Créé avec succès' },
  { message: '借款草稿已创建' },
  { message: 'Received 2 of 3', problems: [error] },
  { message: 'Uploaded with 1 error', problems: [error] },
  { message: 'Uploaded with 1 warning', problems: [warning] },
  { message: '1 problem found', problems: [warning] },
  { message: '3 remboursements reçus' },
  { message: 'Draft of Ya Fatou and Nada created' },
  { published: false, confirmed: false },
];

/** With an id, these responses say something else too, or something unclear. */
const doubtful: object[] = [
  { errors: ['description is required'] },
  { errors: { description: 'is required' } },
  { errors: [{ field: 'location', message: 'unknown' }] },
  { errors: 'no' },
  { error: 'Internal Server Error' },
  { error: true },
  { error: { code: 17 } },
  { success: false },
  { success: 'false' },
  { success: 0 },
  { Success: false },
  { isSuccess: false },
  { ok: false },
  { status: 'FAILED' },
  { status: 'ERROR' },
  { status: 'REJECTED' },
  { status: 'PENDING' },
  { status: 'PARTIAL' },
  { status: 400 },
  { status: '500' },
  { status: 0 },
  { status: false },
  { status: { code: 200 } },
  { code: 'api.error' },
  { code: 'api.partial' },
  { code: 'VALIDATION' },
  { code: 422 },
  { code: 0 },
  { code: 'api.success', status: 'FAILED' },
  { failed: ['A'] },
  { failed: [{ loan_id: 'A' }] },
  { failed: 2 },
  { failures: 1 },
  { rejected: [{ loan_id: 'A', reason: 'closed' }] },
  { skipped: 3 },
  { accepted: 0 },
  { accepted: 2 },
  { saved: false },
  { created: 'false' },
  { received_count: 0 },
  { warnings: ['a borrower has no photo'] },
  { messages: ['not saved'] },
  { detail: 'The loan exists already' },
  { title: 'Bad Request' },
  { exception: 'java.lang.NullPointerException' },
  { data: { upload_id: 7 } },
  { result: 'partial' },
  { '': 'x' },
  { message: { text: 'Loan draft created' } },
  { message: ['Loan draft created'] },
  { message: 'Upload failed' },
  { message: 'Upload ＦＡ\u200bＩＬＥＤ' },
  { message: 'The draft was not saved' },
  { message: 'Draft created, but the schedule is invalid' },
  { message: 'Could not store the photo' },
  { message: 'Couldn’t store the photo' },
  { message: 'Loan already exists' },
  { message: 'Duplicate upload ignored' },
  { message: 'Received 2 of 3' },
  { message: '0 repayments received' },
  { message: 'No repayments were accepted' },
  { message: 'Request timed out' },
  { message: 'Uploaded with 2 warnings' },
  { message: '2 problems found' },
  { message: 'O envio foi recusado' },
  { message: 'Uploaded with 1 error' },
  { message: 'El borrador no se pudo guardar' },
  { message: 'Échec de la création' },
  { message: 'Le projet n’a pas été créé' },
  { message: 'Não foi possível criar' },
  { message: 'Ошибка при сохранении' },
  { message: 'Черновик не создан' },
  { message: 'Upload failed', problems: [error] },
  { message: 'Received 1 of 3', problems: [error] },
  { message: 'Uploaded with 1 error', problems: [warning] },
  { confirm_url: 'not available' },
  { confirm_url: { href: 'https://partners.kiva.org/x' } },
  { timestamp: { failed: true } },
];

describe.each(Object.entries(idKeys) as [WorkKind, string][])('a response to %s', (kind, idKey) => {
  const id = kind === 'report' ? 4711 : uuid;

  test.each(harmless)('with an id and %j is a success', (more) => {
    expect(outcomeOf(kind, { [idKey]: id, ...more })).toBe(`taken ${id}`);
  });

  test.each(doubtful)('with an id and %j has an unknown result', (more) => {
    expect(outcomeOf(kind, { [idKey]: id, ...more })).toBe('unknown');
    expect(outcomeOf(kind, { code: 'api.success', ...more })).toBe('unknown');
    expect(outcomeOf(kind, { [idKey]: id, code: 'api.success', ...more })).toBe('unknown');
  });

  test.each([
    [{}, 'unknown'],
    [{ code: 'api.success' }, 'taken'],
    [{ code: 'api.success', message: 'Loan draft created' }, 'taken'],
    [{ code: 'api.success', message: 'Guardado con éxito' }, 'taken'],
    [{ code: 'api.success', message: 'Queued' }, 'unknown'],
    [{ code: 'api.success', message: 'Nothing to do' }, 'unknown'],
    [{ code: 'api.success', message: '借款草稿已创建' }, 'unknown'],
    [{ code: 'api.success', [idKey]: null }, 'taken'],
    [{ code: 'api.success', [idKey]: 0 }, 'taken'],
    [{ code: 'api.success', [idKey]: 'not created' }, 'unknown'],
    [{ code: 'success' }, 'unknown'],
    [{ success: true, status: 'OK' }, 'unknown'],
    [{ status: 200, message: 'Loan draft created' }, 'unknown'],
    [{ message: 'Created' }, 'unknown'],
    [{ id: uuid }, 'unknown'],
    [{ [idKey]: '' }, 'unknown'],
    [{ [idKey]: '-1' }, 'unknown'],
    [{ [idKey]: -1 }, 'unknown'],
    [{ [idKey]: 'null' }, 'unknown'],
    [{ [idKey]: 'undefined' }, 'unknown'],
    [{ [idKey]: '00000000-0000-0000-0000-000000000000' }, 'unknown'],
    [{ [idKey]: true }, 'unknown'],
    [{ [idKey]: [uuid] }, 'unknown'],
    [{ [idKey]: { id: uuid } }, 'unknown'],
    [{ [idKey]: 'error-17' }, 'unknown'],
    [{ [idKey]: '7', [idKey.toUpperCase()]: '8' }, 'unknown'],
    [{ [idKey]: '7', [idKey.toUpperCase()]: '7' }, 'taken 7'],
    [[], 'unknown'],
    [[{ [idKey]: id }], `taken ${id}`],
    [[{ [idKey]: id, code: 'api.success', message: 'Received 1 of 1' }], `taken ${id}`],
    [[{ [idKey]: id, success: false }], 'unknown'],
    [[{ code: 'api.success' }], 'unknown'],
    [[[{ [idKey]: id }]], 'unknown'],
    [[{ [idKey]: id }, null], 'unknown'],
    [[uuid], 'unknown'],
    ...[null, true, 5, '', 'OK', uuid].map((json): [unknown, string] => [json, 'unknown']),
  ])('%j is %s', (json, outcome) => expect(outcomeOf(kind, json)).toBe(outcome));

  test('does not accept the id of another kind of request', () => {
    for (const other of Object.values(idKeys).filter((each) => each !== idKey)) {
      expect(outcomeOf(kind, { [other]: 7 })).toBe('unknown');
      expect(outcomeOf(kind, { [idKey]: 7, [other]: 7 })).toBe('unknown');
    }
  });

  test('never ignores an extra field that says something', () => {
    const names = fc.string({ minLength: 1, maxLength: 12 }).filter((name) => !/^__proto__$/.test(name));
    const known = /^(?:code|message|status|success|ok|problems|confirm.?url|partner.?id|timestamp|.*id)$/i;
    const values = fc.oneof(
      fc.constantFrom('failed', 'x', 3, true),
      fc.array(fc.constantFrom('A', 1), { minLength: 1 }),
    );
    fc.assert(
      fc.property(names, values, (name, value) => {
        if (known.test(name)) return;
        expect(outcomeOf(kind, { [idKey]: id, code: 'api.success', [name]: value })).toBe('unknown');
      }),
    );
  });
});

test('that is unclear includes Kiva’s message and the odd fields', () => {
  const messageOf = (json: unknown) => {
    const result = read('draft', json);
    return result.ok ? '' : result.error.message;
  };
  const said = messageOf({
    loan_draft_uuid: uuid,
    message: 'Loan draft created',
    errors: ['location unknown'],
  });
  expect(said).toContain('location unknown');
  expect(said).toContain('Loan draft created');
  expect(messageOf({ loan_draft_uuid: uuid, message: 'It was not saved' })).toContain('It was not saved');
  expect(messageOf([{ code: 'api.error', message: 'no' }])).toContain('no');
  expect(messageOf({ loan_draft_uuid: uuid, errors: ['x'.repeat(9_000)] }).length).toBeLessThan(1_200);
});

test('nested deeper than the stack has an unknown result', () => {
  const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
  expect(outcomeOf('report', { upload_id: 7, errors: deep })).toBe('unknown');
  expect(outcomeOf('report', deep)).toBe('unknown');
});

describe('a list with an object for each journal', () => {
  const request = '[{"internal_loan_id":"A"},{"internal_loan_id":"B"}]';
  const yes = {
    code: 'api.success',
    message: 'Received',
    archive_id: '9',
    confirm_url: 'https://partners.kiva.org/9',
  };
  const no = { code: 'api.error', message: 'loan is ended', internal_loan_id: 'B' };

  test('is one receipt when all name the same archive', () => {
    const expected = { reference: '9', confirmUrl: 'https://partners.kiva.org/9', problems: [] };
    expect(read('journals', [yes, yes], request)).toEqual({ ok: true, value: expected });
    expect(read('journals', [yes, yes], `{"journals":${request}}`)).toEqual({ ok: true, value: expected });
    expect(read('journals', [{ ...yes, internal_loan_id: 'A' }, yes], request)).toMatchObject({ ok: true });
  });

  test('lists the journals that were not accepted, when it names them', () => {
    expect(read('journals', [yes, no], request)).toMatchObject({
      ok: true,
      value: { problems: [{ loanId: 'B', details: 'loan is ended', code: 'api.error', severity: 'error' }] },
    });
    const unsure = { ...yes, internal_loan_id: 'B', note: 'see PA2' };
    expect(read('journals', [yes, unsure], request)).toMatchObject({
      value: { problems: [{ loanId: 'B', severity: '' }] },
    });
  });

  test('tells each journal its own archive and page, when they have several', () => {
    const other = { ...yes, archive_id: '10', confirm_url: 'https://partners.kiva.org/10' };
    const both = [
      { ...other, internal_loan_id: 'B' },
      { ...yes, internal_loan_id: 'A' },
    ];
    const place = { clientId: null, code: '', severity: 'info' };
    expect(read('journals', both, request)).toEqual({
      ok: true,
      value: {
        reference: '10, 9',
        confirmUrl: null,
        problems: [
          { ...place, loanId: 'B', details: 'archive 10 · https://partners.kiva.org/10' },
          { ...place, loanId: 'A', details: 'archive 9 · https://partners.kiva.org/9' },
        ],
      },
    });
    // Without a name nothing says which is whose, but all were taken.
    expect(read('journals', [yes, other], request)).toEqual({
      ok: true,
      value: { reference: '9, 10', confirmUrl: null, problems: [] },
    });
  });

  test.each([
    ['an object without an archive', [yes, { ...yes, archive_id: undefined }]],
    ['two objects of the same journal', ['B', 'B'].map((internal_loan_id) => ({ ...yes, internal_loan_id }))],
    ['an object of a loan that was not sent', [yes, { ...yes, internal_loan_id: 'C' }]],
    ['an object too many', [yes, yes, yes]],
    ['a refusal that names no journal', [yes, { ...no, internal_loan_id: undefined }]],
    ['a refusal of a loan that was not sent', [yes, { ...no, internal_loan_id: 'C' }]],
    ['refusals alone', [{ ...no, internal_loan_id: 'A' }, no]],
    ['something else', [yes, 'x']],
  ])('has an unknown result with %s', (_what, list) => {
    expect(read('journals', list, request).ok).toBe(false);
  });

  test('with one element is read like that element', () => {
    expect(read('journals', [yes], request)).toMatchObject({ ok: true, value: { reference: '9' } });
  });

  test('has an unknown result for other requests', () => {
    expect(read('report', [{ upload_id: 7 }, { upload_id: 7 }], '{"repayments":[{},{}]}').ok).toBe(false);
  });
});
