/**
 * The page's Trusted Types rule for markup. Libraries may set the text of a `<style>` (Mantine does, through innerHTML)
 * and nothing else: text without a tag passes, markup throws.
 */
export function onlyTextWithoutTags(text: string): string {
  if (text.includes('<')) throw new TypeError('The page never writes markup as text.');
  return text;
}
