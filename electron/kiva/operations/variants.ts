import type { EndpointSet } from '../../../shared/model/connection.ts';
import type { KivaAnswer, KivaRequest } from '../client.ts';
import { isRecord } from '../json.ts';
import { sizes } from '../transport.ts';
import { journalsPathOf } from './posts.ts';

/** Which of Kiva's variants of journals is in use (API.md §1.4); what could not be found out is left out. */
export type JournalVariants = Partial<Pick<EndpointSet, 'journalsPath' | 'journalsBody'>>;

const paths = ['singular', 'plural'] as const;

/**
 * Finds out where and how journals are taken, without a POST: Kiva's OpenAPI file says both; where it cannot be read, a
 * GET that finds the address but not the method (405) tells the path. `request` sends one request.
 */
export async function findJournalVariants(
  partnerId: string,
  request: (built: KivaRequest) => Promise<KivaAnswer>,
): Promise<JournalVariants> {
  const docs = await request(get('/v3/api-docs', partnerId));
  const described = docs.result.ok ? readApiDocs(docs.result.value) : {};
  if (described.journalsPath !== undefined) return described;
  const found: (typeof paths)[number][] = [];
  for (const path of paths) {
    const { status } = await request(get(journalsPathOf(path, encodeURIComponent(partnerId)), partnerId));
    // Whatever else came, such as a refused token or a gateway's page, tells nothing of the address.
    if (status !== 404 && status !== 405) return {};
    if (status === 405) found.push(path);
  }
  const [journalsPath, another] = found;
  return journalsPath === undefined || another !== undefined ? {} : { journalsPath };
}

function get(path: string, partnerId: string): KivaRequest {
  return { method: 'GET', path, partnerId, scope: null, maxBytes: sizes.other };
}

/** What an OpenAPI file says of journals. With both paths in it, none is told apart. */
export function readApiDocs(json: unknown): JournalVariants {
  const described = child(json, 'paths');
  if (!isRecord(described)) return {};
  const found = Object.entries(described).flatMap(([path, operations]) => {
    const [, plural] = /^\/v3\/partner(s?)\/\{[^/}]+\}\/journals\/?$/.exec(path) ?? [];
    const post = child(operations, 'post');
    return plural === undefined || !isRecord(post) ? [] : [{ plural, post }];
  });
  const [only, another] = found;
  if (only === undefined || another !== undefined) return {};
  const body = bodyIn(only.post, json);
  return {
    journalsPath: only.plural === 's' ? 'plural' : 'singular',
    ...(body !== null && { journalsBody: body }),
  };
}

function bodyIn(post: unknown, whole: unknown): EndpointSet['journalsBody'] | null {
  const content = child(resolved(child(post, 'requestBody'), whole), 'content');
  const [media] = isRecord(content) ? Object.values(content) : [];
  const schema = resolved(child(media, 'schema'), whole);
  if (child(schema, 'type') === 'array') return 'array';
  return child(child(schema, 'properties'), 'journals') === undefined ? null : 'wrapped';
}

/** A part that another place of the file describes, such as `#/components/schemas/JournalsRequest`. */
function resolved(part: unknown, whole: unknown): unknown {
  const ref = child(part, '$ref');
  if (typeof ref !== 'string' || !ref.startsWith('#/')) return part;
  return ref.slice(2).split('/').reduce(child, whole);
}

function child(part: unknown, name: string): unknown {
  return isRecord(part) && Object.hasOwn(part, name) ? part[name] : undefined;
}
