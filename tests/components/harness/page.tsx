import type { AppState } from '../../../shared/model/app.ts';
import { dates } from '../scenes/dates.tsx';
import { draft } from '../scenes/draft.tsx';
import { grid } from '../scenes/grid.tsx';
import { journal } from '../scenes/journal.tsx';
import { report } from '../scenes/report.tsx';
import { installBridge } from './bridge.ts';
import type { Scene } from './scene.ts';

/** All scenes by name. */
const scenes = { dates, draft, grid, journal, report } as const satisfies Record<string, Scene>;

/** The name of a scene. */
export type SceneName = keyof typeof scenes;

const state: AppState = {
  version: '0.0.0',
  testOnly: false,
  environment: 'practice',
  colorScheme: 'auto',
  language: 'en',
  density: 'comfortable',
  settingsTrouble: { fellBack: [], newer: false, unreadable: false },
  graphics: 'usual',
  endpointsFromFile: false,
};

const name = new URLSearchParams(location.search).get('scene');
const scene = Object.entries(scenes).find(([each]) => each === name)?.[1];

if (scene) {
  installBridge({ 'app.state': () => state, ...scene.answers });
  // The page asks the bridge as soon as its modules are read.
  const { mount } = await import('./mount.tsx');
  await mount(scene.Component);
}
