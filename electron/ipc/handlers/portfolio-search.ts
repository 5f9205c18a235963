import { failure } from '../../../shared/errors.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

type SearchHandlers = Pick<
  Handlers,
  | 'portfolio.search'
  | 'portfolio.facets'
  | 'portfolio.loan'
  | 'portfolio.summary'
  | 'portfolio.copy'
  | 'portfolio.export'
  | 'grid.get'
  | 'grid.save'
>;

const later = async () => failed(failure('INTERNAL', { message: 'not yet' }));

/** PLACEHOLDER: part 2 of helper P (issue 5). The models are in shared/model/portfolio-search.ts. */
export function portfolioSearchHandlers(parts: Parts): SearchHandlers {
  return {
    'portfolio.search': later,
    'portfolio.facets': later,
    'portfolio.loan': later,
    'portfolio.summary': async ({ environment, ...ask }) => {
      const records = await parts.desk(environment).records();
      return records.ok ? ok(await records.value.summarize(ask)) : records;
    },
    'portfolio.copy': later,
    'portfolio.export': later,
    'grid.get': later,
    'grid.save': later,
  };
}
