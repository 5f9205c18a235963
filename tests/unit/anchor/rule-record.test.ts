import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHead, decodeRules, encodeRules } from '../../../electron/anchor/rule-record.ts';
import { maxSecretBytes } from '../../../electron/vault/vault.ts';
import { mostPeople } from '../../../shared/rules/approval.ts';

/** Names of any characters, lone surrogates included, up to the form's limit. */
const name = fc.string({ unit: 'binary', maxLength: 100 }).map((text) => text.slice(0, 100));
const person = fc.record({
  ...{ id: fc.uuid(), name, approves: fc.boolean(), wrong: fc.nat(99_999) },
  pin: fc.constant(`scrypt$65536$8$1$${'A'.repeat(22)}==$${'B'.repeat(43)}=`),
  addedAt: fc.constant('2026-11-21T10:00:00.000Z'),
});
const state = fc.record({
  ...{ on: fc.boolean(), by: name, since: fc.option(fc.constant('2026-11-21T10:00:00.000Z')) },
  people: fc.uniqueArray(person, { maxLength: mostPeople, selector: ({ id }) => id.slice(0, 8) }),
});

describe('the rule record in the keychain', () => {
  it('decodes what it encoded, in entries that fit every keychain', () => {
    fc.assert(
      fc.property(state, fc.integer({ min: 1 }), (rules, generation) => {
        const { head, parts } = encodeRules(rules, generation);
        const text = JSON.stringify(head);
        for (const entry of [text, ...parts.values()]) {
          expect(Buffer.byteLength(entry)).toBeLessThanOrEqual(maxSecretBytes);
          expect(Buffer.from(entry).toString()).toBe(entry);
          expect(entry).not.toContain('\0');
        }
        const read = decodeHead(text);
        expect(read).toEqual(head);
        expect(read && decodeRules(read, parts)).toEqual(rules);
      }),
      { numRuns: 60 },
    );
  });

  it('holds the maximum number of people with the longest names and wrong tries', () => {
    const people = Array.from({ length: mostPeople }, (_, n) => ({
      ...{ id: `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`, name: '\u0001'.repeat(100) },
      ...{ pin: `scrypt$65536$8$1$${'A'.repeat(22)}==$${'B'.repeat(43)}=`, approves: true },
      ...{ addedAt: '2026-11-21T10:00:00.000Z', wrong: 99_999 },
    }));
    const rules = { on: true, since: '2026-11-21T10:00:00.000Z', by: '\u0001'.repeat(100), people };
    const { head, parts } = encodeRules(rules, Number.MAX_SAFE_INTEGER);
    expect(Buffer.byteLength(JSON.stringify(head))).toBeLessThanOrEqual(maxSecretBytes);
    expect(decodeRules(head, parts)).toEqual(rules);
  });

  it('never decodes to a different rule when a byte is changed or missing', () => {
    const damage = fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 255 }), isCut: fc.boolean() });
    fc.assert(
      fc.property(state, damage, (rules, { at, by, isCut }) => {
        const { head, parts } = encodeRules(rules, 7);
        const name = head.parts[at % head.parts.length] ?? '';
        const bytes = Buffer.from(parts.get(name) ?? '');
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ by;
        const other = (isCut ? bytes.subarray(0, place) : bytes).toString();
        expect(decodeRules(head, new Map([...parts, [name, other]]))).toBe(null);
      }),
      { numRuns: 60 },
    );
  });

  it('is rejected when the head has an unknown format', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(decodeHead(text)).toBe(null);
      }),
    );
    const good = { v: 1, generation: 1, parts: ['0123456789abcdef'], tries: {} };
    expect(decodeHead(JSON.stringify(good))).toEqual(good);
    for (const bad of [{ v: 2 }, { generation: 0 }, { parts: [] }, { tries: { a: -1 } }, { more: 1 }])
      expect(decodeHead(JSON.stringify({ ...good, ...bad }))).toBe(null);
  });
});
