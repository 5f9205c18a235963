import type { z } from 'zod';
import { type GridSettings, gridSettingsSchema } from '../../../shared/model/portfolio-search.ts';
import { writeViewFile } from '../../../shared/model/view-file.ts';
import { ok } from '../../../shared/result.ts';
import type { Records } from '../../environment/desk.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

type GridHandlers = Pick<Handlers, 'grid.get' | 'grid.save' | 'views.save'>;

/** The name under which the layout of the list is kept. */
const gridName = 'grid';

/** How the list of loans is laid out, and its named views, also as files. */
export function gridHandlers(parts: Parts): GridHandlers {
  return {
    'grid.get': async ({ environment }) => {
      const records = await parts.desk(environment).records();
      return records.ok ? ok(gridSettings(records.value)) : records;
    },
    'grid.save': async ({ environment, settings }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      records.value.cache.write(gridName, settings, parts.now().toISOString());
      return ok({});
    },
    'views.save': async ({ view, name }) => {
      const bytes = new TextEncoder().encode(writeViewFile(view));
      const saved = await parts.saveFile(name, 'json', bytes);
      return saved.ok ? ok({ saved: saved.value }) : saved;
    },
  };
}

/** What an older version wrote otherwise is forgotten: the first layout is never wrong. */
function gridSettings({ cache }: Records): GridSettings {
  const kept: z.ZodSafeParseResult<GridSettings> = gridSettingsSchema.safeParse(cache.read(gridName));
  return kept.data ?? gridSettingsSchema.parse({ columns: [], views: [] });
}
