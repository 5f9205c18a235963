import type { Statement } from 'libsql';
import type { Store } from './database.ts';

/** Stands where a NUL was: seen by whoever reads the text. */
const replacement = '\ufffd';

/**
 * Lets no NUL into a store: libsql ends a text there and drops the rest unsaid. Whatever is bound to a statement goes through here, be it
 * of the page, of Kiva or of a file; also what is looked up, so that it is found.
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

/** A value alone, or several of them by name or in a list. */
function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValue);
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  const entries = Object.entries(value);
  if (!entries.some(([, inner]) => typeof inner === 'string' && inner.includes('\0'))) return value;
  return Object.fromEntries(entries.map(([name, inner]) => [name, cleanValue(inner)]));
}

const cleanText = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', replacement) : text);
