import { expect, test } from 'vitest';
import { contentSecurityPolicy, responseHeaders } from '../../../electron/window/headers.ts';

test('the CSP is exactly this one: a change must be deliberate', () => {
  expect(contentSecurityPolicy('N').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'nonce-N'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ]);
});

test('every response has a type, is same-origin only and not cached', () => {
  expect(responseHeaders('text/css', 'N', 'app://bundle/assets/index-1.css')).toMatchObject({
    'Content-Type': 'text/css',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
});

test('WebAssembly is allowed to the worker of photos alone, which may do nothing else', () => {
  const policyOf = (path: string) =>
    responseHeaders('text/javascript', 'N', `app://bundle/${path}`)['Content-Security-Policy'];
  expect(policyOf('assets/photo-worker-Ab_1-x.js')?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  for (const path of [
    '',
    'index.html',
    'assets/index-1.js',
    'assets/photo-worker-1.html',
    'photo-worker-1.js',
  ])
    expect(policyOf(path)).toBe(contentSecurityPolicy('N'));
});
