import type { Input, WebContents } from 'electron';

/** What a key does to the zoom. */
export type ZoomStep = 'in' | 'out' | 'reset';

/** Levels, as Chromium counts them: each makes everything 1.2 times as large. */
const step = 0.5;
const limits = { lowest: -7.5, highest: 8.5 };

const byKey: Readonly<Record<string, ZoomStep>> = { '+': 'in', '-': 'out', '−': 'out', '0': 'reset' };

/** Where these signs are on a US keyboard, for layouts whose keys there have no sign of ASCII. */
const byPlace: Readonly<Record<string, ZoomStep>> = { Equal: 'in', Minus: 'out', Digit0: 'reset' };

const byKeypad: Readonly<Record<string, ZoomStep>> = {
  NumpadAdd: 'in',
  NumpadSubtract: 'out',
  Numpad0: 'reset',
};

/**
 * Reads a key with Ctrl or Cmd as a person means it: by the sign on it, else by its place. The menu's own shortcuts know
 * one place for each sign, neither `=` without Shift nor the keypad.
 */
export function zoomStepOf({ type, control, meta, alt, key, code }: Input): ZoomStep | null {
  // Ctrl and Alt together are AltGr, which types.
  if (type !== 'keyDown' || alt || control === meta) return null;
  const signed = byKeypad[code] ?? byKey[key];
  if (signed !== undefined) return signed;
  const sharesPlus = key === '=' && code === 'Equal';
  const hasNoSign = /^[^\x20-\x7e]$/.test(key);
  return sharesPlus || hasNoSign ? (byPlace[code] ?? null) : null;
}

/** Zooms by keys, and by the wheel with Ctrl. */
export function zoomByHand(contents: WebContents): void {
  const zoom = (by: ZoomStep): void => {
    const wanted = contents.getZoomLevel() + (by === 'in' ? step : -step);
    contents.setZoomLevel(by === 'reset' ? 0 : Math.min(limits.highest, Math.max(limits.lowest, wanted)));
  };
  contents.on('before-input-event', (event, input) => {
    const by = zoomStepOf(input);
    if (by === null) return;
    event.preventDefault();
    zoom(by);
  });
  contents.on('zoom-changed', (_event, direction) => zoom(direction));
}
