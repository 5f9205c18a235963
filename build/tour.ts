import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';

// Run by build/start on a machine without a screen: does the main job once in the real program and keeps pictures.

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'test-results', 'tour');
const executablePath = process.env.PARTNER_DESK_ELECTRON;

if (executablePath === undefined)
  throw new Error('Start the tour with `npm start`: it says which Electron to use.');
let taken = 0;
await tour(executablePath).catch((error: Error) => {
  console.error(`The tour stopped: ${error.message}`);
  process.exitCode = 1;
});

async function tour(electron: string): Promise<void> {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'partner-desk-tour-'));
  const app = await launch(electron, data);
  const page = await app.firstWindow();
  try {
    await steps(page);
  } catch (error) {
    await picture(page, 'failed');
    throw error;
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true });
  }
}

function launch(electron: string, data: string): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: electron,
    args: [root],
    env: { ...process.env, PARTNER_DESK_DATA_DIR: data } as Record<string, string>,
  });
}

async function steps(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Loans' }).waitFor();
  await picture(page, 'start');
}

async function picture(page: Page, name: string): Promise<void> {
  taken += 1;
  const path = join(pictures, `${String(taken).padStart(2, '0')}-${name}.png`);
  await page.screenshot({ path });
  console.log(path);
}
