import { escapeDirections } from '../../shared/rules/directions.ts';

/** A document as JSON for another program; a person who opens it sees marks that would turn the line. */
export function jsonFile(document: object): Uint8Array {
  return new TextEncoder().encode(`${escapeDirections(JSON.stringify(document, null, 2))}\n`);
}
