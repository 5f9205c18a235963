import { z } from 'zod';

/**
 * Why the picture of an address is not shown. `private`: it leads to this computer or its own network; `redirects`: it leads on to
 * another address; `missing`: the server has no such picture, or only for who signs in; `unreachable`: no answer, or none in time.
 */
export const pictureProblems = [
  'invalid',
  'private',
  'redirects',
  'missing',
  'notPicture',
  'tooLarge',
  'unreachable',
] as const;

/** The picture behind a public address as bytes of that type, or why there is none. */
export const publicPictureSchema = z.union([
  z.object({
    bytes: z.instanceof(Uint8Array),
    type: z.enum(['image/jpeg', 'image/png', 'image/gif', 'image/webp']),
  }),
  z.object({ problem: z.enum(pictureProblems) }),
]);

/** One of {@link pictureProblems}. */
export type PictureProblem = (typeof pictureProblems)[number];
/** See {@link publicPictureSchema}. */
export type PublicPicture = z.infer<typeof publicPictureSchema>;
