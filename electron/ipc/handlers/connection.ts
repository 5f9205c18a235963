import type { Environment } from '../../../shared/environment.ts';
import { ok } from '../../../shared/result.ts';
import { testConnection } from '../../kiva/connection-test.ts';
import type { Handlers } from '../pipeline.ts';
import type { HandlerDeps } from './deps.ts';

type ConnectionHandlers = Pick<
  Handlers,
  'connection.test' | 'connection.session' | 'endpoints.get' | 'endpoints.save'
>;

/** Whether and where an environment answers. */
export function connectionHandlers(deps: HandlerDeps): ConnectionHandlers {
  return {
    'connection.test': async ({ environment }, { signal, progress }) => {
      const workspace = deps.workspace(environment);
      workspace.forgetToken();
      const kiva = await workspace.kiva();
      if (!kiva.ok) return kiva;
      const test = { signal, onProgress: progress, now: () => performance.now() };
      const report = await testConnection({ ...kiva.value, ...test });
      if (report.session) noteStage(deps, environment);
      return ok(report);
    },
    'connection.session': async ({ environment }, { signal }) => {
      const kiva = await deps.workspace(environment).kiva();
      if (!kiva.ok) return kiva;
      const token = await kiva.value.tokens.get(signal);
      if (!token.ok) return token;
      noteStage(deps, environment);
      const { partnerId, scopes, expiresAt } = token.value;
      return ok({ partnerId, scopes, expiresAt: new Date(expiresAt).toISOString() });
    },
    'endpoints.get': async ({ environment }) => {
      const { presets, editable } = deps.endpoints;
      const current = await deps.workspace(environment).endpoints();
      if (!current.ok) return current;
      return ok({ current: current.value, presets: presets(environment), editable: editable(environment) });
    },
    'endpoints.save': async ({ environment, set }) => {
      const saved = deps.endpoints.save(environment, set);
      if (saved.ok) deps.workspace(environment).forgetToken();
      return saved;
    },
  };
}

/** Remembers, as one of the first steps, that Stage took the credentials. Where that cannot be kept it is noted next time. */
function noteStage({ settings }: HandlerDeps, environment: Environment): void {
  const { firstSteps } = settings.get();
  if (environment === 'stage' && !firstSteps.stage)
    settings.update({ firstSteps: { ...firstSteps, stage: true } });
}
