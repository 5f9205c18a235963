import { z } from 'zod';
import { environments } from '../environment.ts';
import { isCalendarDate } from '../rules/dates.ts';

/** The environment that the page believes it is in; the main process refuses a call for any other. */
export const environmentSchema = z.enum(environments);

/** A day of the calendar as `YYYY-MM-DD`, never a moment in time. */
export const dateSchema = z.string().refine(isCalendarDate, 'not a calendar date YYYY-MM-DD');

/** A month as `YYYY-MM`. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** An id of our own making (UUID). */
export const idSchema = z.uuid();

/** A moment as ISO 8601 in UTC, for display and order only. */
export const instantSchema = z.iso.datetime();

/** Text as a person typed it; capped so that no call can carry a flood. */
export const typedText = (max: number) => z.string().max(max);
