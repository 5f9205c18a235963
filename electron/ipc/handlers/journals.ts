import { type Choice, configSchema } from '../../../shared/model/config.ts';
import { ok } from '../../../shared/result.ts';
import type { Records } from '../../environment/desk.ts';
import { journalCandidates, type OwnFacts } from '../../portfolio/journal-candidates.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

/** Loans that a journal may be written for, of the local copy. */
export function journalsHandlers(parts: Parts): Pick<Handlers, 'journals.candidates'> {
  return {
    'journals.candidates': async ({ environment, statuses }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const { portfolio } = records.value;
      const loans = await portfolio.inStatuses(statuses);
      return ok(journalCandidates(loans, await ownFacts(records.value)));
    },
  };
}

async function ownFacts({ portfolio, cache }: Records): Promise<OwnFacts> {
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
