import type { AppState } from '../../../shared/model/app.ts';
import { controlTotals } from '../scenes/control-totals.tsx';
import { dates } from '../scenes/dates.tsx';
import { draft } from '../scenes/draft.tsx';
import { grid } from '../scenes/grid.tsx';
import { journal } from '../scenes/journal.tsx';
import { report } from '../scenes/report.tsx';
import { reviewed, reviewedMany } from '../scenes/review.tsx';
import { sentReport } from '../scenes/sent-report.tsx';
import { updateFailed, updateFromFile, updateOffered } from '../scenes/updates.tsx';
import { installBridge } from './bridge.ts';
import type { Scene } from './scene.ts';

/** All scenes by name. */
const scenes = {
  controlTotals,
  dates,
  draft,
  grid,
  journal,
  report,
  reviewed,
  reviewedMany,
  sentReport,
  updateFailed,
  updateFromFile,
  updateOffered,
} as const satisfies Record<string, Scene>;

/** The name of a scene. */
export type SceneName = keyof typeof scenes;

const state: AppState = {
  version: '0.0.0',
  testOnly: false,
  environment: 'practice',
  colorScheme: 'auto',
  language: 'en',
  languageSetting: null,
  region: null,
  density: 'comfortable',
  settingsTrouble: { fellBack: [], newer: false, unreadable: false },
  folderKind: null,
  graphics: 'usual',
  endpointsFromFile: false,
  meteredLine: false,
  idleMinutes: 15,
  lookForUpdates: true,
  firstRun: false,
  lock: null,
};

const name = new URLSearchParams(location.search).get('scene');
const scene: Scene | undefined = Object.entries(scenes).find(([each]) => each === name)?.[1];

if (scene) {
  installBridge({
    'app.state': () => ({ ...state, environment: scene.environment ?? state.environment }),
    'level.get': () => ({ level: 'ask', countAbove: null }),
    'partner.get': () => ({ partner: '1234' }),
    ...scene.answers,
  });
  // The page asks the bridge as soon as its modules are read.
  const { mount } = await import('./mount.tsx');
  await mount(scene.Component);
}
