import { fill, words } from '../words/words.ts';
import { problemPage } from './app-url.ts';
import { noncePlaceholder } from './content.ts';

/**
 * A page that needs no file, no script and no framework, so it shows whatever is broken: `crashed` when the page keeps
 * failing, `incomplete` when a file of the program is missing and trying again alone would not help. `ref` finds the failure in the
 * log; anything else than a reference is left out.
 */
export function crashPageHtml(kind: 'crashed' | 'incomplete', language: string, ref = ''): string {
  const { title, text, retry, hint } = words().pages[kind];
  const { report, reference } = words().pages;
  const known = /^[0-9A-Z]{8}$/.test(ref) ? fill(reference, { ref }) : '';
  const way = kind === 'crashed' ? `<a href="${problemPage}">${report}</a>. ` : '';
  return staticPage(
    title,
    `<p>${text}</p>
  <p><a href="/index.html">${retry}</a>${hint === '' ? '' : `. ${hint}`}</p>
  <p>${way}${known}</p>`,
    language,
  );
}

function staticPage(title: string, text: string, language: string): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<title>Partner Desk</title>
<style nonce="${noncePlaceholder}">
  :root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
  main { max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem; }
  h1 { font-size: 1.5rem; line-height: 1.3; }
</style>
<main>
  <h1>${title}</h1>
  ${text}
</main>
</html>
`;
}
