import { ok, type Result } from '../../../shared/result.ts';
import { sampleDrafts } from '../../../shared/rules/samples/drafts.ts';
import { sampleRepayments } from '../../../shared/rules/samples/repayments.ts';
import { fetchConfig } from '../../kiva/operations/config.ts';
import { fetchLoans } from '../../kiva/operations/loans.ts';
import { datedFileName } from '../../window/title.ts';
import type { CallContext, Handlers } from '../pipeline.ts';
import { type HandlerDeps, saveBytes } from './deps.ts';

type PracticeHandlers = Pick<Handlers, 'practice.startAnew' | 'practice.saveSample'>;

/** The only environment that is named here: nothing of Stage or Production can be reached from these calls. */
const environment = 'practice';

/** Most of these are of another currency, or lack an id that the sheet needs. */
const looked = 300;

/** What only Practice has: it starts from the beginning, and gives spoilt files to repair. */
export function practiceHandlers(deps: HandlerDeps): PracticeHandlers {
  const { current, practice, settings, sheets, saveFile, workspace, now } = deps;
  const isHere = (): Result<void> => current.require(environment);
  return {
    'practice.startAnew': async () => {
      const allowed = isHere();
      if (!allowed.ok) return allowed;
      const deleted = await workspace(environment).deletePracticeStore();
      if (!deleted.ok) return deleted;
      practice.startAnew();
      const { firstSteps, reporting, reportingByPartner } = settings.get();
      // Where it cannot be written it holds for this run.
      settings.update({
        firstSteps: { ...firstSteps, putAway: false },
        reporting: { ...reporting, practice: undefined },
        reportingByPartner: withoutPractice(reportingByPartner),
      });
      return ok({});
    },
    'practice.saveSample': async ({ kind }, { signal }) => {
      const rows = kind === 'report' ? await repayments(deps, signal) : await drafts(deps, signal);
      if (!rows.ok) return rows;
      const bytes = await sheets.writeSheet({ format: 'xlsx', rows: rows.value }, signal);
      if (!bytes.ok) return bytes;
      const name = datedFileName(kind === 'report' ? 'sampleReport' : 'sampleDraft', environment, now());
      return saveBytes(saveFile, name, 'xlsx', bytes.value);
    },
  };
}

async function repayments({ workspace, now }: HandlerDeps, signal: CallContext['signal']) {
  const kiva = await workspace(environment).kiva();
  if (!kiva.ok) return kiva;
  const query = { query: '', status: 'payingBack', offset: 0, limit: looked };
  const page = await fetchLoans(kiva.value, query, signal);
  return page.ok ? ok(sampleRepayments(page.value.loans, now().toISOString().slice(0, 10))) : page;
}

async function drafts({ workspace, now }: HandlerDeps, signal: CallContext['signal']) {
  const kiva = await workspace(environment).kiva();
  if (!kiva.ok) return kiva;
  const config = await fetchConfig(kiva.value, signal);
  const disbursalDate = new Date(now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
  const fetchedAt = now().toISOString();
  return config.ok ? ok(sampleDrafts({ ...config.value, fetchedAt }, disbursalDate)) : config;
}

function withoutPractice<T>(byPartner: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(byPartner).filter(([key]) => !key.startsWith(`${environment}/`)));
}
