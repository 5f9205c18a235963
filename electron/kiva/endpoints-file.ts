import { z } from 'zod';
import { failure } from '../../shared/errors.ts';
import { type EndpointSet, endpointSetSchema } from '../../shared/model/connection.ts';
import { type FieldProblem, failed, ok, type Result } from '../../shared/result.ts';
import { checkEndpointSet, type HostRule } from './endpoint-sets.ts';

const { journalsPath, journalsBody } = endpointSetSchema.shape;

const setSchema = z.strictObject({
  ...endpointSetSchema.shape,
  journalsPath: journalsPath.default('singular'),
  journalsBody: journalsBody.default('wrapped'),
});

const fileSchema = z.strictObject({ stage: setSchema.optional(), production: setSchema.optional() });

/** What a file named by `PARTNER_DESK_ENDPOINTS` may set; what it leaves out keeps its preset. */
export type EndpointsFile = Partial<Record<'stage' | 'production', EndpointSet>>;

/**
 * Reads the text of an endpoints file (README, "From outside"). BAD_INPUT names each wrong field, such as
 * `stage.tokenUrl`; the host rule holds here as everywhere.
 */
export function readEndpointsFile(text: string, hosts: HostRule): Result<EndpointsFile> {
  const json = parse(text);
  if (json === undefined) return bad([{ path: 'file', message: 'is not JSON' }]);
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) return bad(parsed.error.issues.flatMap(problemsOf));
  const problems = Object.entries(parsed.data).flatMap(([name, set]) => hostProblems(name, set, hosts));
  return problems.length > 0 ? bad(problems) : ok(parsed.data);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [null];
  return keys.map((key) => ({
    path: [...issue.path, ...(key === null ? [] : [key])].join('.'),
    message: key === null ? issue.message : 'is not a field of this file',
  }));
}

function hostProblems(name: string, set: EndpointSet | undefined, hosts: HostRule): FieldProblem[] {
  if (!set) return [];
  return checkEndpointSet(set, hosts).map(({ path, message }) => ({ path: `${name}.${path}`, message }));
}

function bad(fields: FieldProblem[]): Result<never> {
  return failed(failure('BAD_INPUT', { fields, message: 'The endpoints file cannot be used.' }));
}
