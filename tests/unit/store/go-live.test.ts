import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { auditRepository } from '../../../electron/store/audit/history.ts';
import { cacheRepository } from '../../../electron/store/cache.ts';
import { closeDatabase } from '../../../electron/store/database.ts';
import { sha256 } from '../../../electron/store/fingerprint.ts';
import { goLiveRepository } from '../../../electron/store/go-live.ts';
import type { NewSend } from '../../../electron/store/send-types.ts';
import { workRepository } from '../../../electron/store/work.ts';
import { scopes } from '../../../shared/model/connection.ts';
import type { ConnectionTested } from '../../../shared/model/go-live.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import { openSteps } from '../../../shared/rules/go-live.ts';
import { emptyMember } from '../../../shared/rules/members.ts';
import { finish } from '../../../shared/rules/steps.ts';
import { at, openSends, reportSend } from './new-send.ts';
import { dataFolder, opened } from './opening.ts';

const tested: ConnectionTested = {
  ...{ at, partnerId: '1', scopes: [...scopes], failed: [], audience: 'a', issuer: null, jti: 'jti-1' },
};

function desk() {
  const { store, sends } = openSends();
  const send = (change: Partial<NewSend>, state: 'accepted' | 'refused' | 'unknown'): NewSend => {
    const one = reportSend({ [randomUUID()]: '5' }, change);
    sends.add([one], at);
    sends.begin(one.id, at);
    sends.end(one.id, { state, settledBy: state === 'unknown' ? null : 'kiva', answer: '{}' }, at);
    return one;
  };
  const draft = (members: number): Partial<NewSend> => ({
    kind: 'draft',
    period: null,
    meaning: null,
    // An individual loan may have the fields of a group, too.
    request: JSON.stringify({ group_name: 'No Group', entreps: Array.from({ length: members }, () => ({})) }),
  });
  return { store, sends, send, draft, cache: cacheRepository(store), goLive: goLiveRepository(store) };
}

it('fills the checklist with the first accepted request of each sort', () => {
  const { goLive, send, draft } = desk();
  expect(goLive.done()).toEqual([]);
  const group = send(draft(3), 'accepted');
  const individual = send(draft(1), 'accepted');
  send(draft(1), 'accepted');
  const report = send({}, 'accepted');
  expect(goLive.done().map(({ step, sendId }) => [step, sendId])).toEqual([
    ['group', group.id],
    ['individual', individual.id],
    ['report', report.id],
  ]);
  expect(openSteps(goLive.done())).toEqual(['connection', 'journals', 'error']);
});

it('counts no request that was refused, is unknown or never left', () => {
  const { goLive, sends, send, draft } = desk();
  send(draft(1), 'refused');
  send(draft(2), 'unknown');
  sends.add([reportSend({ '7': '5' })], at);
  expect(goLive.done()).toEqual([]);
});

it('counts an error once its work was accepted later, or its refusal was dismissed', () => {
  const { goLive, sends, send } = desk();
  const left = send({}, 'refused');
  expect(goLive.done()).toEqual([]);
  sends.leave([left.id], at);
  expect(goLive.done()).toMatchObject([{ step: 'error', sendId: left.id, how: 'dismissed' }]);

  const other = desk();
  const refused = other.send({}, 'refused');
  const corrected = other.send({ workId: refused.workId }, 'accepted');
  expect(other.goLive.done()).toMatchObject([
    { step: 'error', sendId: refused.id, how: 'corrected' },
    { step: 'report', sendId: corrected.id, how: null },
  ]);
});

it('counts the work of the present partner alone', () => {
  const { goLive, send, cache } = desk();
  send({ partnerId: '1' }, 'accepted');
  goLive.setTested(tested);
  cache.write('partner', '2', at);
  expect(goLive.done()).toEqual([]);
  expect(goLive.tested()).toBeNull();
  cache.write('partner', '1', at);
  expect(goLive.done().map(({ step }) => step)).toEqual(['connection', 'report']);
});

it('counts a connection only with all four scopes and without a part that failed', () => {
  const { goLive } = desk();
  goLive.setTested({ ...tested, scopes: ['read:loans'] });
  expect(goLive.done()).toEqual([]);
  goLive.setTested({ ...tested, failed: ['themes'] });
  expect(goLive.done()).toEqual([]);
  goLive.setTested(tested);
  expect(goLive.done()).toMatchObject([{ step: 'connection', at, sendId: null }]);
});

const confirmation = {
  by: 'Ana of Kiva',
  on: '2026-11-20',
  words: 'Approved! Grüße an Wanjiru',
  untested: [],
};

