import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import { type PhotoRepository, photoRepository } from '../../../electron/store/photos.ts';
import { photoUriStart } from '../../../shared/model/photo.ts';
import { comment, exif, iptc, xmp } from '../../fixtures/pictures/camera.ts';
import { jpeg } from '../../fixtures/pictures/jpeg.ts';
import { transparentPng } from '../../fixtures/pictures/png.ts';

const now = '2026-11-21T00:00:00.000Z';
const hash = '00000000000000ff';

let store: Store;
let photos: PhotoRepository;
beforeEach(() => {
  const opened = openDatabase(':memory:', '');
  if (!opened.ok) throw new Error(opened.error.code);
  store = opened.value;
  photos = photoRepository(store);
});

const uri = (bytes: Buffer): string => photoUriStart + bytes.toString('base64');

function picture(luma: number, extra: Buffer[] = []): Buffer {
  return jpeg({ width: 32, height: 16, colour: () => [luma, 128, 128], extra });
}

function saved(luma: number, pictureHash: string): string {
  const result = photos.save({ dataUri: uri(picture(luma)), hash: pictureHash, warnings: [] }, now);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function addDraft(id: string, photoId: string, removedAt: string | null = null): void {
  store
    .prepare('INSERT INTO work VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, 1, NULL, NULL)')
    .run(id, 'draft', JSON.stringify({ photoId }), `Title ${id}`, '', now, now, removedAt);
}

function addSend(id: string, workId: string, state: string): void {
  store
    .prepare(
      `INSERT INTO sends (id, work_id, kind, partner_id, state, title, path, request_sha256, created_at, sent_at)
       VALUES (?, ?, 'draft', '1', ?, '', '', '', ?, ?)`,
    )
    .run(id, workId, state, now, now);
}

describe('a photo', () => {
  it('is read back unchanged, with the size from its bytes', () => {
    const bytes = picture(90);
    const result = photos.save({ dataUri: uri(bytes), hash, warnings: ['dark', 'small'] }, now);
    expect(result).toEqual({ ok: true, value: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(result.ok && photos.get(result.value)).toEqual({
      dataUri: uri(bytes),
      bytes: bytes.length,
      width: 32,
      height: 16,
      hash,
      warnings: ['dark', 'small'],
    });
    expect(photos.get('0'.repeat(64))).toBeNull();
  });

  it('is stored once, however often it is saved', () => {
    expect(saved(90, hash)).toBe(saved(90, hash));
    expect(store.prepare('SELECT COUNT(*) AS n FROM photos').get()).toMatchObject({ n: 1 });
  });

  it.each([
    ['EXIF', uri(picture(90, [exif(1)]))],
    ['XMP', uri(picture(90, [xmp()]))],
    ['IPTC', uri(picture(90, [iptc()]))],
    ['a comment', uri(picture(90, [comment()]))],
    ['something behind the picture', uri(Buffer.concat([picture(90), Buffer.from('place')]))],
    ['another format', uri(transparentPng(2, 2, () => [0, 0, 0, 255]))],
    ['another type', uri(picture(90)).replace('jpeg', 'png')],
    ['text between the base64', `${uri(picture(90)).slice(0, -4)}<b>A`],
    ['nothing', photoUriStart],
    [
      'more than 4 MB',
      uri(Buffer.concat([picture(90).subarray(0, -2), Buffer.alloc(4_000_000), Buffer.from([0xff, 0xd9])])),
    ],
  ])('with %s is not kept', (_, dataUri) => {
    expect(photos.save({ dataUri, hash, warnings: [] }, now)).toMatchObject({
      ok: false,
      error: { code: 'BAD_INPUT' },
    });
    expect(store.prepare('SELECT COUNT(*) AS n FROM photos').get()).toMatchObject({ n: 0 });
  });
});

describe('the use of a similar picture', () => {
  it('is found, most similar first, without the asking draft', () => {
    const [same, near, far] = [saved(1, hash), saved(2, '00000000000000f0'), saved(3, 'ffffffffffffffff')];
    addDraft('a', near);
    addDraft('b', same);
    addDraft('c', far);
    addDraft('mine', same);
    expect(photos.similar(hash, 4, 'mine')).toEqual([
      {
        photoId: same,
        distance: 0,
        workId: 'b',
        title: 'Title b',
        subtitle: '',
        updatedAt: now,
        sentAt: null,
      },
      {
        photoId: near,
        distance: 4,
        workId: 'a',
        title: 'Title a',
        subtitle: '',
        updatedAt: now,
        sentAt: null,
      },
    ]);
    expect(photos.similar(hash, 3, 'mine').map(({ workId }) => workId)).toEqual(['b']);
  });

  it('counts a deleted draft only if it was sent', () => {
    const id = saved(1, hash);
    for (const state of ['accepted', 'unknown', 'refused']) {
      addDraft(state, id, now);
      addSend(`send-${state}`, state, state);
    }
    addDraft('never', id, now);
    const uses = photos.similar(hash, 0).map(({ workId, sentAt }) => ({ workId, sentAt }));
    expect(uses.sort((a, b) => a.workId.localeCompare(b.workId))).toEqual([
      { workId: 'accepted', sentAt: now },
      { workId: 'unknown', sentAt: now },
    ]);
  });

  it('uses the index', () => {
    const plan = store
      .prepare(
        "EXPLAIN QUERY PLAN SELECT id FROM work WHERE kind = 'draft' AND json_extract(body, '$.photoId') = ?",
      )
      .all('x');
    expect(JSON.stringify(plan)).toContain('work_by_photo');
  });
});
