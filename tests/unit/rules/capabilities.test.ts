import { describe, expect, it, test } from 'vitest';
import { obstacles } from '../../../renderer/i18n/en/obstacles.ts';
import { mostViews } from '../../../shared/model/portfolio-search.ts';
import { mostJournals, type WorkState, workKinds, workStates } from '../../../shared/model/work.ts';
import { loanCan, loanObstacles } from '../../../shared/rules/capabilities/loan.ts';
import { asksTwoPeople, sendCan, sendObstacles } from '../../../shared/rules/capabilities/send.ts';
import {
  mostScheduleRows,
  mostTemplates,
  workCan,
  workFactsOf,
  workObstacles,
} from '../../../shared/rules/capabilities/work.ts';
import { sendKinds } from '../../../shared/rules/kinds/kinds.ts';
import { mostMembers } from '../../../shared/rules/members.ts';

const names = (count: number) => Array.from({ length: count }, (_, index) => `name ${index}`);

describe('work', () => {
  const table: Record<WorkState, [change: string | null, remove: string | null]> = {
    open: [null, null],
    locked: ['locked', 'locked'],
    waiting: ['alreadySent', 'underway'],
    sending: ['alreadySent', 'underway'],
    unknown: ['alreadySent', 'underway'],
    refused: [null, null],
    accepted: ['alreadySent', null],
  };

  test.each(workStates)('what is %s', (state) => {
    const facts = workFactsOf(state);
    expect([workCan.change(facts), workCan.offerRemove({ ...facts, state })]).toEqual(table[state]);
  });

  it('is sent rather than locked where it is both', () => {
    expect(workCan.change({ isSent: true, isLocked: true })).toBe('alreadySent');
  });

  it('may be deleted whatever its sends, where only the lock is asked about', () => {
    expect([workCan.remove({ isLocked: false }), workCan.remove({ isLocked: true })]).toEqual([
      null,
      'locked',
    ]);
  });

  test.each([
    ['sendSelected', 0, 'noneSelected', 1],
    ['clearChoice', 0, 'noLoansChosen', 1],
    ['writeFor', 0, 'noLoansChosen', 1],
    ['writeFor', mostJournals + 1, 'tooManyJournals', mostJournals],
    ['addJournal', mostJournals, 'tooManyJournals', mostJournals - 1],
    ['addMember', mostMembers, 'membersFull', mostMembers - 1],
    ['addScheduleRow', mostScheduleRows, 'scheduleFull', mostScheduleRows - 1],
    ['repairRows', 0, 'noRows', 1],
    ['takeRepair', 0, 'nothingChanges', 1],
  ] as const)('%s of %d: %s; of %d it may', (capability, off, reason, on) => {
    expect([workCan[capability](off), workCan[capability](on)]).toEqual([reason, null]);
  });

  it('leads on in an import once nothing is lacking, and names the first thing that is', () => {
    const all = {
      isEmpty: false,
      hasColumns: true,
      doColumnsFit: true,
      isEachColumnSure: true,
      areStylesSaid: true,
      isRead: true,
    };
    expect(workCan.goOn(all)).toBeNull();
    expect(workCan.goOn({ ...all, isEmpty: true, hasColumns: false })).toBe('sheetEmpty');
    expect(workCan.goOn({ ...all, hasColumns: false, areStylesSaid: false })).toBe('noColumns');
    expect(workCan.goOn({ ...all, doColumnsFit: false, areStylesSaid: false })).toBe('columnMisfit');
    expect(workCan.goOn({ ...all, isEachColumnSure: false, areStylesSaid: false })).toBe('columnUnsure');
    expect(workCan.goOn({ ...all, areStylesSaid: false, isRead: false })).toBe('stylesUnsaid');
    expect(workCan.goOn({ ...all, isRead: false })).toBe('sheetAwaited');
  });

  it('keeps no further template, but replaces one of the same name', () => {
    const full = names(mostTemplates);
    expect(workCan.saveTemplate('', full)).toBe('nameMissing');
    expect(workCan.saveTemplate('new', full)).toBe('templatesFull');
    expect(workCan.saveTemplate('name 0', full)).toBeNull();
    expect(workCan.saveTemplate('new', full.slice(1))).toBeNull();
  });
});

