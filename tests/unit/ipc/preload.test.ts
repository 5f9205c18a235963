import { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Bridge } from '../../../shared/bridge.ts';
import { contract, events } from '../../../shared/contract.ts';
import { eventChannel, eventNames, procedureNames } from '../../../shared/procedures.ts';

const ipc = new EventEmitter();
const invoked = vi.fn(async (..._args: unknown[]): Promise<unknown> => 'answer');
const sent = vi.fn();
const exposed = new Map<string, unknown>();

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
  ipcRenderer: {
    invoke: invoked,
    send: sent,
    on: ipc.on.bind(ipc),
    removeListener: ipc.removeListener.bind(ipc),
  },
}));
await import('../../../electron/preload.ts');
const bridge = exposed.get('partnerDesk') as Bridge;

beforeEach(() => {
  invoked.mockClear();
  sent.mockClear();
});

test('exposes one object with exactly the procedures and events of the contract', () => {
  expect([...exposed.keys()]).toEqual(['partnerDesk']);
  expect(Object.keys(bridge).sort()).toEqual(['calls', 'cancel', 'on']);
  expect(Object.keys(bridge.calls).sort()).toEqual(Object.keys(contract).sort());
  expect(Object.keys(bridge.on).sort()).toEqual(Object.keys(events).sort());
});

test.each(procedureNames)('%s uses its own channel and no other', async (name) => {
  const call = bridge.calls[name] as (input: unknown, callId: string) => Promise<unknown>;
  await expect(call({ a: 1 }, 'id')).resolves.toBe('answer');
  expect(invoked.mock.calls).toEqual([[`call:${name}`, { a: 1 }, 'id']]);
});

test('cancelling sends the call id', () => {
  bridge.cancel('id');
  expect(sent.mock.calls).toEqual([['cancel', 'id']]);
});

test.each(eventNames)('%s: the listener gets only the payload, and nothing after it unsubscribed', (name) => {
  const got = vi.fn();
  const off = bridge.on[name](got);
  const electronEvent = { sender: 'secret' };
  ipc.emit(eventChannel(name), electronEvent, { a: 1 });
  expect(got.mock.calls).toEqual([[{ a: 1 }]]);
  expect(off()).toBeUndefined();
  expect(ipc.listenerCount(eventChannel(name))).toBe(0);
  ipc.emit(eventChannel(name), electronEvent, { a: 2 });
  expect(got).toHaveBeenCalledOnce();
});

test('two subscriptions of the same listener end separately', () => {
  const got = vi.fn();
  const first = bridge.on['sends.changed'](got);
  const second = bridge.on['sends.changed'](got);
  first();
  first();
  expect(ipc.listenerCount(eventChannel('sends.changed'))).toBe(1);
  second();
  expect(ipc.listenerCount(eventChannel('sends.changed'))).toBe(0);
});
