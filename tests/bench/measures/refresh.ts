import { largePage } from '../../../electron/portfolio/page-size.ts';
import type { PracticeAddress } from '../../e2e/fixtures/practice-server.ts';
import { type Figure, median } from '../figures.ts';
import { atPlace, fullRefresh, type Running, type Sizes, startOnStage } from '../setup.ts';

/** On a line with such a latency a request costs more than anything else, so few pages are enough. */
const slowLine = { latencyMs: 300, loans: 6_000, turns: 3 };

/** All loans fetched and stored, over a bare loop in Node that fetches and parses the same pages, by turns. */
export async function refreshFigures({ page, server, runs, firstCopyMs, loans }: Running): Promise<Figure[]> {
  const turns = Math.min(runs, 3);
  const { bare, full } = await byTurns(turns, server.address, () => fullRefresh(page));
  const base = { name: 'bare fetch of the same pages', value: bare };
  const note = `${Math.ceil(loans / largePage)} pages`;
  return [
    {
      ...{ name: 'Full refresh', value: full, unit: 's', base },
      target: { what: 'ratio', most: 1.5 },
      note: `${note}, median of ${turns}`,
    },
    { name: 'First copy', value: firstCopyMs / 1000, unit: 's', base, note: `${note}, into an empty store` },
  ];
}

/** The same on a slow line, with fewer loans and a program of its own. */
export async function slowRefreshFigures(_: Sizes): Promise<Figure[]> {
  const { latencyMs, loans, turns } = slowLine;
  return atPlace(['--loans', String(loans), '--latency', String(latencyMs)], async (place) => {
    const app = await startOnStage(place);
    try {
      await fullRefresh(app.page);
      const { bare, full } = await byTurns(turns, place.server.address, () => fullRefresh(app.page));
      return [
        {
          ...{ name: `Full refresh at ${latencyMs} ms a request`, value: full, unit: 's' },
          base: { name: 'bare fetch of the same pages', value: bare },
          target: { what: 'ratio', most: 1.05 },
          note: `${loans} loans in ${Math.ceil(loans / largePage)} pages, median of ${turns}`,
        },
      ];
    } finally {
      await app.close();
    }
  });
}

/** Medians in seconds. */
async function byTurns(
  turns: number,
  address: PracticeAddress,
  refresh: () => Promise<number>,
): Promise<{ bare: number; full: number }> {
  const bare: number[] = [];
  const full: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const start = performance.now();
    await bareWalk(address);
    bare.push((performance.now() - start) / 1000);
    full.push((await refresh()) / 1000);
  }
  return { bare: median(bare), full: median(full) };
}

async function bareWalk(address: PracticeAddress): Promise<void> {
  const { tokenUrl, apiBaseUrl, audience, clientId, clientSecret, partnerId } = address;
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
}
