import { useEffect, useEffectEvent } from 'react';

/** Takes files that are pasted anywhere on the page but into a field or a dialog. */
export function usePastedFiles(take: (files: readonly File[]) => void, enabled: boolean): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = filesOf(event);
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const listen = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, [enabled]);
}

/** Copied cells bring a picture of themselves beside their text, which is not meant as a photo. */
function filesOf({ target, clipboardData }: ClipboardEvent): readonly File[] {
  const inside =
    target instanceof Element && target.closest('input, textarea, [contenteditable], [role=dialog]');
  if (inside || clipboardData === null || clipboardData.types.includes('text/plain')) return [];
  return [...clipboardData.files];
}
