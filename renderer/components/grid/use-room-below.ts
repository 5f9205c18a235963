import { type RefObject, useLayoutEffect } from 'react';

/**
 * Tells the style sheet how much of the window lies above an element and must stay free below it (`--grid-above`), so
 * that a grid fills the window whatever stands over it.
 */
export function useRoomBelow(element: RefObject<HTMLElement | null>, below: number): void {
  useLayoutEffect(() => {
    const measure = () => {
      const top = (element.current?.getBoundingClientRect().top ?? 0) + scrollY;
      element.current?.style.setProperty('--grid-above', `${Math.round(top) + below}px`);
    };
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    for (const each of element.current?.parentElement?.parentElement?.children ?? [])
      if (!each.contains(element.current)) watch.observe(each);
    measure();
    return () => watch.disconnect();
  }, [element, below]);
}
