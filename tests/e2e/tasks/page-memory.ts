import type { Page } from '@playwright/test';

/** Everything the page shows, or can reach from the window object; storages it has none. */
export async function pageTexts(page: Page): Promise<string> {
  return page.evaluate(() => {
    const texts = [document.documentElement.outerHTML];
    const seen = new Set<unknown>();
    const queue: unknown[] = [window, ...document.querySelectorAll('*')];
    for (let next = queue.pop(); next !== undefined || queue.length > 0; next = queue.pop()) {
      if (typeof next === 'string') texts.push(next);
      if (next === null || (typeof next !== 'object' && typeof next !== 'function') || seen.has(next))
        continue;
      seen.add(next);
      if (next instanceof Map) queue.push(...next.keys(), ...next.values());
      if (next instanceof Set) queue.push(...next);
      for (const key of Reflect.ownKeys(next)) {
        try {
          queue.push((next as Record<PropertyKey, unknown>)[key]);
        } catch {}
      }
    }
    if (seen.size < 10_000) throw new Error(`only ${seen.size} objects were reached`);
    return texts.join('\n');
  });
}

/** Everything that is alive in the page's JavaScript, strings included. */
export async function heapOf(page: Page): Promise<Buffer> {
  const devtools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devtools.send('HeapProfiler.takeHeapSnapshot', {});
  await devtools.detach();
  return Buffer.from(chunks.join(''));
}
