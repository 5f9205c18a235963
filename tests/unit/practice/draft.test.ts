import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeServer, startPracticeServer } from '../../../electron/practice/server.ts';
import { borrower, group, individual, TODAY } from './drafts.ts';
import { type Desk, deskFor, FEW_LOANS, json, openDesk } from './support.ts';

let server: PracticeServer;
let desk: Desk;
beforeAll(async () => {
  server = await startPracticeServer({ record: true, loans: FEW_LOANS, today: TODAY });
  desk = await deskFor(server);
});
afterAll(() => server.close());

const held = (uuid: unknown) => server.state().drafts.find((draft) => draft.loan_draft_uuid === uuid);

describe('an accepted draft', () => {
  it('is stored byte for byte under a new uuid', async () => {
    const sent = individual({ location: 'São Tomé: São Tomé and Príncipe', currency: 'STN' });
    const response = await desk.post('loan_draft', sent);
    expect(response.status).toBe(200);
    const answer = await json(response);
    expect(answer).toEqual({
      code: 'api.success',
      message: expect.any(String),
      loan_draft_uuid: expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(held(answer.loan_draft_uuid)).toMatchObject({ sent, copies: 1, blocks: [], undocumented: [] });
  });

  it('may be a group', async () => {
    const { loan_draft_uuid } = await json(desk.post('loan_draft', group()));
    expect(held(loan_draft_uuid)?.blocks).toEqual([]);
  });

  it('may be almost empty', async () => {
    const { loan_draft_uuid } = await json(
      desk.post('loan_draft', { loanuse: 'to buy seed', location: null }),
    );
    expect(held(loan_draft_uuid)?.blocks.map((block) => block.field)).toContain('description');
  });

  it('is counted when it is sent again', async () => {
    const sent = individual({ loanuse: 'to buy a cow' });
    const first = await json(desk.post('loan_draft', sent));
    const second = await json(desk.post('loan_draft', sent));
    expect(first.loan_draft_uuid).not.toBe(second.loan_draft_uuid);
    expect(held(first.loan_draft_uuid)?.copies).toBe(2);
  });

  it('keeps group fields for an individual, which block publishing', async () => {
    const sent = individual({ group_name: 'No Group', not_pictured: [true] });
    const { loan_draft_uuid } = await json(desk.post('loan_draft', sent));
    expect(held(loan_draft_uuid)?.blocks.map((block) => block.rule)).toEqual([
      'group-name-on-individual',
      'not-pictured-on-individual',
    ]);
  });

  it('may have unknown fields, which are recorded', async () => {
    const sent = individual({ rep_person_id: 1, entreps: [borrower({ age: 3 })] });
    const { loan_draft_uuid } = await json(desk.post('loan_draft', sent));
    expect(held(loan_draft_uuid)?.undocumented).toEqual(['entreps[0].age', 'rep_person_id']);
  });
});

describe('a rejected draft', () => {
  it.each<[string, Record<string, unknown>]>([
    ['activity_id', { activity_id: 99999 }],
    ['activity_id', { activity_id: '31' }],
    ['client_waiver_signed', { client_waiver_signed: 'yes' }],
    ['currency', { currency: 'kes' }],
    ['description', { description: 5 }],
    ['description_language_id', { description_language_id: 77 }],
    ['disburse_time', { disburse_time: '31.03.2026' }],
    ['disburse_time', { disburse_time: '2026-02-30' }],
    ['entreps', { entreps: {} }],
    ['entreps[0]', { entreps: [null] }],
    ['entreps[0].amount', { entreps: [borrower({ amount: '30000' })] }],
    ['entreps[0].gender', { entreps: [borrower({ gender: 'Female' })] }],
    ['entreps[1].loan_id', { entreps: [borrower(), borrower({ loan_id: 7 })] }],
    ['image_encoded', { image_encoded: 'data:image/png;base64,iVBORw0KGgo' }],
    ['image_encoded', { image_encoded: 'data:text/html;base64,iVBORw0KGgo=' }],
    ['location', { location: 'hagadera, dadaab: Kenya' }],
    ['location', { location: 'Sao Tome: São Tomé and Príncipe' }],
    ['schedule[0].date', { schedule: [{ date: '10/05/2026', principal: 1, interest: 0 }] }],
    ['schedule[0].principal', { schedule: [{ date: '2026-05-10', principal: '1' }] }],
    ['theme_type_id', { theme_type_id: 0 }],
    ['not_pictured', { ...group(), not_pictured: [true] }],
    ['not_pictured[1]', { ...group(), not_pictured: [true, 'false'] }],
  ])('names the field %s', async (field, wrong) => {
    const before = server.state().drafts.length;
    const response = await desk.post('loan_draft', individual(wrong));
    expect(response.status).toBe(400);
    const answer = await json(response);
    expect(answer).toEqual({ code: 'api.validation', message: expect.stringContaining(field) });
    expect(server.state().drafts).toHaveLength(before);
  });

  it.each([[[]], ['text'], [null]])('is not an object: %j', async (body) => {
    expect((await desk.post('loan_draft', body)).status).toBe(400);
  });

  it('is not JSON in UTF-8', async () => {
    const send = (body: BodyInit, contentType = 'application/json') =>
      fetch(`${server.apiBaseUrl}/v3/partner/${server.partnerId}/loan_draft`, {
        method: 'POST',
        headers: { authorization: `Bearer ${desk.token}`, 'content-type': contentType },
        body,
      });
    expect((await send('{"a":')).status).toBe(400);
    expect((await send(Buffer.from('{"location":"S\xe3o"}', 'latin1'))).status).toBe(400);
    expect((await send('{}', 'text/plain')).status).toBe(415);
    expect((await send(' '.repeat(17 * 1024 * 1024))).status).toBe(413);
  });
});

it('may have a photo of a megabyte', async () => {
  const image = `data:image/jpeg;base64,${Buffer.alloc(1_048_576, 7).toString('base64')}`;
  expect((await desk.post('loan_draft', individual({ image_encoded: image }))).status).toBe(200);
});

it('has undocumented fields when the server is strict', async () => {
  const strict = await openDesk({ strict: true, today: TODAY });
  const answer = await json(strict.post('loan_draft', individual({ rep_person_id: 1 })));
  expect(answer.errors).toEqual([
    { field: 'rep_person_id', message: expect.stringContaining('rep_person_id') },
  ]);
});

describe('what clients in production send and nobody documents', () => {
  const raw = 'iVBORw0KGgo=';
  const untyped = (target: Desk) =>
    fetch(`${target.server.apiBaseUrl}/v3/partner/${target.server.partnerId}/loan_draft`, {
      method: 'POST',
      headers: { authorization: `Bearer ${target.token}` },
      // Text would get a type of its own.
      body: new TextEncoder().encode(JSON.stringify(individual())),
    });

  it('is taken, and noted', async () => {
    const sent = individual({ image_encoded: raw, entreps: [borrower({ gender: '' })] });
    const { loan_draft_uuid } = await json(desk.post('loan_draft', sent));
    expect(held(loan_draft_uuid)?.undocumented).toEqual(['entreps[0].gender', 'image_encoded']);
    expect((await untyped(desk)).status).toBe(200);
    expect(server.received().at(-1)).toMatchObject({ contentType: null, status: 200 });
  });

  it('is refused by a strict server', async () => {
    const strict = await openDesk({ strict: true, today: TODAY });
    const photo = await strict.post('loan_draft', individual({ image_encoded: raw }));
    const gender = await strict.post('loan_draft', individual({ entreps: [borrower({ gender: '' })] }));
    expect([photo.status, gender.status, (await untyped(strict)).status]).toEqual([400, 400, 415]);
  });
});
