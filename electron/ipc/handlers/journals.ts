import { failure } from '../../../shared/errors.ts';
import { type Choice, configSchema } from '../../../shared/model/config.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { OpenWorkspace } from '../../environment/workspace.ts';
import { journalCandidates, type OwnFacts } from '../../portfolio/journal-candidates.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, withWorkspace } from './deps.ts';

/** Loans that a journal may be written for, of the local copy, and the picture behind a journal's address. */
export function journalsHandlers(
  deps: HandlerDeps,
): Pick<Handlers, 'journals.candidates' | 'journals.picture'> {
  return {
    'journals.picture': async ({ environment, url }, { signal }) =>
      environment === 'practice' ? failed(failure('BAD_INPUT')) : ok(await deps.fetchPicture(url, signal)),
    'journals.candidates': ({ environment, statuses }) =>
      withWorkspace(deps, environment, async (open) => {
        const loans = await open.portfolio.inStatuses(statuses);
        return ok(journalCandidates(loans, await ownFacts(open)));
      }),
  };
}

async function ownFacts({ portfolio, cache }: OpenWorkspace): Promise<OwnFacts> {
  const config = configSchema.safeParse(cache.read('config')).data;
  return {
    journals: portfolio.own.lastJournals(),
    repaid: await portfolio.own.lastReported('repaid'),
    drafts: portfolio.own.drafts(),
    activities: namesIn(config?.activities),
    languages: namesIn(config?.languages),
  };
}

function namesIn(choices: readonly Choice[] = []): Map<string, string> {
  return new Map(choices.map(({ value, label }) => [value, label]));
}
