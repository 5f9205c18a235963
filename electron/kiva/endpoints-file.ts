import { z } from 'zod';
import { failure } from '../../shared/errors.ts';
import { type EndpointSet, endpointSetSchema } from '../../shared/model/connection.ts';
import { type FieldProblem, failed, ok, type Result } from '../../shared/result.ts';
import { checkEndpointSet, type HostRule } from './endpoint-sets.ts';
import { parseJson } from './json.ts';

const { journalsPath, journalsBody } = endpointSetSchema.shape;

/** A set in a file; what the hosts do not say may be left out. */
export const fileSetSchema = z.strictObject({
  ...endpointSetSchema.shape,
  journalsPath: journalsPath.default('singular'),
  journalsBody: journalsBody.default('wrapped'),
});

const fileSchema = z.strictObject({ stage: fileSetSchema.optional(), production: fileSetSchema.optional() });

/** What a file named by `PARTNER_DESK_ENDPOINTS` may set; what it leaves out keeps its preset. */
export type EndpointsFile = Partial<Record<'stage' | 'production', EndpointSet>>;

/**
 * Reads the text of an endpoints file (README, "From outside"). BAD_INPUT names each wrong field, such as
 * `stage.tokenUrl`; the host rule holds here as everywhere.
 */
export function readEndpointsFile(text: string, hosts: HostRule): Result<EndpointsFile> {
  const parsed = parseFile(text, fileSchema);
  if (!parsed.ok) return parsed;
  const problems = Object.entries(parsed.value).flatMap(([name, set]) =>
    set ? hostProblems(name, set, hosts) : [],
  );
  return problems.length > 0 ? badFile(problems) : ok(parsed.value);
}

/** The content of a JSON file, as its schema has it; BAD_INPUT names each wrong field. */
export function parseFile<T>(text: string, schema: z.ZodType<T>): Result<T> {
  const json = parseJson(text.replace(/^\uFEFF/, ''));
  if (json === undefined) return badFile([{ path: 'file', message: 'is not JSON' }]);
  const parsed = schema.safeParse(json);
  return parsed.success ? ok(parsed.data) : badFile(parsed.error.issues.flatMap(problemsOf));
}

function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [null];
  return keys.map((key) => ({
    path: [...issue.path, ...(key === null ? [] : [key])].join('.'),
    message: key === null ? issue.message : 'is not a field of this file',
  }));
}

/** What the host rule says against a set of a file; `name` is where it stands. */
export function hostProblems(name: string, set: EndpointSet, hosts: HostRule): FieldProblem[] {
  return checkEndpointSet(set, hosts).map(({ path, message }) => ({ path: `${name}.${path}`, message }));
}

/** BAD_INPUT for a file of addresses. */
export function badFile(fields: FieldProblem[]): Result<never> {
  return failed(failure('BAD_INPUT', { fields, message: 'The endpoints file cannot be used.' }));
}
