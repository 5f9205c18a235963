import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ErasureOrder, erasePersonalData } from '../../../electron/store/audit/erase.ts';
import { verifyAudit } from '../../../electron/store/audit/verify.ts';
import type { Store } from '../../../electron/store/database.ts';
import { fingerprintOf, sha256 } from '../../../electron/store/fingerprint.ts';
import type { NewSend } from '../../../electron/store/send-types.ts';
import { workRepository } from '../../../electron/store/work.ts';
import type { WorkBody } from '../../../shared/model/work.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import { itemsOf } from '../../../shared/rules/kinds/kinds.ts';
import { batchesOf } from '../../../shared/rules/kinds/requests.ts';
import { emptyMember } from '../../../shared/rules/members.ts';
import { finish } from '../../../shared/rules/steps.ts';
import { at, openSends } from './new-send.ts';

const words = {
  wanjiru: 'Wanjiru',
  story: 'Her neighbour Otieno helps her.',
  journal: 'Wanjiru sold maize.',
};

function draft(loanId: string, name: string, description = ''): WorkBody {
  const member = {
    ...emptyMember(),
    loanId,
    clientId: `C-${loanId}`,
    givenName: name,
    familyName: 'Kimani',
    amount: '500',
  };
  return {
    kind: 'draft',
    content: { ...emptyDraft(), members: [member], description, loanUse: 'maize', currency: 'KES' },
  };
}

function group(...names: string[]): WorkBody {
  const members = names.map((givenName, n) => ({
    ...emptyMember(),
    loanId: `G-${n}`,
    givenName,
    amount: '100',
  }));
  const texts = { groupName: 'Umoja', groupLoanId: 'G', description: words.story };
  return { kind: 'draft', content: { ...emptyDraft(), loanType: 'group', members, ...texts } };
}

function journals(...entries: [loanId: string, body: string][]): WorkBody {
  const made = entries.map(([loanId, body]) => ({
    loanId,
    clientId: '',
    subject: `On ${loanId}`,
    body,
    imageUrl: '',
  }));
  return { kind: 'journals', content: { entries: made } };
}

/** Saves a work; sends it as one request that Kiva accepts, with its text in the answer, unless it is only typed. */
function put(
  world: ReturnType<typeof openSends>,
  id: string,
  body: WorkBody,
  state: 'typed' | 'accepted' | 'unknown',
) {
  const { store, sends } = world;
  workRepository(store).save({ id, body, missing: null, base: 0 }, at);
  if (state === 'typed') return;
  const [batch] = batchesOf(body.kind, itemsOf(body), { journalsBody: 'wrapped' });
  if (!batch) throw new Error('nothing to send');
  const send: NewSend = {
    ...{
      id: `send-${id}`,
      workId: id,
      kind: body.kind,
      partnerId: '1',
      title: batch.items[0]?.label ?? '',
      path: '/p',
    },
    ...{ request: batch.json, requestSha256: sha256(batch.json), overrideReason: null, replaces: null },
    ...{ period: null, meaning: null, batch: 1, batches: 1 },
    items: batch.items.map(({ key, label, amount, identity }) => ({
      ...{ key, label, amount, fingerprint: fingerprintOf('1', identity) },
    })),
  };
  sends.add([send], at);
  sends.begin(send.id, at);
  sends.end(send.id, { state, settledBy: null, answer: batch.json }, at);
}

function erase(store: Store, order: ErasureOrder) {
  return finish(erasePersonalData(store, order, at));
}

/** Every text of every table, as a search through the file would find it. */
function everything(store: Store): string {
  const tables = store
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'send_trigrams%'")
    .all();
  return JSON.stringify(
    (tables as { name: string }[]).map(({ name }) => store.prepare(`SELECT * FROM "${name}"`).all()),
  );
}

/** The bytes of the search index: trigrams, each of which shares its first letters with the one before. */
function indexBytes(store: Store): string {
  const blocks = store.prepare('SELECT block FROM send_trigrams_data').all() as { block: Uint8Array }[];
  return blocks.map(({ block }) => Buffer.from(block).toString('latin1')).join('');
}

test('nothing of an erased name stays in the search index', () => {
  const world = openSends();
  put(world, 'a', draft('L-1', 'Zqxwv'), 'accepted');
  expect(indexBytes(world.store)).toMatch(/zqx|qxw|xwv/);
  erase(world.store, of('L-1'));
  expect(indexBytes(world.store)).not.toMatch(/zqx|qxw|xwv/);
});

