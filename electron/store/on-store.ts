type WithoutFirst<F> = F extends (first: never, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never;

/**
 * Functions with their first argument given, which makes functions on a store the methods of its repository. `around` runs each call,
 * for example within a transaction.
 */
export function bound<First, Functions extends Record<string, (first: First, ...rest: never[]) => unknown>>(
  functions: Functions,
  first: First,
  around: <T>(call: () => T) => T = (call) => call(),
): { [Name in keyof Functions]: WithoutFirst<Functions[Name]> } {
  const methods = Object.entries(functions).map(([name, run]) => [
    name,
    (...rest: never[]) => around(() => run(first, ...rest)),
  ]);
  return Object.fromEntries(methods);
}
