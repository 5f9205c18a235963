import type { Statement } from 'libsql';
import type { Store } from './database.ts';

/** Replaces NUL visibly. */
const replacement = '\ufffd';

/**
 * Replaces NUL in every value bound to a statement: libsql silently cuts a text at NUL. This includes values in queries, so
 * that they match what was stored.
 */
export function withoutNul(store: Store): Store {
  const prepare = store.prepare.bind(store);
  store.prepare = ((sql: string) => cleaning(prepare(sql))) as Store['prepare'];
  return store;
}

function cleaning(statement: Statement): Statement {
  const { run, get, all, iterate } = statement;
  statement.run = (...values: unknown[]) => run.apply(statement, values.map(cleanValue));
  statement.get = (...values: unknown[]) => get.apply(statement, values.map(cleanValue));
  statement.all = (...values: unknown[]) => all.apply(statement, values.map(cleanValue));
  statement.iterate = (...values: unknown[]) => iterate.apply(statement, values.map(cleanValue));
  return statement;
}

/** Accepts a single value, a list, or named values. */
function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValue);
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  const entries = Object.entries(value);
  if (!entries.some(([, inner]) => typeof inner === 'string' && inner.includes('\0'))) return value;
  return Object.fromEntries(entries.map(([name, inner]) => [name, cleanValue(inner)]));
}

const cleanText = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', replacement) : text);
