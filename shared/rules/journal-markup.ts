/** The tags that kiva.org keeps in a journal's body (API.md §6); of their attributes it keeps a link's address. */
export const journalTags = ['b', 'i', 'em', 'strong', 'a', 'p', 'br', 'h1', 'h2', 'h3', 'h4'] as const;

/** One of {@link journalTags}. */
export type JournalTag = (typeof journalTags)[number];

/**
 * A piece of a body; the `source` of all pieces together is the body itself. `left` is what kiva.org takes out: tags it does
 * not know (what stands between them stays), comments, scripts.
 */
export type JournalToken =
  | { kind: 'text'; source: string; text: string }
  | { kind: 'open'; source: string; tag: Exclude<JournalTag, 'br'>; href: string }
  | { kind: 'close'; source: string; tag: Exclude<JournalTag, 'br'> }
  | { kind: 'break'; source: string }
  | { kind: 'left'; source: string };

/** A tag begins with `<` and a letter and lasts until `>` or the end of the text, as browsers read it; `<3` is text. */
const markup = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<[a-z/!?][^>]*(?:>|$)/giu;

/** Cuts a body into its {@link JournalToken}s. */
export function journalTokens(body: string): JournalToken[] {
  const tokens: JournalToken[] = [];
  let at = 0;
  for (const { 0: source, index } of body.matchAll(markup)) {
    if (index > at) tokens.push(textToken(body.slice(at, index)));
    tokens.push(tagToken(source));
    at = index + source.length;
  }
  if (at < body.length) tokens.push(textToken(body.slice(at)));
  return balanced(tokens);
}

function textToken(source: string): JournalToken {
  return { kind: 'text', source, text: decoded(source) };
}

function tagToken(source: string): JournalToken {
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9]*)[\s/>]/i.exec(source) ?? [];
  const tag = journalTags.find((each) => each === name.toLowerCase());
  if (tag === undefined || !source.endsWith('>')) return { kind: 'left', source };
  if (tag === 'br') return { kind: 'break', source };
  return slash ? { kind: 'close', source, tag } : { kind: 'open', source, tag, href: hrefOf(source) };
}

function hrefOf(source: string): string {
  const [, quoted, single, bare] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(source) ?? [];
  return decoded(quoted ?? single ?? bare ?? '');
}

/** A closing tag that closes nothing counts for nothing. */
function balanced(tokens: JournalToken[]): JournalToken[] {
  const open: string[] = [];
  return tokens.map((token) => {
    if (token.kind === 'open') open.push(token.tag);
    if (token.kind !== 'close') return token;
    const at = open.lastIndexOf(token.tag);
    if (at < 0) return { kind: 'left', source: token.source };
    open.length = at;
    return token;
  });
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  euro: '€',
};

/** Character references as a browser shows them; what is none stays as it is. */
function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : all;
  });
}

/** A token as kiva.org's page has it after taking out what it does not want: that text is what it counts and cuts. */
export function shownSource(token: JournalToken): string {
  if (token.kind === 'left') return '';
  if (token.kind === 'break') return '<br>';
  if (token.kind === 'close') return `</${token.tag}>`;
  if (token.kind === 'text') return escaped(token.text);
  return token.href === '' ? `<${token.tag}>` : `<${token.tag} href="${escaped(token.href)}">`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00a0', '&nbsp;');
}

/** How many characters kiva.org counts in a body before it decides to cut it; tags count too. */
export function countedLength(body: string): number {
  return journalTokens(body).reduce((length, token) => length + shownSource(token).length, 0);
}

/** The tokens that are shown at once and those behind "read more"; a text is cut between two characters. */
export function cutTokens(tokens: readonly JournalToken[], most: number): [JournalToken[], JournalToken[]] {
  let room = most;
  for (const [index, token] of tokens.entries()) {
    const length = shownSource(token).length;
    if (length <= room) {
      room -= length;
      continue;
    }
    const [before, after] = token.kind === 'text' ? cutText(token.text, room) : ['', ''];
    if (token.kind !== 'text') return [tokens.slice(0, index), tokens.slice(index)];
    return [
      [...tokens.slice(0, index), { kind: 'text', source: before, text: before }],
      [{ kind: 'text', source: after, text: after }, ...tokens.slice(index + 1)],
    ];
  }
  return [[...tokens], []];
}

function cutText(text: string, room: number): [string, string] {
  let left = room;
  let at = 0;
  for (const character of text) {
    left -= escaped(character).length;
    if (left < 0) break;
    at += character.length;
  }
  return [text.slice(0, at), text.slice(at)];
}
