import type { PracticeSettings } from '../settings.ts';

const REF = '#/components/schemas/Journal';

/** The part of an OpenAPI file that tells where journals go and how they are wrapped; Kiva's file was never read. */
export function apiDocs({ journalsPath, journalsBody }: PracticeSettings): Record<string, unknown> {
  const list = { type: 'array', items: { $ref: REF } };
  const schema =
    journalsBody === 'array'
      ? list
      : { type: 'object', properties: { journals: list }, required: ['journals'] };
  const post = { requestBody: { content: { 'application/json': { schema } } } };
  const names =
    journalsPath === 'both' ? ['partner', 'partners'] : [journalsPath === 'plural' ? 'partners' : 'partner'];
  return {
    openapi: '3.0.1',
    paths: Object.fromEntries(names.map((name) => [`/v3/${name}/{partnerId}/journals`, { post }])),
    components: { schemas: { Journal: { type: 'object' } } },
  };
}
