/** Everything that a client can ask of the practice server: a token, the eight requests of API.md §1, and their description. */
export const OPERATIONS = [
  'token',
  'loans',
  'draft',
  'repayments',
  'journals',
  'activities',
  'locales',
  'themes',
  'locations',
  'api-docs',
] as const;

/** One of OPERATIONS. */
export type Operation = (typeof OPERATIONS)[number];

/** The four scopes (API.md §2.3). */
export const SCOPES = [
  'read:loans',
  'create:loan_draft',
  'create:journal_update',
  'create:repayment',
] as const;

/** One of SCOPES. */
export type TokenScope = (typeof SCOPES)[number];

/** True for the name of an operation. */
export function isOperation(value: unknown): value is Operation {
  return (OPERATIONS as readonly unknown[]).includes(value);
}

/** True for a scope that Kiva has. */
export function isScope(value: unknown): value is TokenScope {
  return (SCOPES as readonly unknown[]).includes(value);
}
