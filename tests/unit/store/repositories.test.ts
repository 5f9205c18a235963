import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import type { NewSend } from '../../../electron/store/send-types.ts';
import { type SendRepository, sendRepository } from '../../../electron/store/sends.ts';
import { type WorkRepository, workRepository } from '../../../electron/store/work.ts';
import type { WorkBody } from '../../../shared/model/work.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { finish } from '../../../shared/rules/steps.ts';

const now = '2026-11-21T00:00:00.000Z';
const draft: WorkBody = {
  kind: 'report',
  content: {
    ...emptyReport('repaid', '2026-11'),
    rows: [{ loanId: '000042', clientId: '', amount: '10', note: '' }],
  },
};

let store: Store;
let work: WorkRepository;
let sends: SendRepository;
beforeEach(() => {
  const opened = openDatabase(':memory:', '');
  if (!opened.ok) throw new Error(opened.error.code);
  store = opened.value;
  work = workRepository(store);
  sends = sendRepository(store, 'stage');
  work.save({ id: 'w', body: draft, missing: null, base: 0 }, now);
});

function send(id: string, keys: string[] = [id]): NewSend {
  const items = keys.map((key) => ({ fingerprint: key, key, label: '', amount: '10' }));
  return {
    id,
    workId: 'w',
    kind: 'report',
    partnerId: '1',
    title: id,
    path: '/p',
    request: '{}',
    requestSha256: '',
    overrideReason: null,
    replaces: null,
    period: '2026-11',
    meaning: 'repaid' as const,
    batch: 1,
    batches: 1,
    items,
  };
}

function end(id: string, state: 'accepted' | 'refused' | 'unknown' | 'waiting'): void {
  sends.begin(id, now);
  sends.end(id, { state, settledBy: state === 'unknown' || state === 'waiting' ? null : 'kiva' }, now);
}

describe('state of work', () => {
  it('follows the most urgent send', () => {
    expect(finish(work.get('w'))?.state).toBe('open');
    sends.add([send('a'), send('b')], now);
    end('a', 'accepted');
    expect(finish(work.get('w'))?.state).toBe('waiting');
    end('b', 'unknown');
    expect(finish(work.get('w'))?.state).toBe('unknown');
  });

  it('is accepted once a refused send was corrected and sent again', () => {
    sends.add([send('a')], now);
    end('a', 'refused');
    expect(finish(work.get('w'))?.state).toBe('refused');
    sends.add([send('b')], now);
    end('b', 'accepted');
    expect(finish(work.get('w'))?.state).toBe('accepted');
    expect(sends.get('a')?.replacedBy).toBe('b');
  });
});

describe('sends', () => {
  it('never have two in flight, even by a bug', () => {
    sends.add([send('a'), send('b')], now);
    expect(sends.begin('a', now)).toBe(true);
    expect(() => sends.begin('b', now)).toThrow(/UNIQUE/);
    expect(sends.begin('a', now)).toBe(false);
  });

  it('begin only if they are waiting', () => {
    sends.add([send('a')], now);
    expect(sends.begin('a', now)).toBe(true);
    for (const state of ['accepted', 'refused', 'unknown'] as const) {
      expect([state, sends.begin('a', now)]).toEqual([state, false]);
      store.prepare('UPDATE sends SET state = ?').run(state);
    }
    expect(sends.begin('a', now)).toBe(false);
    sends.add([send('b')], now);
    sends.withdraw('b', now);
    expect(sends.begin('b', now)).toBe(false);
    store.exec("UPDATE sends SET stopped_at = NULL, replaced_by = 'a' WHERE id = 'b'");
    expect(sends.begin('b', now)).toBe(false);
    expect(store.prepare('SELECT COUNT(*) AS count FROM departures').get()).toMatchObject({ count: 1 });
  });

  it('store Kiva’s messages on their rows', () => {
    sends.add([send('a', ['1', '2', '3'])], now);
    sends.begin('a', now);
    const problems = [
      { key: '2', label: null, refused: true, note: 'error' },
      { key: '3', label: null, refused: false, note: 'warning' },
    ];
    sends.end('a', { state: 'accepted', settledBy: 'kiva', problems }, now);
    expect(sends.get('a')?.rows.map((row) => `${row.key}:${row.state}:${row.note}`)).toEqual([
      '1:accepted:',
      '2:refused:error',
      '3:accepted:warning',
    ]);
    expect(sends.live(['1', '2', '3']).map((item) => item.key)).toEqual(['1', '3']);
    expect(sends.list(10, 0).sends[0]?.refusedItems).toBe(1);
  });

  it('roll back completely if one of several cannot be stored', () => {
    expect(() => sends.add([send('a'), send('a')], now)).toThrow(/UNIQUE/);
    expect(sends.list(10, 0).total).toBe(0);
  });

  it('list newest first', () => {
    sends.add([send('a'), send('b'), send('c')], now);
    end('a', 'unknown');
    const page = sends.list(2, 0);
    expect(page.total).toBe(3);
    expect(page.sends.map((each) => each.id)).toEqual(['c', 'b']);
  });
});

describe('removed work', () => {
  it('leaves the list but keeps its sends', () => {
    sends.add([send('a')], now);
    work.remove('w', now);
    expect(work.list('report')).toEqual([]);
    expect(sends.get('a')).not.toBeNull();
  });
});
