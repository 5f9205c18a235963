import { createElement, Fragment, type ReactNode } from 'react';
import type { JournalTag, JournalToken } from '../../../../shared/rules/journal-markup.ts';
import classes from './preview.module.css';

type Frame = { tag: Exclude<JournalTag, 'br'> | ''; href: string; children: ReactNode[] };

/** The words for "read more" and for what is left out. */
type Words = { more: string; left: string };

/**
 * Tokens as React elements, never as HTML, so that nothing in a journal can run. Headings look like headings and are
 * none for the page around; a link shows its address and leads nowhere.
 */
export function elementsOf(
  shown: readonly JournalToken[],
  hidden: readonly JournalToken[],
  words: Words,
): ReactNode {
  const frames: Frame[] = [{ tag: '', href: '', children: [] }];
  for (const token of shown) add(frames, token, words);
  if (hidden.length > 0) top(frames).children.push(<Cut text={words.more} />);
  for (const token of hidden) add(frames, token, words, true);
  while (frames.length > 1) close(frames);
  return <Children of={top(frames).children} />;
}

function add(frames: Frame[], token: JournalToken, words: Words, isHidden = false): void {
  const { children } = top(frames);
  if (token.kind === 'text')
    children.push(isHidden ? <span className={classes.later}>{token.text}</span> : token.text);
  if (token.kind === 'break') children.push(<br />);
  if (token.kind === 'left') children.push(<Left source={token.source} title={words.left} />);
  if (token.kind === 'open') frames.push({ tag: token.tag, href: token.href, children: [] });
  if (token.kind === 'close') closeUpTo(frames, token.tag);
}

function closeUpTo(frames: Frame[], tag: string): void {
  while (frames.length > 1 && top(frames).tag !== tag) close(frames);
  if (frames.length > 1) close(frames);
}

function close(frames: Frame[]): void {
  const frame = frames.pop();
  if (frame) top(frames).children.push(elementOf(frame));
}

function top(frames: Frame[]): Frame {
  return frames.at(-1) ?? { tag: '', href: '', children: [] };
}

function elementOf({ tag, href, children }: Frame): ReactNode {
  const inside = <Children of={children} />;
  if (tag === 'a')
    return (
      <>
        <span className={classes.link}>{inside}</span>
        {href !== '' && <span className={classes.address}> ({href})</span>}
      </>
    );
  if (tag === 'p') return <span className={classes.p}>{inside}</span>;
  if (tag.startsWith('h'))
    return <span className={`${classes.heading} ${classes[tag] ?? ''}`}>{inside}</span>;
  return createElement(tag === '' ? Fragment : tag, null, inside);
}

function Children({ of }: { of: readonly ReactNode[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name than their place
  return of.map((child, index) => <Fragment key={index}>{child}</Fragment>);
}

function Left({ source, title }: { source: string; title: string }) {
  return (
    <del className={classes.left} title={title}>
      {source}
    </del>
  );
}

function Cut({ text }: { text: string }) {
  return (
    <span className={classes.cut} data-cut>
      {' '}
      … {text}{' '}
    </span>
  );
}
