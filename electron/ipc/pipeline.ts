import type { z } from 'zod';
import { contract, type Output, type Parsed } from '../../shared/contract.ts';
import type { Environment } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import { failureSchema } from '../../shared/model/failure.ts';
import type { ProcedureName } from '../../shared/procedures.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import { hasLongReport, inputFromText } from '../../shared/rules/long-report.ts';
import { inSlices, letOthersRunSince } from '../in-slices.ts';
import { parseInSlices } from './long-lists.ts';
import { type ReferenceDeps, referred } from './reference.ts';

/** What a handler gets beside its input. */
export type CallContext = {
  /** Aborts when the page cancels the call or is gone. What must not be stopped half-way ignores it. */
  signal: AbortSignal;
  /** Tells the page how far the call is, as event `call.progress`. */
  progress: (done: number, total: number, step: string) => void;
  /** Sends the page a piece of a long answer ahead of it, as event `call.part`. */
  part: (text: string) => void;
};

/** One handler for each procedure of the contract. */
export type Handlers = {
  [N in ProcedureName]: (input: Parsed<N>, context: CallContext) => Promise<Result<Output<N>>>;
};

/** What answering needs of the rest of the program. */
export type AnswerDeps = ReferenceDeps & {
  log: { error: (event: string, details: Record<string, unknown>) => void };
  /** Refuses an environment that the program is not in. */
  isCurrentEnvironment: (environment: Environment) => Result<void>;
  /** Refuses a call while the program is locked. */
  mayCall: (name: ProcedureName) => Result<void>;
};

/**
 * The largest input, in characters of its JSON and bytes of its files: far above a 10,000-row report, far below what
 * hurts.
 */
export const maxInputLength = 32 * 1024 * 1024;

/** Reports at most so many field errors of one input. */
const maxFieldProblems = 100;

type AnyHandler = (input: unknown, context: CallContext) => Promise<Result<unknown>>;

/**
 * Answers one call: input checked, environment checked, handler asked, answer checked. Never throws: an exception
 * is a bug and answers INTERNAL, or CANCELLED if the call was cancelled. Each failure's `ref` is in the log.
 */
export async function answerCall<N extends ProcedureName>(
  name: N,
  input: unknown,
  context: CallContext,
  handlers: Handlers,
  deps: AnswerDeps,
): Promise<Result<Output<N>>> {
  try {
    const result = await runCall(name, input, context, handlers, deps);
    return result.ok ? result : failed(referred(result.error, name, deps));
  } catch (error) {
    return failed(context.signal.aborted ? failure('CANCELLED') : bug(error, name, deps));
  }
}

async function runCall<N extends ProcedureName>(
  name: N,
  input: unknown,
  context: CallContext,
  handlers: Handlers,
  deps: AnswerDeps,
): Promise<Result<Output<N>>> {
  if (context.signal.aborted) return failed(failure('CANCELLED'));
  const may = deps.mayCall(name);
  if (!may.ok) return may;
  const begun = performance.now();
  const read = typeof input === 'string' ? await readText(input) : readObject(input);
  if (!read.ok) return read;
  const { input: schema, output } = contract[name] as { input: z.ZodType<object>; output: z.ZodType };
  // Only a long report waits here: what can be cancelled begins at once, and then hears of it.
  const checked = hasLongReport(read.value)
    ? await parseInSlices(schema, read.value)
    : schema.safeParse(read.value);
  if (!checked.success)
    return failed(failure('BAD_INPUT', { message: `input of ${name}`, fields: problems(checked.error) }));
  // A report of thousands of rows is checked, read or written, and copied to the page, each for some ten milliseconds.
  await letOthersRunSince(begun);
  const environment = checkEnvironment(checked.data, deps);
  if (!environment.ok) return environment;
  const handler = handlers[name] as AnyHandler;
  const result = await handler(checked.data, context);
  await letOthersRunSince(begun);
  const answer = await parseAnswer(output, result);
  await letOthersRunSince(begun);
  return answer as Result<Output<N>>;
}

/** A large input comes as JSON text: Electron copies an object of 50,000 rows in one turn of 90 ms, its text in 2 ms. */
async function readText(text: string): Promise<Result<unknown>> {
  if (text.length > maxInputLength) return failed(notReadable);
  try {
    const input = await inSlices(inputFromText(text));
    return ok(text.includes('\\u0000') ? withoutNul(input) : input);
  } catch {
    return failed(notReadable);
  }
}

function readObject(input: unknown): Result<unknown> {
  const size = measure(input);
  if (size === null || size.total > maxInputLength) return failed(notReadable);
  return ok(size.hasNul ? withoutNul(input) : input);
}

const notReadable = failure('BAD_INPUT', { message: 'not JSON, or too large' });

/** How large an input is, and whether a text in it holds a NUL. */
type Size = { total: number; hasNul: boolean };

function measure(input: unknown): Size | null {
  const size = { total: 0, hasNul: false };
  try {
    addTo(size, input);
    return size;
  } catch {
    // Structured clone lets cycles and bigints through; no input of the contract has them.
    return null;
  }
}

/** About as much as the JSON of it, at a fifth of the cost; a file's bytes are counted as they are. */
function addTo(size: Size, part: unknown): void {
  if (typeof part === 'bigint') throw new TypeError('not JSON');
  if (typeof part === 'string') {
    size.total += part.length + 2;
    size.hasNul ||= part.includes('\0');
  } else if (typeof part !== 'object' || part === null) size.total += 4;
  else if (part instanceof Uint8Array) size.total += part.byteLength;
  else if (Array.isArray(part)) for (const each of part) addTo(size, each);
  else
    for (const [name, value] of Object.entries(part)) {
      size.total += name.length + 4;
      addTo(size, value);
    }
}

/** The input without the NULs in its texts: nobody types or sees one, and SQLite ends a text there. */
function withoutNul(part: unknown): unknown {
  if (typeof part === 'string') return part.replaceAll('\0', '');
  if (typeof part !== 'object' || part === null || part instanceof Uint8Array) return part;
  if (Array.isArray(part)) return part.map(withoutNul);
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withoutNul(value)]));
}

function problems(error: z.ZodError): { path: string; message: string }[] {
  const shown = error.issues.slice(0, maxFieldProblems);
  return shown.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }));
}

function checkEnvironment(input: object, deps: AnswerDeps): Result<void> {
  if (!('environment' in input)) return ok(undefined);
  return deps.isCurrentEnvironment(input.environment as Environment);
}

/** Lets through what the contract names and nothing else; throws on a mismatch, since only a bug can make one. */
async function parseAnswer(schema: z.ZodType, result: Result<unknown>): Promise<Result<unknown>> {
  if (!result.ok) return failed(failureSchema.parse(result.error) as Failure);
  const parsed = await parseInSlices(schema, result.value);
  if (parsed.success) return ok(parsed.data);
  const where = problems(parsed.error).map(({ path, message }) => `${path}: ${message}`);
  throw new TypeError(`the answer breaks the contract: ${where.join('; ')}`);
}

function bug(error: unknown, procedure: ProcedureName, deps: AnswerDeps): Failure {
  const ref = deps.newRef();
  deps.log.error('ipc.call_crashed', { procedure, ref, error });
  return failure('INTERNAL', { ref });
}
