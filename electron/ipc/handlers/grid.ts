import type { z } from 'zod';
import { type GridSettings, gridSettingsSchema } from '../../../shared/model/portfolio-search.ts';
import { writeViewFile } from '../../../shared/model/view-file.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenWorkspace } from '../../environment/workspace.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, saveBytes, withWorkspace } from './deps.ts';

type GridHandlers = Pick<Handlers, 'grid.get' | 'grid.save' | 'views.save'>;

/** The name under which the layout of the list is kept. */
const gridName = 'grid';

/** How the list of loans is laid out, and its named views, also as files. */
export function gridHandlers(deps: HandlerDeps): GridHandlers {
  return {
    'grid.get': ({ environment }) => withWorkspace(deps, environment, (open) => ok(gridSettings(open))),
    'grid.save': ({ environment, settings }) =>
      withWorkspace(deps, environment, ({ cache }) => {
        cache.write(gridName, settings, deps.now().toISOString());
        return ok({});
      }),
    'views.save': async ({ view, name }) => {
      const bytes = new TextEncoder().encode(writeViewFile(view));
      return saveBytes(deps.saveFile, name, 'json', bytes);
    },
  };
}

/** What an older version wrote otherwise is forgotten: the first layout is never wrong. */
function gridSettings({ cache }: OpenWorkspace): GridSettings {
  const kept: z.ZodSafeParseResult<GridSettings> = gridSettingsSchema.safeParse(cache.read(gridName));
  return kept.data ?? gridSettingsSchema.parse({ columns: [], views: [] });
}
