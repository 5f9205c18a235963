import type { ElementType, Key } from 'react';
import * as react from 'react/jsx-runtime';
import { isolateText, showDirections } from '../../shared/rules/directions.ts';
import { statusMark } from './announcements/status-mark.ts';

// Stands for `react/jsx-runtime` in the whole bundle, Mantine's elements too (build/vite.renderer.config.ts). Every text
// that is drawn passes here, so that no page can forget to show what a name from outside does to the amount beside it.
// So does every status: all are announced in one place (announcements/), none by itself.

type Props = { [name: string]: unknown };

export const Fragment = react.Fragment;

/** React's own, with texts made safe to look at. */
export function jsx(type: ElementType, props: Props, key?: Key): ReturnType<typeof react.jsx> {
  return react.jsx(type, withShownTexts(type, props), key);
}

/** React's own, with texts made safe to look at; several children. */
export function jsxs(type: ElementType, props: Props, key?: Key): ReturnType<typeof react.jsxs> {
  return react.jsxs(type, withShownTexts(type, props), key);
}

/** Attributes that people read or hear. */
const spoken = ['title', 'aria-label', 'aria-description', 'aria-valuetext', 'alt', 'placeholder'];

/** Of a component's properties only the children: the router's Link draws them by createElement, all else is drawn here. */
function withShownTexts(type: unknown, props: Props): Props {
  let shown = props;
  const set = (name: string, value: unknown): void => {
    if (value !== props[name]) shown = { ...shown, [name]: value };
  };
  set('children', shownChild(props.children, false));
  if (typeof type !== 'string') return shown;
  for (const name of spoken) if (typeof props[name] === 'string') set(name, showDirections(props[name]));
  if (props.role === 'status' && props['aria-live'] === undefined) {
    set('aria-live', 'off');
    set(statusMark, props[statusMark] ?? '');
  }
  return shown;
}

/** Beside other children a text is isolated; alone its element sees to that (theme.css). */
function shownChild(child: unknown, isBeside: boolean): unknown {
  if (typeof child === 'string')
    return isBeside || child.includes(' · ') ? isolateText(child) : showDirections(child);
  if (!Array.isArray(child)) return child;
  const shown = child.map((each) => shownChild(each, true));
  return shown.some((each, index) => each !== child[index]) ? shown : child;
}
