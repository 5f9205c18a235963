import { z } from 'zod';
import { instantSchema } from './scalars.ts';

/** What may bother Kiva's lenders in a photo; none of it blocks sending. */
export const photoWarnings = ['portrait', 'small', 'dark', 'blurred'] as const;

/** The largest prepared photo that is kept, in bytes; Kiva's own limit is not known (API.md §4.3). */
export const largestPhoto = 4_000_000;

/** How the data URI of every prepared photo begins: the program sends JPEG and nothing else. */
export const photoUriStart = 'data:image/jpeg;base64,';

/**
 * A photo as it will be sent: an upright JPEG without metadata. `bytes` counts the JPEG's, not the text's; `width` and
 * `height` are pixels; `hash` is its difference hash (rules/picture-hash.ts).
 */
export const photoSchema = z.object({
  dataUri: z
    .string()
    .max(photoUriStart.length + Math.ceil(largestPhoto / 3) * 4)
    .startsWith(photoUriStart),
  bytes: z.number().int().positive(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  warnings: z.array(z.enum(photoWarnings)),
});

/** Another draft with the same or a similar picture; `distance` counts the bits in which they differ. */
export const photoUseSchema = z.object({
  photoId: z.string(),
  distance: z.number(),
  workId: z.string(),
  title: z.string(),
  subtitle: z.string(),
  updatedAt: z.string(),
  sentAt: z.string().nullable(),
});

/** The photo of a borrower's last loan: when it was first sent, and whether it may be used once more. */
export const earlierPhotoSchema = z.object({
  photoId: z.string(),
  firstSentAt: instantSchema,
  reuse: z.enum(['allowed', 'tooOld', 'usedTwice']),
});

/**
 * The photo of a group's last loan: when it was first sent, the client ids of those in it, how many of the present members these
 * are, and whether it may be used again. `tooFew`: fewer than Kiva wants are in it.
 */
export const earlierGroupPhotoSchema = z.object({
  photoId: z.string(),
  firstSentAt: instantSchema,
  inPhoto: z.array(z.string()),
  count: z.number(),
  members: z.number(),
  reuse: z.enum(['allowed', 'tooOld', 'tooFew']),
});

/** See {@link earlierGroupPhotoSchema}. */
export type EarlierGroupPhoto = z.infer<typeof earlierGroupPhotoSchema>;
/** See {@link earlierPhotoSchema}. */
export type EarlierPhoto = z.infer<typeof earlierPhotoSchema>;
/** See {@link photoUseSchema}. */
export type PhotoUse = z.infer<typeof photoUseSchema>;
/** See {@link photoSchema}. */
export type Photo = z.infer<typeof photoSchema>;
/** One of {@link photoWarnings}. */
export type PhotoWarning = (typeof photoWarnings)[number];
