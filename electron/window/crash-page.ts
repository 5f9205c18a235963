import { noncePlaceholder } from './content.ts';

/** Shown when the page keeps failing. Needs no file, no script and no framework, so it shows whatever is broken. */
export const crashPageHtml = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Partner Desk</title>
<style nonce="${noncePlaceholder}">
  :root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
  main { max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem; }
  h1 { font-size: 1.5rem; }
</style>
<main>
  <h1>Partner Desk could not show its window</h1>
  <p>Your drafts, journals and reports are safe: they are saved as you type, and nothing is sent twice.</p>
  <p><a href="/index.html">Try again</a>. If this page comes back, close the program and start it again.</p>
</main>
</html>
`;
