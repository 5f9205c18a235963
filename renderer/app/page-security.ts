import { setNonce } from 'get-nonce';
import { config } from 'zod';

/** The nonce of this load, which the main process wrote into index.html and into the CSP header. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

type Policies = {
  createPolicy: (name: string, rules: { createHTML: (text: string) => string }) => unknown;
};

/**
 * Libraries may set the text of a `<style>` (Mantine does, through innerHTML) and nothing else: text without a tag
 * passes, markup throws. Scripts have no rule and so are always refused.
 */
export function onlyTextWithoutTags(text: string): string {
  if (text.includes('<')) throw new TypeError('The page never writes markup as text.');
  return text;
}

(window as { trustedTypes?: Policies }).trustedTypes?.createPolicy('default', {
  createHTML: onlyTextWithoutTags,
});

// react-remove-scroll (inside Mantine's dialogs) makes its own <style>.
setNonce(styleNonce);

// zod would try `new Function`, which the CSP refuses and reports.
config({ jitless: true });
