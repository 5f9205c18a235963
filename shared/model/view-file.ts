import { z } from 'zod';
import { failure } from '../errors.ts';
import { failed, ok, type Result } from '../result.ts';
import {
  groupColumnSchema,
  type PortfolioFilter,
  portfolioFilterSchema,
  portfolioSortSchema,
} from './portfolio-search.ts';

const kind = 'partner-desk-view';
const version = 1;

/** The most characters of a file that is read. */
export const longestViewFile = 200_000;

/** A named view of the list of loans as a file for another computer: filters, groups and order, never a loan. */
export const namedViewSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  filter: portfolioFilterSchema,
  sort: portfolioSortSchema.default([]),
  group: groupColumnSchema.optional(),
  live: z.boolean().default(false),
});

const fileSchema = namedViewSchema.extend({ kind: z.literal(kind), version: z.literal(version) });
const headSchema = z.object({ kind: z.literal(kind), version: z.number() });

/** The text of a view's file: of the filter only what asks for something. */
export function writeViewFile({ filter, sort, ...view }: NamedView): string {
  const nothing: PortfolioFilter = portfolioFilterSchema.parse({});
  const asked = Object.entries(filter).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(nothing[field as keyof PortfolioFilter]),
  );
  const file = { kind, version, ...view, filter: Object.fromEntries(asked), sort };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads the text of a view's file. Fails with VIEW_UNREADABLE where it is none, VIEW_NEWER where a later version wrote it, and
 * VIEW_WRONG, with the fields, where a part of it is not known or not right: half a filter would show other loans than meant.
 */
export function readViewFile(text: string): Result<NamedView> {
  const content = text.length > longestViewFile ? undefined : parsed(text);
  const head = headSchema.safeParse(content);
  if (!head.success) return failed(failure('VIEW_UNREADABLE'));
  if (head.data.version > version) return failed(failure('VIEW_NEWER'));
  const file = fileSchema.safeParse(content);
  if (!file.success) return failed(wrong(file.error.issues));
  const { kind: _kind, version: _version, ...view } = file.data;
  return ok(view);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function wrong(issues: readonly z.core.$ZodIssue[]) {
  const paths = issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [];
    return keys.length > 0 ? keys : [issue.path];
  });
  const names = [...new Set(paths.map((path) => path.join('.')))];
  return failure('VIEW_WRONG', { values: { fields: names.join(', ') } });
}

/** See {@link namedViewSchema}. */
export type NamedView = z.infer<typeof namedViewSchema>;
