import { setNonce } from 'get-nonce';
import { config } from 'zod';
import { onlyTextWithoutTags } from './trusted-text.ts';

/** The nonce of this load, which the main process wrote into index.html and into the CSP header. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

type TrustedTypeRules = { createHTML: (text: string) => string };
type TrustedTypesFactory = { createPolicy: (name: string, rules: TrustedTypeRules) => unknown };

// The policy has no rule for scripts, as a text or by their address, so those are always refused.
(window as { trustedTypes?: TrustedTypesFactory }).trustedTypes?.createPolicy('default', {
  createHTML: onlyTextWithoutTags,
});

// react-remove-scroll (inside Mantine's dialogs) makes its own <style>.
setNonce(styleNonce);

// zod would try `new Function`, which the CSP refuses and reports.
config({ jitless: true });
