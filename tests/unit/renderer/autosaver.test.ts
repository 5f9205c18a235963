import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosaver, retryDelay, saveDelay } from '../../../renderer/components/work/autosaver.ts';
import { failure } from '../../../shared/errors.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';

/** A store whose responses the test gives by hand, to keep saves in flight. */
function slowStore() {
  const saves: string[] = [];
  const answers: ((result: Result<unknown>) => void)[] = [];
  const save = (content: string) => {
    saves.push(content);
    return new Promise<Result<unknown>>((resolve) => answers.push(resolve));
  };
  const answer = async (result: Result<unknown> = ok(null)) => {
    answers.shift()?.(result);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saves, save, answer };
}

const full = failed(failure('STORE_FULL'));

describe('autosave', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('saves while the person is still typing, not only after a pause', () => {
    const store = slowStore();
    const saver = createAutosaver(store.save);
    for (let typed = 0; typed < saveDelay.most + 100; typed += 50) {
      saver.change(`text ${typed}`);
      vi.advanceTimersByTime(50);
    }
    expect(store.saves).toHaveLength(1);
  });

  it('saves short work within a tenth of a second, and long work less often', async () => {
    const store = slowStore();
    const saver = createAutosaver(store.save);
    saver.change('a');
    vi.advanceTimersByTime(100);
    expect(store.saves).toEqual(['a']);
    vi.advanceTimersByTime(30);
    await store.answer();
    saver.change('ab');
    vi.advanceTimersByTime(299);
    expect(store.saves).toEqual(['a']);
    vi.advanceTimersByTime(1);
    expect(store.saves).toEqual(['a', 'ab']);
  });

  it('has one save in flight, then sends only the newest content', async () => {
    const store = slowStore();
    const saver = createAutosaver(store.save);
    saver.change('a');
    void saver.flush();
    saver.change('ab');
    saver.change('abc');
    vi.advanceTimersByTime(saveDelay.most);
    expect(store.saves).toEqual(['a']);
    await store.answer();
    expect(store.saves).toEqual(['a', 'abc']);
    expect(saver.status().kind).toBe('saving');
    await store.answer();
    expect(saver.status().kind).toBe('saved');
  });

  it('sends the newest content immediately when the page is about to close, even with a save in flight', async () => {
    const store = slowStore();
    const saver = createAutosaver(store.save);
    saver.change('a');
    void saver.flush();
    saver.change('ab');
    saver.leave();
    expect(store.saves).toEqual(['a', 'ab']);
  });

  it('does not send the same content twice when the page closes while it is in flight', () => {
    const store = slowStore();
    const saver = createAutosaver(store.save);
    saver.leave();
    saver.change('a');
    void saver.flush();
    saver.leave();
    expect(store.saves).toEqual(['a']);
  });

  it('resolves a flush only when the newest content is stored', async () => {
    const store = slowStore();
    const saver = createAutosaver(store.save);
    saver.change('a');
    void saver.flush();
    saver.change('ab');
    const stored = vi.fn();
    void saver.flush().then(stored);
    await store.answer();
    expect(stored).not.toHaveBeenCalled();
    await store.answer();
    expect(stored).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('keeps content that failed to save and saves it on the next try', async () => {
    const store = slowStore();
    const saver = createAutosaver(store.save);
    saver.change('a');
    const first = saver.flush();
    await store.answer(full);
    expect(await first).toBe(false);
    expect(saver.status()).toMatchObject({ kind: 'failed', error: { code: 'STORE_FULL' } });
    const second = saver.flush();
    await store.answer();
    expect(await second).toBe(true);
    expect(store.saves).toEqual(['a', 'a']);
  });

  it('ignores a failure of content that is no longer the newest', async () => {
    const store = slowStore();
    const saver = createAutosaver(store.save);
    saver.change('a');
    const flushed = saver.flush();
    saver.change('ab');
    await store.answer(full);
    await store.answer();
    expect(await flushed).toBe(true);
    expect(store.saves).toEqual(['a', 'ab']);
  });

  it('retries when something more is typed', async () => {
    const store = slowStore();
    const saver = createAutosaver(store.save);
    saver.change('a');
    void saver.flush();
    await store.answer(full);
    saver.change('ab');
    vi.advanceTimersByTime(saveDelay.most);
    expect(store.saves).toEqual(['a', 'ab']);
  });

  it('retries until the disk has room, and reports the failure meanwhile', async () => {
    const store = slowStore();
    const saver = createAutosaver(store.save);
    const kinds: string[] = [];
    saver.change('a');
    void saver.flush();
    await store.answer(full);
    saver.subscribe(() => kinds.push(saver.status().kind));
    for (let tries = 1; tries < 4; tries += 1) {
      await vi.advanceTimersByTimeAsync(retryDelay);
      expect(store.saves).toHaveLength(tries + 1);
      await store.answer(full);
    }
    saver.change('ab');
    expect(saver.unsaved()).toBe('ab');
    await vi.advanceTimersByTimeAsync(saveDelay.most);
    await store.answer();
    expect([...new Set(kinds)]).toEqual(['failed', 'saved']);
    expect(saver.unsaved()).toBeNull();
    await vi.advanceTimersByTimeAsync(retryDelay * 2);
    expect(store.saves).toEqual(['a', 'a', 'a', 'a', 'ab']);
  });

  it.each(['WORK_CHANGED', 'VAULT_LOCKED'] as const)('does not retry after %s', async (code) => {
    const store = slowStore();
    const saver = createAutosaver(store.save);
    saver.change('a');
    void saver.flush();
    await store.answer(failed(failure(code)));
    await vi.advanceTimersByTimeAsync(retryDelay * 3);
    expect(store.saves).toEqual(['a']);
    expect(saver.unsaved()).toBe('a');
  });

  it('does not retry after discarding', async () => {
    const store = slowStore();
    const saver = createAutosaver(store.save);
    saver.change('a');
    void saver.flush();
    await store.answer(full);
    await saver.stop();
    expect(saver.status().kind).toBe('saved');
    await vi.advanceTimersByTimeAsync(retryDelay * 3);
    expect(store.saves).toEqual(['a']);
  });

  it('never restores work that is being removed', async () => {
    const store = slowStore();
    const saver = createAutosaver(store.save);
    saver.change('a');
    void saver.flush();
    saver.change('ab');
    const stopped = saver.stop();
    await store.answer();
    await stopped;
    saver.change('abc');
    await saver.flush();
    vi.advanceTimersByTime(saveDelay.most);
    expect(store.saves).toEqual(['a']);
  });

  it('notifies its listeners of every change until they unsubscribe', async () => {
    const store = slowStore();
    const saver = createAutosaver(store.save);
    const kinds: string[] = [];
    const leave = saver.subscribe(() => kinds.push(saver.status().kind));
    saver.change('a');
    void saver.flush();
    await store.answer();
    leave();
    saver.change('b');
    expect([...new Set(kinds)]).toEqual(['saving', 'saved']);
    expect(kinds.at(-1)).toBe('saved');
  });
});