it('records who confirmed and who wrote it down, with only a hash of the words in the history', () => {
  const { store, goLive } = desk();
  const audit = auditRepository(store);
  audit.setDesk({ ...audit.desk(), person: 'Amina' }, at);
  expect(goLive.record()).toBeNull();
  goLive.add({ how: 'confirmed', ...confirmation }, at);
  expect(goLive.record()).toEqual({ how: 'confirmed', at, person: 'Amina', partner: null, ...confirmation });
  const entry = finish(audit.entries('', '9')).at(-1);
  expect(entry).toMatchObject({
    event: 'kivaConfirmed',
    person: 'Amina',
    facts: { by: 'Ana of Kiva', on: '2026-11-20', words: sha256(confirmation.words) },
  });
  expect(JSON.stringify(entry)).not.toContain('Wanjiru');
  goLive.add({ how: 'already', why: 'live since 2024' }, at);
  expect(finish(audit.entries('', '9')).at(-1)).toMatchObject({
    event: 'liveAlready',
    facts: { how: 'already', why: 'live since 2024' },
  });
  expect(finish(audit.verify(() => {})).fault).toBeNull();
});

it('opens Production for the partner that was confirmed, and for no other', () => {
  const { goLive, cache } = desk();
  cache.write('partner', '1', at);
  goLive.add({ how: 'confirmed', ...confirmation }, at);
  expect(goLive.record()).toMatchObject({ partner: '1' });
  cache.write('partner', '2', at);
  expect(goLive.record()).toBeNull();
});

it('takes a wrong record back with a reason, in the history and for good', () => {
  const { store, goLive } = desk();
  const audit = auditRepository(store);
  goLive.add({ how: 'already', why: 'live since 2024' }, at);
  audit.setDesk({ ...audit.desk(), person: 'Amina' }, at);
  expect(goLive.withdraw('it is another partner', at)).toBe(true);
  expect(goLive.record()).toBeNull();
  const withdrawn = { how: 'withdrawn', at, person: 'Amina', why: 'it is another partner' };
  expect(goLive.withdrawal()).toMatchObject(withdrawn);
  expect(finish(audit.entries('', '9')).at(-1)).toMatchObject({
    ...{ event: 'goLiveWithdrawn', person: 'Amina' },
    facts: { why: 'it is another partner', record: 'already' },
  });
  expect(goLive.withdraw('once more', at)).toBe(false);
  goLive.add({ how: 'confirmed', ...confirmation }, at);
  expect(goLive.record()).toMatchObject({ how: 'confirmed' });
  expect(goLive.withdrawal()).toBeNull();
  expect(finish(audit.verify(() => {})).fault).toBeNull();
});

it('takes a record back for its partner alone', () => {
  const { goLive, cache } = desk();
  for (const partner of ['1', '2']) {
    cache.write('partner', partner, at);
    goLive.add({ how: 'confirmed', ...confirmation }, at);
  }
  goLive.withdraw('not this one', at);
  expect(goLive.record()).toBeNull();
  cache.write('partner', '1', at);
  expect(goLive.record()).toMatchObject({ partner: '1' });
});

it('leaves erased words neither in the file nor in its log', async () => {
  const data = dataFolder();
  const store = await opened(data);
  const goLive = goLiveRepository(store);
  goLive.add({ how: 'confirmed', ...confirmation, words: 'Wanjiru is fine' }, at);
  const log = () => statSync(`${data.file}-wal`).size;
  const before = log();
  expect(goLive.eraseWords(new Map([['wanjiru', ['wanjiru']]]), at)).toBe(1);
  // The log is moved into the file; what the seal writes afterwards is in it.
  expect(log()).toBeLessThan(before);
  closeDatabase(store);
});

it('takes an erased borrower out of Kiva’s words, and leaves the rest and the hash of it', () => {
  const { store, goLive } = desk();
  const audit = auditRepository(store);
  const member = { ...emptyMember(), givenName: 'Wanjiru', familyName: 'Kimani', loanId: 'L-1' };
  const content = { ...emptyDraft(), members: [member] };
  workRepository(store).save({ id: 'w', body: { kind: 'draft', content }, missing: null, base: 0 }, at);
  goLive.add({ how: 'confirmed', ...confirmation, words: 'Wanjiru’s L-1 is fine. WANJIRU Kimani!' }, at);
  const marks = finish(audit.marks(new Set(['L-1'])));
  expect(goLive.eraseWords(marks, at)).toBe(1);
  const bare = '(erased)’s (erased) is fine. (erased) (erased)!';
  expect(goLive.record()).toMatchObject({ by: 'Ana of Kiva', words: bare });
  expect(finish(audit.entries('', '9')).at(-1)).toMatchObject({
    event: 'erased',
    facts: { words: sha256(bare) },
  });
  expect(goLive.eraseWords(marks, at)).toBe(0);
  expect(finish(audit.verify(() => {})).fault).toBeNull();
});
