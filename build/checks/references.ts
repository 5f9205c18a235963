import { globSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { root, runScript, say } from '../tools.mjs';
import { type Passage, passagesOf } from './passages.ts';

/** A reference that leads nowhere. */
export type BrokenReference = { file: string; line: number; what: string };

/** The checkout: every file with its text (empty for binary files), and every folder. */
type Tree = { files: ReadonlyMap<string, string>; folders: ReadonlySet<string>; names: ReadonlySet<string> };

/** Finds, in comments, test titles and pages: sections, files, folders and links that do not exist, and unknown ids. */
export function brokenReferences(files: ReadonlyMap<string, string>): BrokenReference[] {
  const folders = new Set([...files.keys()].flatMap(parentsOf));
  const names = new Set([...files.keys()].map((file) => posix.basename(file)));
  const tree = { files, folders, names };
  return [...files].flatMap(([file, text]) =>
    passagesOf(file, text).flatMap((passage) =>
      problemsOf(passage, file, tree).map((what) => ({ file, line: passage.line, what })),
    ),
  );
}

function parentsOf(file: string): string[] {
  const parent = posix.dirname(file);
  return parent === '.' ? [] : [parent, ...parentsOf(parent)];
}

/** Titles have no paths and links, and sample values in them have no backticks. */
function problemsOf(passage: Passage, file: string, tree: Tree): string[] {
  const plain = passage.text.replaceAll(/\b(?:https?:\/\/|[\w.-]+\.(?:org|com)\/)\S+/g, '');
  if (passage.kind === 'title') return ids(plain);
  const links = passage.kind === 'page' ? brokenLinks(plain, file, tree) : [];
  const prose = passage.kind === 'page' ? plain.replaceAll(/\]\([^)]*\)/g, ']') : plain;
  return [...links, ...sections(prose, file, tree), ...paths(prose, file, tree), ...ids(prose)];
}

/** Names that look like the id of a requirement but are not. */
const standards =
  /^(?:UTF|SHA|AES|ISO|RFC|CVE|CWE|CP|KOI|UAX|VP|ECMA|IEEE|WCAG|HMAC|HTTP|TLS|PKCS|ITU|ASVS|MS|HRESULT)-/;

/** Requirements have numbers of two digits at most; samples stand in backticks, or have more. */
function ids(text: string): string[] {
  const found = text.replaceAll(/`[^`]*`/g, '').match(/(?<![\w-])[A-Z][A-Z0-9]+-\d{1,2}\b/g) ?? [];
  return found.filter((id) => !standards.test(id)).map((id) => `id ${id} of no page here`);
}

/** A page or a standard, or a section of the last one named; sections of the same page need no name. */
const pageOrSection =
  /[\w./-]+\.md\b|\b(?:RFC \d+|GIF89a|APPNOTE|PNG specification|ISO\/IEC [\d-]+|T\.81|WCAG)|§[A-Z]?[\d.]*\d/g;

function sections(text: string, file: string, tree: Tree): string[] {
  const problems: string[] = [];
  let page = file.endsWith('.md') && /^#+ \d/m.test(tree.files.get(file) ?? '') ? file : null;
  for (const [found] of text.matchAll(pageOrSection)) {
    if (!found.startsWith('§')) page = found;
    else if (page === null) problems.push(`${found} names no page`);
    else if (page.endsWith('.md') && !hasSection(page, found.slice(1), file, tree))
      problems.push(`${page} has no section ${found}`);
  }
  return problems;
}

/** A missing page is reported by its path. */
function hasSection(page: string, section: string, file: string, tree: Tree): boolean {
  const target = fileOf(page, file, tree);
  const headings = target === null ? null : headingsOf(tree.files.get(target) ?? '');
  return headings === null || headings.some((heading) => heading.replace(/\.? .*/, '') === section);
}

function headingsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.trim());
}

/** Files written by the program, a build or a tool, and patterns. */
const written =
  /^(?:settings|in-use|graphics|error-context|tsconfig|package-lock)\.|^(?:dist|release|test-results|node_modules)\//;

const filePath =
  /(?<![\w./\\@:*{$-])(?:[\w.-]+\/)*[\w-][\w.-]*\.(?:tsx?|mjs|cjs|css|html|md|txt|json|sh)(?![\w/*-])/g;
const folderPath = /(?<=`)(?:electron|renderer|shared|build|tests)\/[\w.{},/-]*(?=`)/g;

function paths(text: string, file: string, tree: Tree): string[] {
  const files = (text.match(filePath) ?? []).filter(
    (path) => !written.test(path) && fileOf(path, file, tree) === null,
  );
  const folders = (text.match(folderPath) ?? [])
    .flatMap(expanded)
    .filter((path) => !isThere(path.replace(/\/$/, ''), tree));
  return [
    ...files.map((path) => `no file ${path}`),
    ...folders.filter((path) => !files.includes(path)).map((path) => `no folder ${path}`),
  ];
}

function expanded(path: string): string[] {
  const [, before = '', inner, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(path) ?? [];
  return inner === undefined ? [path] : inner.split(',').map((each) => `${before}${each}${after}`);
}

const isThere = (path: string, { files, folders }: Tree): boolean => files.has(path) || folders.has(path);

/** Resolves a path in `from`: relative to it, from the top, or anywhere by its name. */
function fileOf(path: string, from: string, { files, names }: Tree): string | null {
  const beside = posix.join(posix.dirname(from), path);
  if (files.has(beside)) return beside;
  if (files.has(path)) return path;
  if (!names.has(posix.basename(path))) return null;
  const end = `/${path.replace(/^(?:\.\.?\/)+/, '')}`;
  return [...files.keys()].find((file) => file.endsWith(end)) ?? null;
}

function brokenLinks(text: string, file: string, tree: Tree): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets
    .filter((target) => !/^[a-z]+:/.test(target) && !leadsSomewhere(target, file, tree))
    .map((target) => `link to ${target} leads nowhere`);
}

function leadsSomewhere(target: string, file: string, tree: Tree): boolean {
  const [path = '', anchor] = target.split('#');
  const page = path === '' ? file : posix.join(posix.dirname(file), path).replace(/\/$/, '');
  if (!isThere(page, tree)) return false;
  return (
    anchor === undefined ||
    headingsOf(tree.files.get(page) ?? '')
      .map(anchorOf)
      .includes(anchor)
  );
}

/** Anchors as GitHub generates them. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

const textFiles = /\.(?:tsx?|mjs|cjs|css|html|md|sh)$/;
const places = ['*', '{build,electron,renderer,shared,tests,.github}/**/*'];

/** Every file of the checkout that could be in the repository, by its path from the top. */
function readTree(): Map<string, string> {
  const entries = places.flatMap((place) => globSync(place, { cwd: root, withFileTypes: true }));
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => [
      relative(root, file).replaceAll('\\', '/'),
      textFiles.test(file) ? readFileSync(file, 'utf8') : '',
    ]),
  );
}

if (import.meta.main)
  await runScript(async () => {
    const problems = brokenReferences(readTree());
    for (const { file, line, what } of problems) say(`${file}:${line} ${what}`);
    return problems.length === 0 ? 0 : 1;
  });
