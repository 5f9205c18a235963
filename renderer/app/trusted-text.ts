/**
 * The page's Trusted Types rule for markup. Libraries may set the text of a `<style>` (Mantine does, through innerHTML)
 * and nothing else: text without a tag passes, markup throws.
 */
export function onlyTextWithoutTags(text: string): string {
  if (text.includes('<')) throw new TypeError('The page never writes markup as text.');
  return text;
}

const builtFile = /^\/assets\/[\w-][\w.-]*\.js$/;

/**
 * The page's Trusted Types rule for scripts that it loads while running, which are its Web Workers: a built file of its
 * own `origin` passes, anything else throws, code in a `blob:` or `data:` URL too.
 */
export function onlyOwnScripts(url: string, origin: string): string {
  if (url.startsWith(`${origin}/`) && builtFile.test(url.slice(origin.length))) return url;
  throw new TypeError('The page loads no scripts but its own.');
}
