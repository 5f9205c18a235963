import { existsSync } from 'node:fs';
import { type Environment, environments } from '../../../shared/environment.ts';
import type { CopyBefore } from '../../../shared/model/updates.ts';
import { pageAddressSchema } from '../../../shared/model/updates.ts';
import { ok } from '../../../shared/result.ts';
import { findCopyBefore } from '../../store/copy-before.ts';
import { storeFile } from '../../store/open.ts';
import { showFile } from '../../window/external.ts';
import type { Handlers } from '../pipeline.ts';
import { done, type HandlerDeps, withWorkspace } from './deps.ts';

type UpdateHandlers = Pick<Handlers, Extract<keyof Handlers, `updates.${string}`> | 'store.useCopy'>;

/** In the encrypted store, since an address may hold what a person searched for. */
const addressKey = 'reopen';

/** Updates of the program, going back, and the copies of the data for that. */
export function updateHandlers(deps: HandlerDeps): UpdateHandlers {
  const { updates, workspace, now } = deps;
  return {
    'updates.get': async () => ok(updates.get()),
    'updates.look': async () => done(await updates.look()),
    'updates.download': async () => done(await updates.download()),
    'updates.cancel': async () => {
      updates.cancel();
      return ok({});
    },
    'updates.chooseFile': async () => {
      const path = await deps.chooseInstaller();
      if (path === null) return ok({ taken: false });
      const taken = await updates.takeFile(path);
      return taken.ok ? ok({ taken: true }) : taken;
    },
    'updates.goBack': async () => done(await updates.goBack()),
    'updates.install': async ({ environment, address }) => {
      // Without it the program begins with Today, which is no reason not to update.
      await withWorkspace(deps, environment, ({ cache }) =>
        ok(cache.write(addressKey, address, now().toISOString())),
      ).catch(() => undefined);
      return done(await updates.install());
    },
    'updates.reopen': async ({ environment }) => {
      if (updates.get().last === null) return ok({ address: null });
      return withWorkspace(deps, environment, ({ cache }) => {
        const address = pageAddressSchema.nullable().catch(null).parse(cache.read(addressKey));
        if (address !== null) cache.write(addressKey, null, now().toISOString());
        return ok({ address });
      });
    },
    'updates.putAway': async () => {
      updates.putAway();
      return ok({});
    },
    'updates.showInstaller': async () => {
      const path = updates.installerPath();
      if (path !== null) showFile(path);
      return ok({});
    },
    'updates.copies': async () => {
      const schema = updates.offeredSchema();
      const found = await Promise.all(environments.map((environment) => copyOf(deps, environment, schema)));
      return ok(found.filter((copy) => copy !== null));
    },
    'store.useCopy': async ({ environment }) => done(await workspace(environment).restoreCopyBefore()),
  };
}

/** Of an environment that has data here; opening it brings them to this program's schema, as entering it would. */
async function copyOf(
  deps: HandlerDeps,
  environment: Environment,
  schema: number,
): Promise<CopyBefore | null> {
  const file = storeFile(deps.folder, environment);
  if (!existsSync(file)) return null;
  const opened = await deps.workspace(environment).open();
  const at = findCopyBefore(file, schema)?.at ?? null;
  return { environment, at, since: at !== null && opened.ok ? opened.value.changedSince(at) : null };
}
