import { ok } from '../../../shared/result.ts';
import type { Handlers } from '../pipeline.ts';
import { appState, type Parts } from './parts.ts';

type AppHandlers = Pick<
  Handlers,
  'app.state' | 'app.preferences' | 'app.leave' | 'environment.switch' | 'links.open'
>;

/** The program itself: its state, preferences, environment and links. */
export function appHandlers(parts: Parts): AppHandlers {
  return {
    'app.state': async () => ok(appState(parts)),
    'app.preferences': async (preferences) => {
      const updated = parts.settings.update(preferences);
      return updated.ok ? ok(appState(parts)) : updated;
    },
    'app.leave': async (answer) => {
      // The answer first: what follows may take the page away.
      setImmediate(() => parts.answerLeaving(answer));
      return ok({});
    },
    'environment.switch': async ({ to, word }) => {
      const switched = parts.current.switchTo(to, word);
      return switched.ok ? ok(appState(parts)) : switched;
    },
    'links.open': async ({ url }) => {
      const opened = await parts.openLink(url);
      return opened.ok ? ok({}) : opened;
    },
  };
}
