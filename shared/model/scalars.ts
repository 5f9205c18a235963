import { z } from 'zod';
import { environments } from '../environment.ts';

/** The environment that the page believes it is in; the main process refuses a call for any other. */
export const environmentSchema = z.enum(environments);

/** An id of our own making (UUID). */
export const idSchema = z.uuid();

/** A moment as ISO 8601 in UTC, for display and order only. */
export const instantSchema = z.iso.datetime();

/** Text as a person typed it; capped so that no call can carry a flood. */
export const typedText = (max: number) => z.string().max(max);
