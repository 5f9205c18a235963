/** Marks the document while the program is locked: everything but the lock screen is hidden (lock.module.css). */
export const lockedMark = 'data-locked';

/** Marks the lock screen. */
export const lockScreenMark = 'data-lock-screen';

/** What reaches the page by the focus, by the clipboard or by a drag, although its pointer is kept out by a modal dialog. */
const guarded = ['keydown', 'keyup', 'beforeinput', 'paste', 'copy', 'cut', 'dragover', 'drop'] as const;

/**
 * While the program is locked no key, paste or drop is heard by anything that listens; fields of the lock screen still get what is
 * typed, which takes no listener. Call it before anything else listens to the window.
 */
export function guardLockedPage(): void {
  const guard = (event: Event) => {
    if (!document.documentElement.hasAttribute(lockedMark)) return;
    event.stopImmediatePropagation();
    const isInside = event.target instanceof Element && event.target.closest(`[${lockScreenMark}]`) !== null;
    const isDrag = event.type === 'dragover' || event.type === 'drop';
    const key = event instanceof KeyboardEvent ? event.key : '';
    // Tab leads into the lock screen from wherever the focus is; Escape would close it.
    if (key === 'Escape' || isDrag || (!isInside && key !== 'Tab')) event.preventDefault();
  };
  for (const each of guarded) window.addEventListener(each, guard, true);
}
