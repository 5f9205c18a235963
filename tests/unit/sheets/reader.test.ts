import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { createSheetReader, type SheetTask } from '../../../electron/sheets/reader.ts';

// Electron's own process cannot be had in Node; what it is told is what counts here.

const { fork } = vi.hoisted(() => ({ fork: vi.fn() }));
vi.mock('electron', () => ({ utilityProcess: { fork } }));

class Child extends EventEmitter {
  readonly tasks: SheetTask[] = [];
  killed = false;
  postMessage(task: SheetTask): void {
    this.tasks.push(task);
    if (task.do === 'end') this.emit('message', { ok: true, value: new Uint8Array([1]) });
  }
  kill(): void {
    this.killed = true;
  }
}

function begin() {
  const child = new Child();
  fork.mockReturnValue(child);
  return { child, ...createSheetReader('sheet-reader.js') };
}

it('hands rows over as they come, and then says that there are no more', async () => {
  const { child, writeSheet } = begin();
  async function* rows() {
    yield [['Loan ID']];
    yield [['000042'], ['42']];
  }
  const { signal } = new AbortController();
  expect(await writeSheet({ format: 'csv', rows: rows() }, signal)).toMatchObject({ ok: true });
  expect(child.tasks).toEqual([
    { do: 'write', format: 'csv' },
    { do: 'take', rows: '[["Loan ID"]]' },
    { do: 'take', rows: '[["000042"],["42"]]' },
    { do: 'end' },
  ]);
  expect(child.killed).toBe(true);
});

it('what goes wrong where rows are made is not said of the file', async () => {
  const { child, writeSheet } = begin();
  async function* rows() {
    yield [['Loan ID']];
    throw new Error('the store is damaged');
  }
  const { signal } = new AbortController();
  await expect(writeSheet({ format: 'csv', rows: rows() }, signal)).rejects.toThrow('the store is damaged');
  expect(child.killed).toBe(true);
});

it('stops asking for rows once the export is cancelled', async () => {
  const { child, writeSheet } = begin();
  const controller = new AbortController();
  async function* rows() {
    yield [['Loan ID']];
    controller.abort();
    yield [['000042']];
    throw new Error('asked for more');
  }
  expect(await writeSheet({ format: 'csv', rows: rows() }, controller.signal)).toMatchObject({
    error: { code: 'CANCELLED' },
  });
  expect(child.tasks.map((task) => task.do)).toEqual(['write', 'take']);
});
