import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, root, runScript, say } from '../tools.mjs';

/** Why a release must not be made of this tag; empty if it may. */
export function tagProblems(tag: string, version: string, changelog: string): string[] {
  const problems = tag === `v${version}` ? [] : [`The tag is ${tag}, and package.json has ${version}.`];
  const heading = changelog.split('\n').find((line) => line.startsWith(`## [${version}]`));
  if (heading === undefined) return [...problems, `CHANGELOG.md has nothing about ${version}.`];
  if (!/ - \d{4}-\d{2}-\d{2}$/.test(heading))
    problems.push(`CHANGELOG.md has no day for ${version}: “${heading}”.`);
  return problems;
}

if (import.meta.main)
  await runScript(async () => {
    const { version } = readJson(join(root, 'package.json'));
    const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
    const problems = tagProblems(process.argv[2] ?? '', version, changelog);
    for (const line of problems) say(line);
    return problems.length === 0 ? 0 : 1;
  });
