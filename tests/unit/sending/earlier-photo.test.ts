import { beforeEach, describe, expect, test } from 'vitest';
import { photoUriStart } from '../../../shared/model/photo.ts';
import { jpeg } from '../../fixtures/pictures/jpeg.ts';
import { unwrap } from '../kiva/support.ts';
import { Office } from '../office.ts';
import { group, individual, member } from '../rules/drafts.ts';

let office: Office;
let photoId: string;
beforeEach(async () => {
  office = new Office();
  photoId = await picture(90);
});

async function picture(luma: number): Promise<string> {
  const bytes = jpeg({ width: 32, height: 16, colour: () => [luma, 128, 128], extra: [] });
  const dataUri = photoUriStart + bytes.toString('base64');
  const hash = luma.toString(16).padStart(2, '0').repeat(8);
  return unwrap(office.records.photos.save({ dataUri, hash, warnings: [] }, '2024-01-01T00:00:00.000Z'));
}

type Options = { clientId?: string; photo?: string; isGroup?: boolean };

/** A draft of a new loan of a borrower. */
async function draft({ clientId = 'C-1', photo = photoId, isGroup = false }: Options = {}): Promise<string> {
  const id = crypto.randomUUID();
  const members = [member({ clientId, loanId: `L-${id}` })];
  const content = isGroup
    ? group({ members, groupLoanId: id, photoId: photo })
    : individual({ members, photoId: photo });
  unwrap(await office.call('work.save', { id, body: { kind: 'draft', content } }));
  return id;
}

async function sent(day: string, options: Options = {}): Promise<string> {
  office.clock = Date.parse(`${day}T12:00:00.000Z`);
  const id = await draft(options);
  expect(await office.send(id)).toBe('ok');
  return id;
}

async function offered(day: string, clientId = ' C-1 ', workId: string = crypto.randomUUID()) {
  office.clock = Date.parse(`${day}T12:00:00.000Z`);
  return unwrap(await office.call('photos.earlier', { workId, clientId }));
}

test('a borrower’s photo is offered once more, to the day 24 months later', async () => {
  await sent('2024-11-21');
  const earlier = { photoId, firstSentAt: '2024-11-21T12:00:00.000Z' };
  expect(await offered('2026-11-21')).toEqual({ ...earlier, reuse: 'allowed' });
  expect(await offered('2026-11-22')).toEqual({ ...earlier, reuse: 'tooOld' });
});

test('a photo that two loans have is not offered, and the 24 months begin with the first one', async () => {
  await sent('2025-01-10');
  await sent('2026-01-10');
  expect(await offered('2026-06-01')).toMatchObject({ reuse: 'usedTwice' });
  expect(await offered('2027-01-11')).toMatchObject({ reuse: 'tooOld' });
});

test('the newest photo is offered', async () => {
  await sent('2025-01-10');
  const newer = await picture(20);
  await sent('2026-01-10', { photo: newer });
  expect(await offered('2026-06-01')).toMatchObject({ photoId: newer, reuse: 'allowed' });
});

test('nothing is offered of other borrowers, groups, loans that did not leave, and the draft itself', async () => {
  await sent('2026-01-10', { clientId: 'C-2' });
  await sent('2026-01-11', { isGroup: true });
  await draft();
  office.next = 'refused';
  await sent('2026-01-12');
  expect(await offered('2026-06-01')).toBeNull();
  expect(await offered('2026-06-01', '')).toBeNull();
  office.next = 'accepted';
  const own = await sent('2026-06-01');
  expect(await offered('2026-06-02', 'C-1', own)).toBeNull();
});

test('a photo that may be used once more is not warned about, one of somebody else is', async () => {
  const used = async (id: string) =>
    (await office.review(id)).findings.some(({ rule }) => rule === 'photoUsedBefore');
  await sent('2026-01-10');
  expect(await used(await draft())).toBe(false);
  expect(await used(await draft({ clientId: 'C-2' }))).toBe(true);
  office.clock = Date.parse('2028-01-11T12:00:00.000Z');
  expect(await used(await draft())).toBe(true);
});

describe('a group', () => {
  /** A draft of a loan of a group of these people; those with a `-` before their id are not in the photo. */
  async function groupDraft(ids: readonly string[], groupClientId = '', photo = photoId): Promise<string> {
    const id = crypto.randomUUID();
    const members = ids.map((each) =>
      member({
        ...{ clientId: each.replace('-', ''), loanId: `L-${id}-${each}` },
        notPictured: each.startsWith('-'),
      }),
    );
    const content = group({ members, groupClientId, groupLoanId: id, photoId: photo });
    unwrap(await office.call('work.save', { id, body: { kind: 'draft', content } }));
    return id;
  }
  const sentGroup = async (day: string, ids: readonly string[], groupClientId = '', photo = photoId) => {
    office.clock = Date.parse(`${day}T12:00:00.000Z`);
    expect(await office.send(await groupDraft(ids, groupClientId, photo))).toBe('ok');
  };
  const offeredTo = async (day: string, clientIds: string[], groupClientId = '') => {
    office.clock = Date.parse(`${day}T12:00:00.000Z`);
    return unwrap(
      await office.call('photos.earlierOfGroup', { workId: crypto.randomUUID(), groupClientId, clientIds }),
    );
  };

  test('is offered its photo while 80 % of its present members are in it, for 24 months from the first loan', async () => {
    await sentGroup('2025-01-10', ['A', 'B', 'C', 'D', '-E']);
    await sentGroup('2025-09-10', ['A', 'B', 'C', 'D', '-E']);
    const earlier = { photoId, firstSentAt: '2025-01-10T12:00:00.000Z', inPhoto: ['A', 'B', 'C', 'D'] };
    expect(await offeredTo('2027-01-10', [' A', 'B', 'C', 'D', 'E'])).toEqual({
      ...earlier,
      ...{ count: 4, members: 5, reuse: 'allowed' },
    });
    expect(await offeredTo('2027-01-10', ['A', 'B', 'C', 'E', ''])).toMatchObject({
      count: 3,
      reuse: 'tooFew',
    });
    expect(await offeredTo('2027-01-11', ['A', 'B', 'C', 'D'])).toMatchObject({ reuse: 'tooOld' });
  });

  test('is known by most of its members, or by its client id; the newest photo counts', async () => {
    await sentGroup('2026-01-10', ['A', 'B', 'C'], 'G-1');
    const newer = await picture(20);
    await sentGroup('2026-02-10', ['A', 'B', 'C'], 'G-1', newer);
    expect(await offeredTo('2026-06-01', ['A', 'B', 'C'])).toMatchObject({
      photoId: newer,
      reuse: 'allowed',
    });
    expect(await offeredTo('2026-06-01', ['A', 'X', 'Y'])).toBeNull();
    expect(await offeredTo('2026-06-01', ['A', 'X', 'Y'], 'G-1')).toMatchObject({
      count: 1,
      reuse: 'tooFew',
    });
    expect(await offeredTo('2026-06-01', ['X', 'Y'], 'G-1')).toBeNull();
    expect(await offeredTo('2026-06-01', [])).toBeNull();
  });

  test('is warned about a photo that it may not use again, and about no other', async () => {
    await sentGroup('2026-01-10', ['A', 'B', 'C', 'D', 'E']);
    const used = async (ids: string[]) =>
      (await office.review(await groupDraft(ids))).findings.some(({ rule }) => rule === 'photoUsedBefore');
    expect(await used(['A', 'B', 'C', 'D', 'F'])).toBe(false);
    expect(await used(['A', 'B', 'C', 'F', 'G'])).toBe(true);
  });
});