const of = (...loanIds: string[]): ErasureOrder => ({ erased: new Set(loanIds), of: 'all' });

test('erases a borrower everywhere, keeps ids and amounts, and the history still verifies', () => {
  const world = openSends();
  const { store, sends } = world;
  put(world, 'a', draft('L-1', words.wanjiru, words.story), 'accepted');
  put(world, 'b', draft('L-2', 'Achieng'), 'accepted');
  put(world, 'j', journals(['L-1', words.journal], ['L-2', 'Achieng has a shop.']), 'accepted');
  put(world, 't', draft('L-1', words.wanjiru), 'typed');
  expect(erase(store, of('L-1'))).toEqual({ sends: 2, works: 3, photos: 0 });

  const rest = everything(store);
  for (const word of [...Object.values(words), 'On L-1']) expect(rest).not.toContain(word);
  for (const word of ['Achieng', 'Achieng has a shop.', 'L-1', 'C-L-1', '500']) expect(rest).toContain(word);
  expect(sends.list(9, 0, undefined).sends).toHaveLength(3);
  expect(finish(verifyAudit(store)).fault).toBeNull();
  expect(finish(workRepository(store).get('t'))).toBeNull();
  expect(erase(store, of('L-1'))).toEqual({ sends: 0, works: 0, photos: 0 });
});

test('a member of a group goes with the texts and the picture of the group, the other members stay', () => {
  const world = openSends();
  put(world, 'g', group('Wanjiru', 'Otieno'), 'accepted');
  erase(world.store, of('G-0'));
  const rest = everything(world.store);
  expect(rest).not.toMatch(/Wanjiru|neighbour/);
  expect(rest).toMatch(/Otieno/);
  expect(finish(verifyAudit(world.store)).fault).toBeNull();
});

test('changes nothing while a request about the borrower has no outcome', () => {
  const world = openSends();
  put(world, 'a', draft('L-1', words.wanjiru), 'accepted');
  put(world, 'b', journals(['L-1', words.journal]), 'unknown');
  const before = everything(world.store);
  expect(erase(world.store, of('L-1'))).toBeNull();
  expect(everything(world.store)).toBe(before);
});

test('what was sent stays known: the same loan is not drafted twice', () => {
  const world = openSends();
  put(world, 'a', draft('L-1', words.wanjiru), 'accepted');
  const [item] = itemsOf(draft('L-1', 'Somebody'));
  const fingerprint = fingerprintOf('1', item?.identity ?? '');
  erase(world.store, of('L-1'));
  expect(world.sends.live([fingerprint])).toMatchObject([{ sendId: 'send-a' }]);
});

test('by age, only sends of that kind that ended before go', () => {
  const world = openSends();
  put(world, 'a', draft('L-1', words.wanjiru), 'accepted');
  put(world, 'j', journals(['L-1', words.journal]), 'accepted');
  const old = (endedBefore: string): ErasureOrder => ({
    erased: 'everybody',
    of: { kind: 'draft', endedBefore },
  });
  expect(erase(world.store, old(at))).toEqual({ sends: 0, works: 0, photos: 0 });
  expect(erase(world.store, old('2026-12-01T00:00:00.000Z'))).toMatchObject({ sends: 1, works: 1 });
  const rest = everything(world.store);
  expect(rest).not.toContain('Kimani');
  expect(rest).toContain(words.journal);
});

test('nothing of an erased borrower is left, whatever was written', () => {
  const name = fc.stringMatching(/^[A-Z][a-zäéñ]{7,12}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { minLength: 3, maxLength: 3 }),
      fc.boolean(),
      ([one = '', two = '', three = ''], isGroup) => {
        const world = openSends();
        put(
          world,
          'x',
          isGroup ? group(one, 'Otieno') : draft('G-0', one, `${two} is a farmer.`),
          'accepted',
        );
        put(world, 'j', journals(['G-0', `${three} thanks you.`]), 'accepted');
        erase(world.store, of('G-0'));
        const rest = everything(world.store);
        for (const word of [one, ...(isGroup ? [] : [two]), three]) expect(rest).not.toContain(word);
        expect(finish(verifyAudit(world.store)).fault).toBeNull();
      },
    ),
    { numRuns: 20 },
  );
});
