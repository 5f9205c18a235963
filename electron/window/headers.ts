import { photoPage } from './app-url.ts';

/**
 * The policy of the page that decodes pictures: the one that may compile WebAssembly, and has neither the bridge, nor styles,
 * pictures or a network.
 */
const photoPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * The Content-Security-Policy of every other response. The page runs our own scripts and the styles with this load's nonce,
 * and has no network at all: every request to Kiva is made by the main process.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** Features of the browser that no page of ours uses. */
const offFeatures = [
  'camera',
  'display-capture',
  'fullscreen',
  'geolocation',
  'hid',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/** The headers of every answer of the `app:` scheme; `url` is what was asked for. */
export function responseHeaders(type: string, nonce: string, url: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': url === photoPage ? photoPolicy : contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': offFeatures.map((feature) => `${feature}=()`).join(', '),
    'Cache-Control': 'no-store',
  };
}
