import { describe, expect, it } from 'vitest';
import { type Desk, json, openDesk } from './support.ts';

const journal = (internal_loan_id: string, more: Record<string, unknown> = {}) => ({
  internal_loan_id,
  subject: 'Good news',
  body: 'The harvest was good. 🌽',
  ...more,
});

const send = (desk: Desk, ...journals: unknown[]) => desk.post('journals', { journals });

describe('accepted journals', () => {
  it('wait for their confirmation', async () => {
    const desk = await openDesk();
    const sent = journal('000042', {
      internal_client_id: 'C-000042',
      image_url: 'https://example.org/a.jpg',
    });
    const response = await send(desk, sent);
    expect(response.status).toBe(201);
    expect(await json(response)).toEqual({
      code: 'api.success',
      message: 'Received 1 of 1 journal(s)',
      archive_id: '1',
      confirm_url: 'https://partners.kiva.org/pa2/journals/confirm/1',
    });
    expect(desk.server.state().journals).toMatchObject([{ archive_id: '1', sent, copies: 1 }]);
  });

  it('are counted when they are sent again', async () => {
    const desk = await openDesk();
    await send(desk, journal('42'));
    expect((await json(send(desk, journal('42'), journal('GRP-001')))).archive_id).toBe('2');
    expect(desk.server.state().journals.map((held) => held.copies)).toEqual([2, 2, 1]);
  });

  it('are stored without those that are rejected', async () => {
    const desk = await openDesk();
    const response = await send(desk, journal('42'), journal('nobody'), journal('000041'));
    expect(response.status).toBe(201);
    expect(await json(response)).toMatchObject({
      message: 'Received 1 of 3 journal(s)',
      problems: [
        { internal_loan_id: 'nobody', details: 'there is no loan nobody', severity: 'error' },
        { internal_loan_id: '000041', details: 'loan 000041 is ended', severity: 'error' },
      ],
    });
    expect(desk.server.state().journals).toHaveLength(1);
  });
});

describe('rejected journals', () => {
  it.each([
    ['nobody', journal('nobody')],
    ['DEF-1', journal('DEF-1')],
    ['C-000042', journal('42', { internal_client_id: 'C-000042' })],
    ['journals[0].internal_loan_id', { subject: 'x' }],
    ['journals[0].subject', journal('42', { subject: 5 })],
    ['journals[0].subject is missing', journal('42', { subject: undefined })],
    ['journals[0].subject', journal('42', { subject: '  ' })],
    ['journals[0].body is missing', journal('42', { body: undefined })],
    ['journals[0].body', journal('42', { body: '' })],
    ['journals[0].image_url', journal('42', { image_url: 'C:\\photo.jpg' })],
    ['journals[0].image_url', journal('42', { image_url: 'photo' })],
  ])('name %s', async (word, item) => {
    const desk = await openDesk();
    const response = await send(desk, item);
    expect(response.status).toBe(400);
    expect((await json(response)).message).toContain(word);
    expect(desk.server.state().journals).toEqual([]);
  });

  it('are not stored', async () => {
    const desk = await openDesk();
    expect((await send(desk)).status).toBe(400);
    expect((await desk.post('journals', {})).status).toBe(400);
  });
});

describe('the two variants of C1', () => {
  const plural = (desk: Desk, body: unknown) =>
    fetch(`${desk.server.apiBaseUrl}/v3/partners/${desk.server.partnerId}/journals`, {
      method: 'POST',
      headers: { authorization: `Bearer ${desk.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const wrapped = { journals: [journal('42')] };
  const bare = [journal('42')];

  it.each([
    ['singular', 201, 404],
    ['plural', 404, 201],
    ['both', 201, 201],
  ] as const)('path %s', async (journalsPath, atPartner, atPartners) => {
    const desk = await openDesk({ journalsPath });
    expect((await desk.post('journals', wrapped)).status).toBe(atPartner);
    expect((await plural(desk, wrapped)).status).toBe(atPartners);
  });

  it.each([
    ['wrapped', 201, 400],
    ['array', 400, 201],
    ['both', 201, 201],
  ] as const)('body %s', async (journalsBody, ofWrapped, ofBare) => {
    const desk = await openDesk({ journalsBody });
    expect((await desk.post('journals', wrapped)).status).toBe(ofWrapped);
    expect((await desk.post('journals', bare)).status).toBe(ofBare);
  });
});

describe('an answer as a list', () => {
  it('has the one object', async () => {
    const desk = await openDesk({ postAnswers: 'list' });
    expect(await json(send(desk, journal('42')))).toMatchObject([{ code: 'api.success', archive_id: '1' }]);
  });

  it('has an object for each journal, with an archive of its own for those that were taken', async () => {
    const desk = await openDesk({ postAnswers: 'each' });
    const answer = await json(send(desk, journal('42'), journal('000041'), journal('GRP-001')));
    expect(answer).toEqual([
      expect.objectContaining({ internal_loan_id: '42', archive_id: '1', code: 'api.success' }),
      { internal_loan_id: '000041', code: 'api.validation', message: 'loan 000041 is ended' },
      expect.objectContaining({ internal_loan_id: 'GRP-001', archive_id: '2', code: 'api.success' }),
    ]);
    expect(desk.server.state().journals.map(({ archive_id }) => archive_id)).toEqual(['1', '2']);
  });
});
