import { expect, test } from 'vitest';
import { auditRepository } from '../../../electron/store/audit/history.ts';
import { peopleOfStore } from '../../../electron/store/known-people.ts';
import { linesOf, type PageLoan } from '../../../electron/store/portfolio-page.ts';
import { workRepository } from '../../../electron/store/work.ts';
import { failure } from '../../../shared/errors.ts';
import { emptyMember } from '../../../shared/rules/members.ts';
import { finish } from '../../../shared/rules/steps.ts';
import { sampleDraft } from '../../e2e/tasks/samples.ts';
import { blankLoan } from '../../fixtures/loans.ts';
import { at, openSends, reportSend } from './new-send.ts';

const loan = (name: string, clientId: string): PageLoan => ({
  ...blankLoan,
  ...{ key: `l:${clientId}`, was: null, theme: null, name, clientId },
});

test('knows the people of loans, drafts, their versions, requests and the office, each once', () => {
  const { store, sends } = openSends();
  const page = store.prepare('INSERT INTO loan_pages (walk, page, loans, raws) VALUES (?, ?, ?, ?)');
  page.run(1, 0, linesOf([loan('Achieng Odhiambo', 'C-1'), loan('Umoja Group', 'C-2')]), Buffer.alloc(0));
  page.run(2, 0, linesOf([loan('Ольга Асанова', 'C-3'), loan('Achieng Odhiambo', 'C-1')]), Buffer.alloc(0));
  const works = workRepository(store);
  const save = (givenName: string) =>
    works.save(
      {
        id: 'w',
        body: {
          kind: 'draft',
          content: {
            ...sampleDraft('L'),
            members: [{ ...emptyMember(), givenName, familyName: 'Njoroge', clientId: 'C-4' }],
          },
        },
        missing: null,
        base: 0,
        keep: true,
      },
      at,
    );
  save('Wanjiru');
  const request = JSON.stringify({
    ...{ group_name: 'Tumaini', internal_client_id: 'C-5' },
    entreps: [{ first_name: 'Zuberi', last_name: 'Nyaboke', client_id: 'C-6' }],
  });
  sends.add([reportSend({ L: '1' }, { kind: 'draft', request })], at);
  auditRepository(store).seat('Grace Auma', at);
  const { names, clientIds } = finish(peopleOfStore(store));
  expect([...names]).toEqual(
    expect.arrayContaining([
      ...['Achieng Odhiambo', 'Umoja Group', 'Ольга Асанова', 'Tumaini', 'Zuberi Nyaboke', 'Grace Auma'],
      'Wanjiru Njoroge',
    ]),
  );
  expect([...clientIds]).toEqual(expect.arrayContaining(['C-1', 'C-2', 'C-3', 'C-4', 'C-5', 'C-6']));
});

test('finds the send of a failure by its reference, and the one that failed last', () => {
  const { sends } = openSends();
  expect([sends.failedWith('REF00001'), sends.lastFailed()]).toEqual([null, null]);
  for (const [n, state] of (['refused', 'unknown', 'accepted'] as const).entries()) {
    sends.add([reportSend({ [`L${n}`]: '1' }, { id: `s${n}` })], at);
    sends.begin(`s${n}`, at);
    const error = state === 'accepted' ? null : failure('KIVA_REFUSED', { ref: `REF0000${n}` });
    sends.end(`s${n}`, { state, settledBy: 'kiva', error }, `2026-11-21T10:00:0${n}.000Z`);
  }
  expect(sends.failedWith('REF00000')).toBe('s0');
  expect(sends.failedWith('REF00009')).toBeNull();
  expect(sends.lastFailed()).toBe('s1');
});

test('the names of a borrower are also those of a request whose draft is gone', () => {
  const { store, sends } = openSends();
  const request = JSON.stringify({
    entreps: [{ first_name: 'Zuberi', last_name: 'Nyaboke', loan_id: 'L-1' }],
  });
  sends.add([reportSend({ L: '1' }, { kind: 'draft', request })], at);
  const marks = finish(auditRepository(store).marks(new Set(['L-1'])));
  expect([...marks.keys()]).toEqual(expect.arrayContaining(['zuberi', 'nyaboke']));
});
