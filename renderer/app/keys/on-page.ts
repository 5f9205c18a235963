import { primaryAction } from '../../components/primary-action.ts';

/** Whether letters go into what has the focus: a text field, or a list that jumps to them. */
export function isTypingIn(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable) return true;
  return element.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])');
}

/** True while a dialog or a menu has the page: its keys are its own. */
export function isPageCovered(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}

/** Puts the focus into the page's search box and selects what is in it; answers false where the page has none. */
export function focusSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>('main input[type="search"]');
  box?.focus();
  box?.select();
  return box !== null;
}

/** From a search box down into the list that it searches. */
export function focusList(): boolean {
  const cell = document.querySelector<HTMLElement>('main [role="grid"] [tabindex="0"]');
  cell?.focus();
  return cell !== null;
}

/** Follows a link of the navigation; one that the credentials do not allow has no address. */
export function followLink(to: string): void {
  document.querySelector<HTMLElement>(`nav a[href$="#${to}"]`)?.click();
}

/**
 * Presses the one button that leads on, as a hand would: what is being typed is taken first, and a button that is off only
 * says why. Where it would send to Production, the focus goes there and no more: that takes a press of its own.
 */
export function pressPrimary(isProduction: boolean): void {
  const button = [...document.querySelectorAll<HTMLElement>(`main [${primaryAction}]`)].find(
    (each) => each.offsetParent !== null,
  );
  if (button === undefined) return;
  button.focus();
  const sends = button.getAttribute(primaryAction) === 'send';
  if (sends && isProduction) return;
  setTimeout(() => {
    if (button.isConnected && document.activeElement === button) button.click();
  });
}
