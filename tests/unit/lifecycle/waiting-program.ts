import { readFileSync, writeFileSync } from 'node:fs';
import { waitForFolder } from '../../../electron/lifecycle/folder-lock.ts';
import { thisProgram } from '../../../electron/lifecycle/holder.ts';

// A process that waits for a folder and reports if it got it, for the race in folder-lock.test.ts. The holder beats.

const [, , file = ''] = process.argv;
const own = { ...thisProgram(), boot: `boot ${process.pid}`, machine: null };
let had = 'nothing';
process.on('disconnect', () => process.exit());
process.once('message', () => {
  void waitForFolder(file, own, 2_500).free.then(() => {
    had = readFileSync(file, 'utf8').includes(own.id) ? 'had it' : 'lost it';
    let beat = 0;
    setInterval(() => {
      beat += 1;
      if (readFileSync(file, 'utf8').includes(own.id)) writeFileSync(file, JSON.stringify({ ...own, beat }));
    }, 50);
  });
  setTimeout(() => process.send?.(had), 8_000);
});
process.send?.('ready');
