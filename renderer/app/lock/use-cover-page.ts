import { type RefObject, useLayoutEffect } from 'react';
import { lockedMark } from './guard-locked-page.ts';

/** Puts the dialog over the page for as long as it is mounted. */
export function useCoverPage(dialog: RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const shown = dialog.current;
    const putCaretBack = rememberCaret();
    // The dialog remembers what had the focus, and gives it back when it closes.
    shown?.showModal();
    root.setAttribute(lockedMark, '');
    // Chromium closes a dialog at the second Escape, whatever a page says to the first.
    const showAgain = () => shown?.isConnected && shown.showModal();
    shown?.addEventListener('close', showAgain);
    return () => {
      root.removeAttribute(lockedMark);
      shown?.removeEventListener('close', showAgain);
      shown?.close();
      putCaretBack();
    };
  }, [dialog]);
}

/** Chromium gives the focus back without the caret, and what is typed then goes nowhere. */
function rememberCaret(): () => void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return () => {};
  const { selectionStart, selectionEnd, selectionDirection } = field;
  return () => {
    // Fields of other kinds, such as a checkbox, have none.
    if (selectionStart === null || field !== document.activeElement) return;
    field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none');
  };
}
