import type { ClipboardEvent } from 'react';
import { cleanPasted } from '../../../shared/rules/journal-text.ts';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Puts text where the caret is, in place of what is selected. The browser's own command keeps Ctrl+Z working; it is old, but
 * nothing newer does.
 */
export function insertText(field: TextField, text: string): void {
  field.focus();
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Puts another text in place of all that is in a field, as {@link insertText} does. */
export function replaceText(field: TextField, text: string): void {
  field.focus();
  field.select();
  insertText(field, text);
}

/** Takes the plain text of what is pasted, without Word's leftovers. */
export function pasteClean(event: ClipboardEvent<TextField>): void {
  const text = event.clipboardData.getData('text/plain');
  if (text === '') return;
  event.preventDefault();
  insertText(event.currentTarget, cleanPasted(text));
}
