/** Brings a part of the page into sight and gives its heading, whose id it is, the focus; false if it is not there. */
export function focusPart(id: string): boolean {
  const heading = id === '' ? null : document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
  return heading !== null;
}
