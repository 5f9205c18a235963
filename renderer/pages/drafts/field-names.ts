import { z } from 'zod';
import {
  type DraftContent,
  draftContentSchema,
  memberSchema,
  scheduleRowSchema,
} from '../../../shared/model/draft.ts';
import { fieldId } from '../../components/work/field-id.ts';

const shapes = {
  ...draftContentSchema.shape,
  ...memberSchema.shape,
  ...scheduleRowSchema.shape,
};

/** The last part of a field's path, by which it is named. */
export type FieldName = keyof typeof shapes;

const lengths: Readonly<Record<string, z.ZodType>> = shapes;

/** The name of the field at a path such as `members.2.givenName`; `members` for `members.2`. */
export function fieldNameOf(path: string): FieldName {
  const parts = path.split('.');
  return (parts[2] ?? parts[0] ?? '') as FieldName;
}

/** How many characters the field at a path may hold, as the contract has it. */
export function longestText(path: string): number | undefined {
  const schema = lengths[fieldNameOf(path)];
  return schema instanceof z.ZodString ? (schema.maxLength ?? undefined) : undefined;
}

/** Where the focus goes for a path that names no single field. */
const entries: Readonly<Record<string, readonly string[]>> = {
  members: ['members.0.givenName'],
  schedule: ['schedule.0.date', 'plan.count'],
};

/** The element of the field at a finding's path; of a whole table or line, its first cell. */
export function placeOf(path: string): HTMLElement | undefined {
  const first = path.startsWith('schedule') ? `${path}.date` : `${path}.givenName`;
  const places = [path, ...(entries[path] ?? []), first];
  return places.flatMap((place) => document.getElementById(fieldId(place)) ?? [])[0];
}

/** Brings the focus to the field at a finding's path. */
export function goToField(path: string): boolean {
  const place = placeOf(path);
  place?.focus();
  return place !== undefined;
}

/** The text of the field at a path, to see whether it is still the one that Kiva refused. */
export function valueAt(draft: DraftContent, path: string): string {
  let at: unknown = draft;
  for (const part of path.split('.')) at = (at as Record<string, unknown> | undefined)?.[part];
  return JSON.stringify(at) ?? '';
}
