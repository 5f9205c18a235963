import type { Page } from '@playwright/test';
import { callBridge, good } from './bridge.ts';

/** Says once that the partner is live already, as the page about going live does. */
export async function openProduction(page: Page): Promise<void> {
  const { record } = await good(callBridge(page, 'goLive.get', {}));
  if (record === null)
    await good(callBridge(page, 'goLive.already', { person: 'A tester', why: 'live since 2024' }));
}
