import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type PracticeServer, startPracticeServer } from '../e2e/fixtures/practice-server.ts';
import { launchApp, type RunningApp } from '../e2e/fixtures/running-app.ts';
import { callBridge, good } from '../e2e/tasks/bridge.ts';
import { goTo, switchTo } from '../e2e/tasks/places.ts';
import { type Figure, tableOf } from './figures.ts';
import { bundleFigures } from './measures/bundle.ts';
import { exportFigures } from './measures/exporting.ts';
import { filteringFigure } from './measures/filtering.ts';
import { holdingFigures } from './measures/holding.ts';
import { ipcFigure } from './measures/ipc.ts';
import { refreshFigure } from './measures/refresh.ts';
import { scrollingFigures } from './measures/scrolling.ts';
import { sortingFigure } from './measures/sorting.ts';
import { startFigures } from './measures/start.ts';
import { typingFigure } from './measures/typing.ts';
import { startBare } from './started.ts';

const { values: flags } = parseArgs({
  options: { loans: { type: 'string', default: '100000' }, runs: { type: 'string', default: '5' } },
});

const dataDir = mkdtempSync(join(tmpdir(), 'partner-desk-bench-'));
const server = await startPracticeServer(['--loans', flags.loans]);
try {
  const env = { ...endpoints(dataDir, server), PARTNER_DESK_DATA_DIR: dataDir };
  const figures = [...(await inTheProgram(env)), ...(await startFigures(env, Number(flags.runs)))];
  console.log(
    `\n${cpus().length} processors, ${flags.loans} loans\n\n${tableOf([...figures, ...bundleFigures()])}`,
  );
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}

function endpoints(folder: string, { address }: PracticeServer): Record<string, string> {
  const { tokenUrl, apiBaseUrl, audience } = address;
  const file = join(folder, 'endpoints.bench.json');
  writeFileSync(file, JSON.stringify({ stage: { tokenUrl, apiBaseUrl, audience } }));
  return { PARTNER_DESK_ENDPOINTS: file };
}

/** All measures in one running program; its copy of the portfolio stays for the later starts. */
async function inTheProgram(env: Record<string, string>): Promise<Figure[]> {
  const app = await launchApp({ dataDir, env });
  const blank = await startBare(join(import.meta.dirname, 'blank'), {}, 2_000);
  try {
    const { clientId, clientSecret } = server.address;
    await switchTo(app.page, 'Stage');
    await good(callBridge(app.page, 'credentials.save', { environment: 'stage', clientId, clientSecret }));
    const refresh = told(await refreshFigure(app.page, server.address));
    return [refresh, ...(await withTheList(app, blank.page))];
  } finally {
    await blank.end();
    await app.close();
  }
}

/** Prints a figure as soon as it is known: a run takes minutes. */
function told(figure: Figure): Figure {
  const { name, value, unit, base } = figure;
  console.error(`${name}: ${value.toFixed(1)} ${unit}${base ? `, ${(value / base.value).toFixed(2)}×` : ''}`);
  return figure;
}

async function withTheList(app: RunningApp, blank: Parameters<typeof ipcFigure>[1]): Promise<Figure[]> {
  await goTo(app.page, 'Settings');
  await goTo(app.page, 'Loans');
  await app.page.getByRole('grid', { name: 'Loans' }).getByRole('row').nth(5).waitFor();
  return [
    told(await typingFigure(app.page, blank)),
    told(await filteringFigure(app.page)),
    told(await sortingFigure(app.page, blank)),
    ...(await scrollingFigures(app.page, blank)).map(told),
    ...(await exportFigures(app, dataDir)).map(told),
    told(await ipcFigure(app.page, blank)),
    ...(await holdingFigures(app)).map(told),
  ];
}
