/** Milliseconds that a screen reader needs to learn of a region that was moved. */
const movedMs = 100;

/**
 * The place from which a screen reader reads what is announced. In a closed shadow tree, so that neither a search on the page
 * nor a person who reads to its end comes upon the words a second time.
 */
export function createLiveRegion(page: HTMLElement): {
  write: (text: string, near: Element) => void;
} {
  const host = document.createElement('div');
  host.className = 'pd-spoken';
  const region = document.createElement('div');
  region.setAttribute('aria-live', 'polite');
  host.attachShadow({ mode: 'closed' }).append(region);
  page.append(host);
  return {
    write: (text, near) => {
      // What stands behind a modal dialog is not read.
      const place = near.closest('dialog, [aria-modal="true"]') ?? page;
      if (host.parentElement !== place) place.append(host);
      // A new element is read even where its words are the same as before.
      const line = document.createElement('p');
      line.textContent = text;
      setTimeout(() => region.replaceChildren(line), movedMs);
    },
  };
}
