import { type SettingName, type SettingsTrouble, settingNames } from '../../shared/model/app.ts';
import { type Preferences, preferencesSchema } from './schema.ts';

type SalvagedPreferences = { preferences: Preferences; trouble: SettingsTrouble };
type JsonObject = Record<string, unknown>;

/** The version that this program writes. */
const ownVersion = 1;

/** All that can be used of a settings file, value by value, and the names of those that could not. */
export function salvagePreferences(bytes: Uint8Array): SalvagedPreferences {
  const { found, isWhole } = parse(decode(bytes));
  const { version, ...values } = found;
  const newer = typeof version === 'number' && version > ownVersion;
  const fallen = new Set<string>();
  const kept = structuredClone(values);
  for (;;) {
    const parsed = preferencesSchema.safeParse(kept);
    if (parsed.success) {
      const fellBack = settingNames.filter((name) => fallen.has(name));
      return {
        preferences: parsed.data,
        trouble: { fellBack: isWhole ? fellBack : lost(kept), newer, unreadable: false },
      };
    }
    for (const { path } of parsed.error.issues) {
      fallen.add(String(path[0]));
      remove(kept, path.map(String));
    }
  }
}

/** Of a file that is cut short nobody knows what else was in it, so everything that is missing counts as lost. */
function lost(kept: JsonObject): SettingName[] {
  return settingNames.filter((name) => !(name in kept));
}

/** UTF-8 with or without its mark, or the UTF-16 of a text editor. */
function decode(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

/** The object in the text; of a text that was cut short, its beginning up to the last value that is whole. */
function parse(text: string): { found: JsonObject; isWhole: boolean } {
  const whole = objectOf(text);
  if (whole !== null) return { found: whole, isWhole: true };
  const commas = [...text.slice(0, longest).matchAll(/,/g)].map(({ index }) => index).reverse();
  for (const comma of commas) {
    const found = objectOf(`${text.slice(0, comma)}}`);
    if (found !== null) return { found, isWhole: false };
  }
  return { found: {}, isWhole: false };
}

/** In characters. Settings are far shorter, and each try reads all of what is left. */
const longest = 50_000;

function objectOf(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as JsonObject)
      : null;
  } catch {
    return null;
  }
}

/** Removes the value that an issue is about; one that is missing takes along what cannot be without it. */
function remove(root: JsonObject, path: readonly string[]): void {
  const last = path.at(-1);
  if (last === undefined) return;
  const parent = path.slice(0, -1).reduce<unknown>((value, key) => childOf(value, key), root);
  if (parent !== null && typeof parent === 'object' && last in parent) Reflect.deleteProperty(parent, last);
  else remove(root, path.slice(0, -1));
}

function childOf(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? (value as JsonObject)[key] : undefined;
}
