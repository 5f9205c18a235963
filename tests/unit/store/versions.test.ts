import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/store/database.ts';
import { sendRepository } from '../../../electron/store/sends.ts';
import { withoutPhoto } from '../../../electron/store/without-photo.ts';
import { type WorkRepository, workRepository } from '../../../electron/store/work.ts';
import { packList } from '../../../electron/store/work-body.ts';
import type { DraftContent } from '../../../shared/model/draft.ts';
import type { WorkBody } from '../../../shared/model/work.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { emptyMember } from '../../../shared/rules/members.ts';
import { finish } from '../../../shared/rules/steps.ts';

let work: WorkRepository;
let sends: ReturnType<typeof sendRepository>;
beforeEach(() => {
  const opened = openDatabase(':memory:', '');
  if (!opened.ok) throw new Error(opened.error.code);
  work = workRepository(opened.value);
  sends = sendRepository(opened.value, 'stage');
});

const draft = (changes: Partial<DraftContent>): WorkBody => ({
  kind: 'draft',
  content: { ...emptyDraft(), ...changes },
});
/** Saves as one page does, which knows every revision that it made. */
function save(id: string, body: WorkBody, now: string, keep = false): number | null {
  return work.save({ id, body, missing: 1, base: finish(work.get(id))?.revision ?? 0, keep }, now);
}
const minute = (n: number): string => new Date(Date.UTC(2026, 10, 21, 0, n)).toISOString();
const named = (givenName: string, loanId = ''): Partial<DraftContent> => ({
  members: [{ ...emptyMember(), givenName, loanId }],
});

describe('versions of work', () => {
  it('are kept at most once a minute, the last 20, newest first', () => {
    for (let n = 0; n < 30; n += 1) {
      save('w', draft(named(`A${n}`)), minute(n));
      save('w', draft(named(`A${n}b`)), minute(n));
    }
    const versions = work.versions('w');
    expect(versions).toHaveLength(20);
    expect(versions[0]?.title).toBe('A28b');
    expect(finish(work.version('w', versions[0]?.version ?? 0))).toEqual(draft(named('A28b')));
  });

  it('are not created if nothing changed', () => {
    for (let n = 0; n < 5; n += 1) save('w', draft(named('Same')), minute(n * 2));
    expect(work.versions('w')).toEqual([]);
  });
});

describe('a save based on an outdated text', () => {
  const from = (base: number, name: string, keep = false) =>
    work.save({ id: 'w', body: draft(named(name)), missing: 1, base, keep }, minute(0));
  const nameNow = () => work.list('draft')[0]?.title;

  it('is refused and changes nothing', () => {
    expect(from(0, 'A')).toBe(1);
    expect(from(1, 'B')).toBe(2);
    expect(from(1, 'C')).toBeNull();
    expect(from(3, 'C')).toBeNull();
    expect(from(0, 'C')).toBeNull();
    expect(nameNow()).toBe('B');
    expect(work.versions('w').map(({ title }) => title)).toEqual(['A']);
  });

  it('is no conflict if the same text is already stored, because a response was lost', () => {
    from(0, 'A');
    from(1, 'B');
    expect(from(1, 'B')).toBe(2);
    expect(from(0, 'B')).toBe(2);
  });

  it('keeps the text that a person chose to replace, even within a minute', () => {
    from(0, 'A');
    from(1, 'B');
    from(2, 'C');
    expect(from(3, 'D', true)).toBe(4);
    expect(work.versions('w').map(({ title }) => title)).toEqual(['C', 'A']);
  });

  it('restores deleted work, since nothing typed may be lost', () => {
    from(0, 'A');
    work.remove('w', minute(1));
    expect(from(1, 'B')).toBe(2);
    expect(nameNow()).toBe('B');
  });

  it('restores it even if another program changed it before deleting it', () => {
    from(0, 'A');
    from(1, 'B');
    work.remove('w', minute(1));
    expect(from(1, 'C')).toBe(3);
    expect(nameNow()).toBe('C');
    expect(work.versions('w').map(({ title }) => title)).toEqual(['B', 'A']);
  });
});

it('lets only the first of two programs save, and the other gets a conflict', () => {
  const folder = mkdtempSync(join(tmpdir(), 'partner-desk-two-'));
  const programs = [1, 2].map(() => {
    const opened = openDatabase(join(folder, 'store.db'), 'key');
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  });
  const [one, two] = programs.map(workRepository) as [WorkRepository, WorkRepository];
  const text = (name: string, base: number) => ({ id: 'w', body: draft(named(name)), missing: 1, base });
  expect(one.save(text('A', 0), minute(0))).toBe(1);
  expect(two.save(text('B', 1), minute(1))).toBe(2);
  expect(one.save(text('C', 1), minute(2))).toBeNull();
  expect(one.save(text('C', 2), minute(3))).toBe(3);
  expect(two.save(text('D', 2), minute(4))).toBeNull();
  expect(two.versions('w').map(({ title }) => title)).toEqual(['B', 'A']);
  for (const store of programs) store.close();
  rmSync(folder, { recursive: true });
});

