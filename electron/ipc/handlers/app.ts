import { ok } from '../../../shared/result.ts';
import type { Handlers } from '../pipeline.ts';
import { appState, done, type HandlerDeps } from './deps.ts';

type AppHandlers = Pick<
  Handlers,
  'app.state' | 'app.preferences' | 'app.leave' | 'environment.switch' | 'links.open'
>;

/** The program itself: its state, preferences, environment and links. */
export function appHandlers(deps: HandlerDeps): AppHandlers {
  return {
    'app.state': async () => ok(appState(deps)),
    'app.preferences': async (preferences) => {
      const updated = deps.settings.update(preferences);
      if (preferences.language !== undefined) await deps.language.set(preferences.language);
      return updated.ok ? ok(appState(deps)) : updated;
    },
    'app.leave': async (answer) => {
      // The answer first: what follows may take the page away.
      setImmediate(() => deps.answerLeaving(answer));
      return ok({});
    },
    'environment.switch': async ({ to, word }) => {
      const switched = await deps.current.switchTo(to, word, deps.productionLock);
      return switched.ok ? ok(appState(deps)) : switched;
    },
    'links.open': async ({ url }) => done(await deps.openLink(url)),
  };
}
