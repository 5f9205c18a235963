import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import keytar from 'keytar';
import { serviceName } from '../../electron/vault/service.ts';
import { refusedStart, startPacked, stop, temporaryFolder, titled } from './packed.ts';

// A packed program sends a secret only to kiva.org over https, wherever another address comes from.

test.skip(process.platform !== 'linux', 'windows are looked at in X');

/** A server on this computer that records requests. */
async function listener() {
  const got: string[] = [];
  const server = createServer((request, response) => {
    request.on('data', (data) => got.push(`${request.url} ${data}`)).on('end', () => response.end('{}'));
    got.push(`${request.method} ${request.url}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { got, port, close: () => server.close() };
}

const setAt = (origin: string) => ({
  tokenUrl: `${origin}/oauth/token`,
  audience: 'https://partner-api-stage.kiva.org',
  apiBaseUrl: origin,
});

for (const host of ['localhost', '127.0.0.1'])
  test(`a settings file that names http://${host} gets no secret`, async () => {
    const { got, port, close } = await listener();
    const dataDir = temporaryFolder();
    const set = { ...setAt(`http://${host}:${port}`), journalsPath: 'singular', journalsBody: 'wrapped' };
    writeFileSync(
      join(dataDir, 'settings.json'),
      JSON.stringify({ version: 1, lastEnvironment: 'stage', endpoints: { stage: set, production: set } }),
    );
    const secrets = [
      // As an earlier version stored them, bound to that address.
      { clientId: 'id-of-stage', clientSecret: 'secret-of-stage' },
      { clientId: 'id-of-stage', clientSecret: 'secret-of-stage', signInAt: `http://${host}:${port}` },
    ];
    for (const kept of secrets) {
      await keytar.setPassword(serviceName(dataDir), 'credentials/stage', JSON.stringify(kept));
      const program = startPacked(dataDir);
      await program.seeWindow(titled('(?:Today|Settings) – Partner Desk – Stage'));
      // The page requests a copy of the loans when it loads; the request would have come long before.
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      await stop(program);
      expect(got).toEqual([]);
    }
    close();
  });

test('an endpoints file that names this computer stops the start and names the field', () => {
  const file = join(temporaryFolder(), 'endpoints.json');
  for (const environment of ['stage', 'production']) {
    writeFileSync(file, JSON.stringify({ [environment]: setAt('http://localhost:4000') }));
    const { status, stderr } = refusedStart([], { PARTNER_DESK_ENDPOINTS: file });
    expect(status).toBe(1);
    expect(stderr).toContain(`${environment}.tokenUrl: must not be this computer`);
  }
});
