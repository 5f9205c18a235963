import type { z } from 'zod';

/** What an entry holds; null for one under our name that this program did not write, which counts as missing. */
export function parseEntry<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
