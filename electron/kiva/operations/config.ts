import type { Choice, Config } from '../../../shared/model/config.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { unexpected } from '../answers.ts';
import type { KivaClient, KivaRequest } from '../client.ts';
import { normaliseKeys, textOf } from '../decode.ts';
import { isRecord } from '../json.ts';
import type { TokenSource } from '../token.ts';
import { sizes } from '../transport.ts';

/** The partner's lists (API.md §1.5), in the order in which they are fetched. */
export const configLists = ['activities', 'locales', 'themes', 'locations'] as const;

/** One of {@link configLists}. */
export type ConfigList = (typeof configLists)[number];

/** The lists as choices, without the time of their fetching, which the caller knows. */
export type ConfigChoices = Omit<Config, 'fetchedAt'>;

/** The rows of one list, keys in camelCase. */
type ListRows = Record<string, unknown>[];

/** GET config/…; any token will do. */
export function buildConfig(partnerId: string, list: ConfigList): KivaRequest {
  const path = `/v3/partner/${encodeURIComponent(partnerId)}/config/${list}`;
  return { method: 'GET', path, partnerId, scope: null, maxBytes: sizes.other };
}

/** The rows of a list that are objects; UNEXPECTED_ANSWER if there is no list of that name. */
export function readConfig(json: unknown, list: ConfigList): Result<ListRows> {
  const rows = normaliseKeys(json)[list];
  if (!Array.isArray(rows)) return unexpected(`the answer has no list "${list}"`);
  return ok(rows.filter(isRecord).map(normaliseKeys));
}

/** Fetches the four lists, one request at a time: Kiva publishes no rate limits (API.md §1.6). */
export async function fetchConfig(
  { tokens, client }: { tokens: TokenSource; client: KivaClient },
  signal?: AbortSignal,
): Promise<Result<ConfigChoices>> {
  const token = await tokens.get(signal);
  if (!token.ok) return token;
  const rows: Record<ConfigList, ListRows> = { activities: [], locales: [], themes: [], locations: [] };
  for (const list of configLists) {
    const built = buildConfig(token.value.partnerId, list);
    const { result } = await client.request(built, { ...(signal && { signal }) });
    const read = result.ok ? readConfig(result.value, list) : result;
    if (!read.ok) return read;
    rows[list] = read.value;
  }
  return ok(choicesOf(rows));
}

/** Rows as choices, in Kiva's order; values that come twice once, rows without a value left out. */
export function choicesOf({
  activities,
  locales,
  themes,
  locations,
}: Record<ConfigList, ListRows>): ConfigChoices {
  return {
    activities: choices(activities, (row) => [row.activityId, row.activity ?? row.activityName]),
    themes: choices(themes, (row) => [row.themeTypeId, row.themeType]),
    languages: choices(locales, (row) => [row.languageId, row.languageName ?? row.languageCode]),
    currencies: choices(locales, (row) => [row.currency, row.currency]),
    locations: choices(locations, (row) => [row.fullName, row.fullName, row.country]),
  };
}

function choices(rows: ListRows, pick: (row: Record<string, unknown>) => unknown[]): Choice[] {
  const byValue = new Map<string, Choice>();
  for (const row of rows) {
    const [value, label, group] = pick(row).map(textOf);
    if (value != null && !byValue.has(value))
      byValue.set(value, { value, label: label ?? value, ...(group != null && { group }) });
  }
  return [...byValue.values()];
}
