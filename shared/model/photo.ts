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

const fraction = z.number().min(0).max(1);

/** A part of a picture as fractions (0 to 1) of its upright width and height. */
export const cropSchema = z.object({ x: fraction, y: fraction, width: fraction, height: fraction });

/** How a photo is prepared: the longer side in pixels, the size of the JPEG in bytes, the part to keep. */
export const photoOptionsSchema = z.object({
  longEdge: z.number().int().min(1).max(4_096),
  maxBytes: z.number().int().min(1).max(largestPhoto),
  crop: cropSchema,
});

/** Kiva's limits are not known, so these are careful (API.md §4.3). */
export const defaultOptions: z.infer<typeof photoOptionsSchema> = {
  longEdge: 1_600,
  maxBytes: 1_000_000,
  crop: { x: 0, y: 0, width: 1, height: 1 },
};

/** The size of the JPEG in bytes on a metered line. */
export const meteredMaxBytes = 300_000;

/** Files above this many bytes are not even read: the largest phone pictures have about 25 MB. */
export const largestFile = 30_000_000;

/** Pictures above this many pixels are not decoded: 400 MB of memory, four times what phones make. */
export const mostPixels = 100_000_000;

/** A longest side of fewer pixels gets a warning. */
export const smallEdge = 800;

/**
 * Why no photo came out. `heic`: an iPhone's format that the decoder cannot read. `too-slow` and `too-heavy`: given up after so much
 * time or memory. `failed`: the program could not, whatever the picture.
 */
export const photoProblems = [
  'not-a-picture',
  'heic',
  'too-large',
  'damaged',
  'too-slow',
  'too-heavy',
  'failed',
] as const;

/** A photo that was made of a picture, or why none was; `ref` finds that in the log. */
export const photoResultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), photo: photoSchema }),
  z.object({ ok: z.literal(false), problem: z.enum(photoProblems), ref: z.string() }),
]);

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

/** See {@link cropSchema}. */
export type Crop = z.infer<typeof cropSchema>;
/** See {@link photoOptionsSchema}. */
export type PhotoOptions = z.infer<typeof photoOptionsSchema>;
/** One of {@link photoProblems}. */
export type PhotoProblem = (typeof photoProblems)[number];
/** See {@link photoResultSchema}. */
export type PhotoResult = z.infer<typeof photoResultSchema>;
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
