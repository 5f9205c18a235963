import { expect, test } from 'vitest';
import { contentSecurityPolicy, responseHeaders } from '../../../electron/window/headers.ts';

test('the CSP is exactly this one: a change must be deliberate', () => {
  expect(contentSecurityPolicy('N').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
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

test('WebAssembly is allowed to the page that decodes pictures alone, which may do nothing else', () => {
  const policyOf = (path: string) =>
    responseHeaders('text/html', 'N', `app://bundle/${path}`)['Content-Security-Policy'];
  expect(policyOf('photo-maker/index.html')?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  for (const path of ['', 'index.html', 'photo-maker/', 'photo-maker/index.html?a', 'assets/index-1.js'])
    expect(policyOf(path)).toBe(contentSecurityPolicy('N'));
});
