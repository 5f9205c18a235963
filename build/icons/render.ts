import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';

// Renders every picture of the program from icon.svg in Electron. Run by hand after a change of the
// drawing: node build/desktop/session.ts node build/icons/render.ts <Electron's executable>

const folder = import.meta.dirname;
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** Apple's names for its sizes. */
const appleTypes = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 };

const pictures = await draw();
mkdirSync(join(folder, 'linux'), { recursive: true });
for (const size of sizes.filter((one) => one <= 512))
  writeFileSync(join(folder, 'linux', `${size}x${size}.png`), png(size));
writeFileSync(join(folder, 'icon.ico'), ico(sizes.filter((one) => one <= 256)));
writeFileSync(join(folder, 'icon.icns'), icns());

async function draw(): Promise<Map<number, Buffer>> {
  const app = mkdtempSync(join(tmpdir(), 'partner-desk-icons-'));
  writeFileSync(join(app, 'package.json'), '{ "name": "icons", "main": "main.cjs" }');
  writeFileSync(
    join(app, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
    app.whenReady().then(() => new BrowserWindow({ width: 1100, height: 1100, useContentSize: true }).loadURL('about:blank'));`,
  );
  const [executablePath = ''] = process.argv.slice(2);
  const electron = await _electron.launch({ executablePath, args: [app], chromiumSandbox: true });
  try {
    return await shots(await electron.firstWindow());
  } finally {
    await electron.close();
    rmSync(app, { recursive: true });
  }
}

async function shots(page: Page): Promise<Map<number, Buffer>> {
  const drawn = new Map<number, Buffer>();
  const source = readFileSync(join(folder, 'icon.svg')).toString('base64');
  for (const size of sizes) {
    await page.setContent(
      `<body style="margin:0;background:transparent"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${source}">`,
    );
    drawn.set(size, await page.locator('img').screenshot({ omitBackground: true }));
  }
  return drawn;
}

function png(size: number): Buffer {
  const picture = pictures.get(size);
  if (picture === undefined) throw new Error(`${size} was not drawn`);
  return picture;
}

/** Windows' format: a header, an entry of 16 bytes for each picture, then the pictures. */
function ico(wanted: readonly number[]): Buffer {
  const header = Buffer.from([0, 0, 1, 0, wanted.length, 0]);
  let offset = header.length + 16 * wanted.length;
  const entries = wanted.map((size) => {
    const entry = Buffer.from([size % 256, size % 256, 0, 0, 1, 0, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    entry.writeUInt32LE(png(size).length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png(size).length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...wanted.map(png)]);
}

/** Apple's format: type and length before each picture, and before the whole file. */
function icns(): Buffer {
  const parts = Object.entries(appleTypes).map(([type, size]) => chunk(type, png(size)));
  return chunk('icns', Buffer.concat(parts));
}

function chunk(type: string, content: Buffer): Buffer {
  const header = Buffer.from(`${type}    `);
  header.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([header, content]);
}
