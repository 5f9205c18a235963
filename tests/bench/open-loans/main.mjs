// The program, whose page presses the link to the loans as soon as it is there, and marks when their rows are painted.
// Attached from outside, a debugger would hold up what is measured.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const inPage = `
  const until = (find) => new Promise((resolve) => {
    const look = () => {
      const found = find();
      if (found) resolve(found); else requestAnimationFrame(look);
    };
    look();
  });
  until(() => document.querySelector('a[href$="#/loans"]'))
    .then((link) => link.click())
    .then(() => until(() => document.querySelector('[role="grid"][aria-busy="false"] [role="gridcell"] a')))
    .then(() => requestAnimationFrame(() => performance.mark('loans-shown')));
  0;
`;

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => contents.executeJavaScript(inPage));
});

await import(pathToFileURL(join(process.env.BENCH_PROGRAM, 'dist', 'electron', 'main.js')).href);
