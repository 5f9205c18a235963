import { noncePlaceholder } from './content.ts';

/** Shown when the page keeps failing. Needs no file, no script and no framework, so it shows whatever is broken. */
export const crashPageHtml = staticPage(
  'Partner Desk could not show its window',
  `<p>Your drafts, journals and reports are safe: they are saved as you type, and nothing is sent twice.</p>
  <p><a href="/index.html">Try again</a>. If this page comes back, close the program and start it again.</p>`,
);

/** Shown when a file of the program is missing: trying again alone would not help. */
export const incompletePageHtml = staticPage(
  'A part of Partner Desk is missing or damaged',
  `<p>Install Partner Desk again. Your drafts, journals and reports are safe: they are kept apart from the program.</p>
  <p><a href="/index.html">Try again</a></p>`,
);

function staticPage(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
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