describe('other drafts with the same loan id', () => {
  it('are found, by the sent borrower of individual loans and by all members of groups', () => {
    const members = [
      { ...emptyMember(), loanId: 'L1' },
      { ...emptyMember(), loanId: 'L2' },
    ];
    save('one', draft({ members }), minute(0));
    save('group', draft({ loanType: 'group', members }), minute(0));
    expect(
      work
        .otherLoans('mine')
        .map(({ workId, loanId }) => `${workId}:${loanId}`)
        .sort(),
    ).toEqual(['group:L1', 'group:L2', 'one:L1']);
    expect(work.otherLoans('one').map(({ workId }) => workId)).not.toContain('one');
  });

  it('do not include deleted ones that were never sent', () => {
    save('gone', draft(named('x', 'L1')), minute(0));
    work.remove('gone', minute(1));
    expect(work.otherLoans('mine')).toEqual([]);
    expect(work.restore('gone')).toBe(true);
    expect(work.otherLoans('mine')).toHaveLength(1);
  });
});

describe('photos in requests', () => {
  const request = '{"loanuse":"x","image_encoded":"data:image/jpeg;base64,/9j/AAAA"}';

  it('are shown by size and hash', () => {
    const shown = withoutPhoto(request);
    expect(shown).toMatch(/"image_encoded":"\(photo: 6 bytes, SHA-256 [0-9a-f]{64}\)"/);
    expect(JSON.parse(shown)).toHaveProperty('loanuse', 'x');
  });

  it('are sent unchanged, and removed once Kiva accepted them', () => {
    const send = {
      id: 's',
      workId: 'w',
      kind: 'draft' as const,
      partnerId: '1',
      title: '',
      path: '/p',
      request,
      requestSha256: '',
      overrideReason: null,
      replaces: null,
      period: null,
      meaning: null,
      batch: 1,
      batches: 1,
      items: [],
    };
    sends.add([send], minute(0));
    expect(sends.outgoing('s')?.request).toBe(request);
    sends.begin('s', minute(0));
    sends.end('s', { state: 'accepted', settledBy: 'kiva' }, minute(0));
    expect(sends.outgoing('s')?.request).toBe(withoutPhoto(request));
  });
});

it('keeps all drafts of an import or none', () => {
  const body = draft(named('A'));
  const broken = { ...body, kind: null } as unknown as WorkBody;
  const one = { id: '1', body, missing: 1, base: 0 };
  expect(() => work.saveAll([one, { ...one, id: '2', body: broken }], minute(0))).toThrow();
  expect(work.list('draft')).toEqual([]);
  expect(work.saveAll([one, { ...one, id: '2' }], minute(0))).toBe(true);
  expect(work.list('draft')).toHaveLength(2);
  const other = { ...one, body: draft(named('B')) };
  expect(work.saveAll([{ ...one, id: '3' }, other], minute(0))).toBe(false);
  expect(work.list('draft')).toHaveLength(2);
});

describe('a long list', () => {
  const long = (amount: string): WorkBody => ({
    kind: 'report',
    content: {
      ...emptyReport('repaid', '2026-10'),
      rows: Array.from({ length: 2_500 }, (_, n) => ({ loanId: `Ñ-${n}`, clientId: '', amount, note: '“”' })),
    },
  });
  const saveLong = async (body: WorkBody, base: number, now: string): Promise<number | null> =>
    work.save({ id: 'w', body, packed: await packList(body), missing: null, base }, now);

  it('is read back as saved, and so are its versions', async () => {
    expect(await saveLong(long('1'), 0, minute(1))).toBe(1);
    expect(await saveLong(long('2'), 1, minute(3))).toBe(2);
    expect(finish(work.get('w'))?.body).toEqual(long('2'));
    expect(work.versions('w')).toHaveLength(1);
    expect(finish(work.version('w', 1))).toEqual(long('1'));
  });

  it('is recognised when a save is repeated, and a conflict otherwise', async () => {
    await saveLong(long('1'), 0, minute(1));
    expect(await saveLong(long('1'), 0, minute(1))).toBe(1);
    expect(await saveLong(long('2'), 0, minute(1))).toBeNull();
  });

  it('may become short and long again', async () => {
    await saveLong(long('1'), 0, minute(1));
    const short: WorkBody = { kind: 'report', content: emptyReport('repaid', '2026-10') };
    await saveLong(short, 1, minute(3));
    expect(finish(work.get('w'))?.body).toEqual(short);
    await saveLong(long('3'), 2, minute(5));
    expect(finish(work.get('w'))?.body).toEqual(long('3'));
  });
});
