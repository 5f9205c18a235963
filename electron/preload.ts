import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/bridge.ts';
import {
  callChannel,
  cancelChannel,
  eventChannel,
  eventNames,
  procedureNames,
} from '../shared/procedures.ts';

// Runs sandboxed beside the page, which gets these functions and nothing of Electron: no channel of its own
// choosing, no event object. Built into one CommonJS file; it may import nothing but `electron` and names.

function caller(channel: string) {
  return (input: unknown, callId: string): Promise<unknown> => ipcRenderer.invoke(channel, input, callId);
}

function subscriber(channel: string) {
  return (listener: (payload: unknown) => void): (() => void) => {
    const withoutEvent = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
    ipcRenderer.on(channel, withoutEvent);
    return () => {
      ipcRenderer.removeListener(channel, withoutEvent);
    };
  };
}

const bridge: Bridge = {
  calls: Object.fromEntries(
    procedureNames.map((name) => [name, caller(callChannel(name))]),
  ) as Bridge['calls'],
  cancel: (callId) => ipcRenderer.send(cancelChannel, callId),
  on: Object.fromEntries(eventNames.map((name) => [name, subscriber(eventChannel(name))])) as Bridge['on'],
};

contextBridge.exposeInMainWorld('partnerDesk', bridge);
