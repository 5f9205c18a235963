/**
 * Chromium keeps one undo for the whole page: Ctrl+Z in one field takes back what was typed in another, out of sight. Such
 * a step is put back at once, before the page sees it, so that each field has an undo of its own.
 */
export function guardUndo(): void {
  let field: Element | null = null;
  let isPuttingBack = false;
  document.addEventListener(
    'beforeinput',
    (event) => {
      if (isHistoryStep(event) && !isPuttingBack) field = document.activeElement;
    },
    true,
  );
  document.addEventListener(
    'input',
    (event) => {
      if (!isHistoryStep(event) || (event.target === field && !isPuttingBack)) return;
      event.stopImmediatePropagation();
      if (isPuttingBack) return;
      isPuttingBack = true;
      document.execCommand(event.inputType === 'historyUndo' ? 'redo' : 'undo');
      isPuttingBack = false;
      if (field instanceof HTMLElement) field.focus();
    },
    true,
  );
}

function isHistoryStep(event: Event): event is InputEvent {
  return event instanceof InputEvent && /^history(?:Undo|Redo)$/.test(event.inputType);
}
