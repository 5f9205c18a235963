import type { Finding } from '../model/review.ts';
import type { FindingRule } from './findings.ts';

/** PA2 refuses to publish or still asks: only for rules of API.md §4 that Kiva itself states. */
export function pa2(rule: FindingRule, path: string, values?: Finding['values']): Finding {
  return { rule, path, certainty: 'pa2', ...(values && { values }) };
}

/** Kiva may ask: reported, guessed, or only what reviewers look at. */
export function maybe(rule: FindingRule, path: string, values?: Finding['values']): Finding {
  return { rule, path, certainty: 'maybe', ...(values && { values }) };
}

/** Cannot be put into the types of the JSON, so it cannot be sent. */
export function blocks(rule: FindingRule, path: string, values?: Finding['values']): Finding {
  return { rule, path, certainty: 'blocks', ...(values && { values }) };
}
