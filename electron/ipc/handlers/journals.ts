import { failure } from '../../../shared/errors.ts';
import { type Choice, configSchema } from '../../../shared/model/config.ts';
import { defaultOptions, type Photo, type PhotoProblem } from '../../../shared/model/photo.ts';
import type { PublicPicture } from '../../../shared/model/picture.ts';
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
    'journals.picture': async ({ environment, url }, { signal }) => {
      if (environment === 'practice') return failed(failure('BAD_INPUT'));
      const found = await deps.fetchPicture(url, signal);
      return ok('problem' in found ? found : await shownPicture(deps, found.bytes, signal));
    },
    'journals.candidates': ({ environment, statuses }) =>
      withWorkspace(deps, environment, async (open) => {
        const loans = await open.portfolio.inStatuses(statuses);
        return ok(journalCandidates(loans, await ownFacts(open)));
      }),
  };
}

/** The page shows no picture as it came from outside, but a JPEG that was made of it. */
async function shownPicture(
  { preparePhoto }: HandlerDeps,
  picture: Uint8Array,
  signal: AbortSignal,
): Promise<PublicPicture> {
  const made = await preparePhoto(picture, defaultOptions, signal);
  if (made.ok) return { bytes: bytesOfPhoto(made.photo), type: 'image/jpeg' };
  return { problem: heavy.has(made.problem) ? 'tooLarge' : 'notPicture' };
}

const heavy: ReadonlySet<PhotoProblem> = new Set(['too-large', 'too-slow', 'too-heavy']);

function bytesOfPhoto({ dataUri }: Photo): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(dataUri.slice(dataUri.indexOf(',') + 1), 'base64'));
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
