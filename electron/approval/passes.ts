import { randomUUID } from 'node:crypto';

/** Passes that a person's PIN was given for. In memory alone: the PIN itself goes in once, and no page keeps it. */
export type Passes = {
  /** A pass for so many starts. */
  issue: (starts: number) => string;
  isGood: (pass: string | undefined) => boolean;
  /** One start was made of it. */
  use: (pass: string | undefined) => void;
  /** Ends all of them. */
  clear: () => void;
};

/** See {@link Passes}. */
export function createPasses(): Passes {
  const left = new Map<string, number>();
  return {
    issue: (starts) => {
      const pass = randomUUID();
      left.set(pass, starts);
      return pass;
    },
    isGood: (pass) => pass !== undefined && (left.get(pass) ?? 0) > 0,
    use: (pass) => {
      const starts = pass === undefined ? undefined : left.get(pass);
      if (pass === undefined || starts === undefined) return;
      if (starts > 1) left.set(pass, starts - 1);
      else left.delete(pass);
    },
    clear: () => left.clear(),
  };
}
