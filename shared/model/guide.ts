import { z } from 'zod';

/** The guides: each leads through one task. */
export const guideNames = ['connect', 'draft', 'journals', 'repayments', 'refused'] as const;

/** Checks the name of a guide. */
export const guideNameSchema = z.enum(guideNames);

/** One of {@link guideNames}. */
export type GuideName = (typeof guideNames)[number];

/** True for the name of a guide, such as in an address. */
export function isGuideName(text: string): text is GuideName {
  return (guideNames as readonly string[]).includes(text);
}
