import { placeOfText } from './place-of-text.ts';

/** Text in which the letters that were looked for are marked. */
export function Highlight({ text, query }: { text: string; query: string }) {
  const place = query === '' ? null : placeOfText(text, query);
  if (place === null) return <>{text}</>;
  const [from, to] = place;
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}
