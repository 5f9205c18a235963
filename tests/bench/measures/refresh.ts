import type { Page } from '@playwright/test';
import { largePage } from '../../../electron/portfolio/page-size.ts';
import type { PracticeAddress } from '../../e2e/fixtures/practice-server.ts';
import { callBridge, good } from '../../e2e/tasks/bridge.ts';
import type { Figure } from '../figures.ts';

/** The whole portfolio fetched and stored, over a bare loop in Node that fetches and parses the same pages. */
export async function refreshFigure(desk: Page, address: PracticeAddress): Promise<Figure> {
  const bare = await timed(() => bareWalk(address));
  const measured = await timed(() =>
    good(callBridge(desk, 'portfolio.refresh', { environment: 'stage', scope: 'all', resume: false })),
  );
  return {
    name: 'Full refresh',
    value: measured.ms / 1000,
    unit: 's',
    base: { name: 'bare fetch of the same pages', value: bare.ms / 1000 },
    target: { what: 'ratio', most: 1.3 },
    note: `${measured.value.status.all?.loans} loans in pages of ${largePage}`,
  };
}

async function timed<T>(act: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await act();
  return { ms: performance.now() - start, value };
}

async function bareWalk({
  tokenUrl,
  apiBaseUrl,
  audience,
  clientId,
  clientSecret,
  partnerId,
}: PracticeAddress): Promise<number> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    scope: 'read:loans',
    audience,
    client_id: clientId,
    client_secret: clientSecret,
  });
  const token = (await (await fetch(tokenUrl, { method: 'POST', body })).json()) as { access_token: string };
  const headers = { authorization: `Bearer ${token.access_token}`, accept: 'application/json' };
  let seen = 0;
  for (let total = 1; seen < total; ) {
    const url = `${apiBaseUrl}/v3/partner/${partnerId}/loans?offset=${seen}&limit=${largePage}`;
    const page = (await (await fetch(url, { headers })).json()) as { total_records: number; data: unknown[] };
    total = page.total_records;
    seen += page.data.length;
  }
  return seen;
}