describe('a send', () => {
  const review = { isPermitted: true, blocking: 0, items: 1, needsReason: false, reason: null };

  test.each([
    [{}, null],
    [{ isPermitted: false, blocking: 1, items: 0, needsReason: true }, 'noScope'],
    [{ blocking: 1, items: 0, needsReason: true }, 'blocked'],
    [{ items: 0, needsReason: true }, 'nothingToSend'],
    [{ needsReason: true }, 'reasonMissing'],
    [{ needsReason: true, reason: '' }, 'reasonMissing'],
    [{ needsReason: true, reason: 'deleted in PA2' }, null],
  ])('is offered with %j: %s', (facts, reason) => {
    expect(sendCan.offer({ ...review, ...facts })).toBe(reason);
  });

  it('is never offered where the main process would refuse it', () => {
    for (const blocking of [0, 1])
      for (const needsReason of [false, true])
        for (const reason of [null, '', 'why'])
          for (const items of [0, 1])
            for (const isPermitted of [false, true]) {
              const facts = { blocking, items, needsReason, reason };
              if (sendCan.offer({ ...facts, isPermitted }) === null) expect(sendCan.start(facts)).toBeNull();
            }
  });

  it('of nothing is refused by the main process, too', () => {
    expect(sendCan.start({ blocking: 0, items: 0, needsReason: false, reason: null })).toBe('nothingToSend');
  });

  it('of several drafts needs a permission and one that is ready', () => {
    expect(sendCan.startMany({ isPermitted: false, ready: 0 })).toBe('noScope');
    expect(sendCan.startMany({ isPermitted: true, ready: 0 })).toBe('noneReady');
    expect(sendCan.startMany({ isPermitted: true, ready: 1 })).toBeNull();
    expect([sendCan.leaveMany(true), sendCan.leaveMany(false)]).toEqual(['sendingMany', null]);
  });

  it('is sent again only once the rule of two people is read', () => {
    expect([sendCan.askAgain(false), sendCan.askAgain(true)]).toEqual(['ruleAwaited', null]);
  });

  test.each(workKinds)('of %s asks two people while the rule is on, where the kind may need it', (kind) => {
    expect(asksTwoPeople(kind, false)).toBe(false);
    expect(asksTwoPeople(kind, true)).toBe(sendKinds[kind].mayNeedApproval);
  });

  const ana = { id: 'a', name: 'Ana', approves: true };
  const ben = { id: 'b', name: 'Ben', approves: true };
  const prepared = { by: ana, isIntact: true };

  test.each([
    ['the rule is off', { twoPeople: false, approver: null }, null],
    ['the rule was turned off meanwhile', { twoPeople: false }, 'RULE_CHANGED'],
    ['two people agree', {}, null],
    ['nobody locked it', { prepared: null }, 'APPROVAL_NEEDED'],
    ['it was changed', { prepared: { by: ana, isIntact: false } }, 'LOCK_CHANGED'],
    ['nobody approves', { approver: null }, 'APPROVAL_NEEDED'],
    ['who approves may not', { approver: { ...ben, approves: false } }, 'APPROVAL_NEEDED'],
    ['it is one person', { approver: ana }, 'SAME_PERSON'],
    ['it is one name', { approver: { ...ana, id: 'c' } }, 'SAME_PERSON'],
    ['it is one name, spelt otherwise', { approver: { ...ana, id: 'c', name: ' ÁNA ' } }, 'SAME_PERSON'],
  ])('leaves where %s: %j, %s', (_title, facts, refusal) => {
    expect(sendCan.leave({ twoPeople: true, prepared, approver: ben, ...facts })).toBe(refusal);
  });

  const newer = (...waits: boolean[]) => waits.map((each) => ({ waits: each }));

  test.each([
    [[], null],
    [[{ rows: 2, newer: newer(false) }], null],
    [[{ rows: 0, newer: [] }], null],
    [[{ rows: 1, newer: newer(false) }], 'OUTDATED'],
    [[{ rows: 2, newer: newer(false, true) }], 'NEWER_WAITS'],
    [
      [
        { rows: 1, newer: newer(true) },
        { rows: 1, newer: [] },
      ],
      null,
    ],
  ])('is let go with orders %j: %s', (orders, refusal) => {
    expect(sendCan.letGo(orders)).toBe(refusal);
  });
});

describe('a loan and the list of loans', () => {
  it('goes to a report by its Loan ID alone', () => {
    expect([loanCan.addToReport(''), loanCan.addToReport('007')]).toEqual(['noLoanId', null]);
  });

  test.each([
    [false, false, false, 'noCopy', 'noCopy', 'noCopy'],
    [false, true, true, 'noCopy', 'noCopy', 'noCopy'],
    [true, true, true, 'listAtKiva', 'listAtKiva', null],
    [true, false, false, null, 'listAwaited', null],
    [true, false, true, null, null, null],
  ])('copy %s, live %s, read %s', (hasCopy, isLive, isRead, filter, file, views) => {
    const list = { hasCopy, isLive, isRead };
    expect([loanCan.filter(list), loanCan.export(list), loanCan.openViews(list)]).toEqual([
      filter,
      file,
      views,
    ]);
  });

  it('keeps no further view, but replaces one of the same name', () => {
    const full = names(mostViews);
    expect(loanCan.saveView('', full)).toBe('viewNameMissing');
    expect(loanCan.saveView('new', full)).toBe('viewsFull');
    expect(loanCan.saveView('name 0', full)).toBeNull();
    expect(loanCan.saveView('new', full.slice(1))).toBeNull();
  });
});

describe('reasons', () => {
  const reasons = ['busy', ...workObstacles, ...sendObstacles, ...loanObstacles];

  it('each have one text, and no text is left without a reason', () => {
    expect(Object.keys(obstacles).sort()).toEqual(reasons.sort());
  });

  test.each(Object.entries(obstacles))('%s is a whole sentence', (_reason, text) => {
    expect(text).toMatch(/^[A-Z].+\.$/);
  });
});
