import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { errors } from '../../renderer/i18n/en/errors.ts';
import { untrusted } from '../unit/kiva/untrusted-certificate.ts';
import { test } from './fixtures/app.ts';
import { saveCredentials, testConnection } from './tasks/credentials.ts';
import { goTo } from './tasks/places.ts';
import { listening } from './tasks/troubles.ts';

test('a server with a company’s certificate is reached once the system trusts it, and not before', async ({
  launch,
  practiceServer,
  dataDir,
}) => {
  const server = await practiceServer();
  const { port, stop } = await listening(
    createServer(untrusted, (incoming, answer) => {
      const { method = 'GET', headers, url = '/' } = incoming;
      const onward = request(new URL(url, server.address.apiBaseUrl), { method, headers }, (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      });
      incoming.pipe(onward);
    }),
  );
  const base = `https://127.0.0.1:${port}`;
  const stage = { tokenUrl: `${base}/oauth/token`, apiBaseUrl: base, audience: server.address.audience };
  const endpoints = join(dataDir, 'endpoints.company.json');
  writeFileSync(endpoints, JSON.stringify({ stage }));
  const home = join(dataDir, 'home');
  mkdirSync(home);
  const env = { PARTNER_DESK_ENDPOINTS: endpoints, HOME: home };

  const before = await launch({ env, leftOnStage: true });
  await saveCredentials(before.page, server.address);
  await expect(await testConnection(before.page)).toContainText(errors.TLS_UNTRUSTED.title);
  expect(await server.log()).toEqual([]);
  await before.close();

  // Chromium made the store of the person's certificates at its first start.
  const store = join(home, '.pki', 'nssdb');
  const certificate = join(dataDir, 'company.pem');
  writeFileSync(certificate, untrusted.cert);
  execFileSync('certutil', ['-d', `sql:${store}`, '-A', '-n', 'company', '-t', 'C,,', '-i', certificate]);
  const { page } = await launch({ env, leftOnStage: true });
  await goTo(page, 'Settings');
  await expect(await testConnection(page)).toContainText('The connection works');
  await stop();
});
