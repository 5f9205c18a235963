import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../tools.mjs';

/** Lines of a page that are printed. */
const most = 80;

/** Prints what the page of each failed test showed, for runs of which only the output is kept. */
export function tellFailedPages(results: string): void {
  if (!existsSync(results)) return;
  for (const test of readdirSync(results)) {
    const file = join(results, test, 'error-context.md');
    if (existsSync(file)) say(`\nThe page at the end of ${test}:\n${mainPart(readFileSync(file, 'utf8'))}`);
  }
}

/** What Playwright kept of the page, without the navigation that every page has; not all failures have a page. */
function mainPart(context: string): string {
  const [, page = '(not kept)'] = /```yaml\n([\s\S]*?)\n```/.exec(context) ?? [];
  const lines = page.split('\n');
  const from = Math.max(0, lines.indexOf('- main:'));
  return lines.slice(from, from + most).join('\n');
}
