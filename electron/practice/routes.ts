import { type Answer, jsonAnswer } from './answer.ts';
import { apiDocs } from './api/api-docs.ts';
import { listConfig } from './api/configs.ts';
import { takeDraft } from './api/draft.ts';
import { takeJournals } from './api/journals.ts';
import { listLoans } from './api/loans.ts';
import { takeRepayments } from './api/repayments.ts';
import { demandJson } from './json.ts';
import type { Operation, TokenScope } from './operations.ts';
import type { PracticeCall } from './practice.ts';
import type { PracticeSettings } from './settings.ts';
import { issueToken } from './token/endpoint.ts';
import { demandForm } from './token/form.ts';

/** One method and path of the server. */
export interface Route {
  readonly operation: Operation;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** The scope it needs, `any` valid token, or `none` at all. */
  readonly access: TokenScope | 'any' | 'none';
  readonly handle: (call: PracticeCall) => Answer | Promise<Answer>;
  /** Refuses a Content-Type that it cannot read. */
  readonly checkType: (contentType: string | null, strict: boolean) => void;
  /** Largest body in bytes. */
  readonly maxBytes: number;
}

const KIB = 1024;
/** Larger than any photo that the client sends; Kiva publishes no limit (API.md §1.6). */
const MAX_BODY = 16 * KIB * KIB;
const MAX_TOKEN_BODY = 16 * KIB;

const PARTNER = '/v3/partner/:id';

function post(operation: Operation, path: string, access: TokenScope, handle: Route['handle']): Route {
  return { operation, method: 'POST', path, access, handle, checkType: demandJson, maxBytes: MAX_BODY };
}

function get(operation: Operation, path: string, access: Route['access'], handle: Route['handle']): Route {
  return { operation, method: 'GET', path, access, handle, checkType: () => {}, maxBytes: 0 };
}

const TOKEN: Route = {
  operation: 'token',
  method: 'POST',
  path: '/oauth/token',
  access: 'none',
  handle: issueToken,
  checkType: demandForm,
  maxBytes: MAX_TOKEN_BODY,
};

const FIXED: readonly Route[] = [
  TOKEN,
  get('loans', `${PARTNER}/loans`, 'read:loans', listLoans),
  post('draft', `${PARTNER}/loan_draft`, 'create:loan_draft', takeDraft),
  post('repayments', `${PARTNER}/repayments`, 'create:repayment', takeRepayments),
  get('activities', `${PARTNER}/config/activities`, 'any', listConfig('activities')),
  get('locales', `${PARTNER}/config/locales`, 'any', listConfig('locales')),
  get('themes', `${PARTNER}/config/themes`, 'any', listConfig('themes')),
  get('locations', `${PARTNER}/config/locations`, 'any', listConfig('locations')),
];

const JOURNAL_PATHS = {
  singular: [`${PARTNER}/journals`],
  plural: ['/v3/partners/:id/journals'],
  both: [`${PARTNER}/journals`, '/v3/partners/:id/journals'],
} as const;

/** The token request and the eight requests of API.md §1, with journals on the path or paths that are set; and the OpenAPI file, if it is on. */
export function routesFor(settings: PracticeSettings): readonly Route[] {
  const journals = JOURNAL_PATHS[settings.journalsPath].map((path) =>
    post('journals', path, 'create:journal_update', takeJournals),
  );
  const docs = get('api-docs', '/v3/api-docs', 'none', ({ practice }) =>
    jsonAnswer(200, apiDocs(practice.settings)),
  );
  return [...FIXED, ...journals, ...(settings.apiDocs ? [docs] : [])];
}
