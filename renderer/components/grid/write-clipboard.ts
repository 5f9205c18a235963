/**
 * Puts text on the clipboard; false where the browser wants a newer click or key for it. The page has no clipboard
 * permission, so this is the copy command of the user's own gesture; something must be selected for it to work.
 */
export function writeClipboard(text: string): boolean {
  const carrier = document.createElement('span');
  carrier.textContent = '\u00a0';
  document.body.append(carrier);
  const selection = getSelection();
  selection?.selectAllChildren(carrier);
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  selection?.removeAllRanges();
  carrier.remove();
  return done;
}
