// Copied into the registry copy of Electron, which lacks Electron's own `electron <folder>`:
// starts the app whose folder is the first argument, as the official binary would.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const {
  name,
  productName = name,
  version = '0.0.0',
  main,
} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(productName);
app.setVersion(version);
app.setPath('userData', join(app.getPath('appData'), productName));
app.setAppPath(folder);
// Awaited at top level: Electron holds `ready` back until then, and schemes must be registered before it.
await import(pathToFileURL(join(folder, main)).href);
