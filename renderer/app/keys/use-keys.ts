import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useStable } from '../../components/grid/use-stable.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { type KeyCommand, keyCommandOf } from './key-commands.ts';
import { focusList, focusSearch, followLink, isPageCovered, isTypingIn, pressPrimary } from './on-page.ts';

type Doors = { openPalette: () => void; openHelp: () => void };

/** The keys that hold on every page. What a field, a grid or a dialog takes for itself comes first. */
export function useKeys({ openPalette, openHelp }: Doors): void {
  const navigate = useNavigate();
  const isProduction = useEnvironment() === 'production';
  const run = (command: KeyCommand) => {
    if (command.do === 'palette') openPalette();
    else if (command.do === 'help') openHelp();
    else if (command.do === 'guides') void navigate({ to: '/help' });
    else if (command.do === 'page') followLink(command.to);
    else if (command.do === 'primary') pressPrimary(isProduction);
    // Where nothing on the page is searched, everything is.
    else if (!focusSearch()) openPalette();
  };
  const onKeyDown = useStable((event: KeyboardEvent) => {
    // A key that is held down says nothing again: it must not review and then send.
    if (event.defaultPrevented || event.isComposing || event.repeat || isPageCovered()) return;
    const { key, shiftKey: shift, altKey: alt, target } = event;
    const focused = target instanceof Element ? target : null;
    const command = keyCommandOf({
      ...{ key, shift, alt, command: event.ctrlKey || event.metaKey },
      isTyping: isTypingIn(focused),
    });
    if (command === null && key === 'ArrowDown' && focused?.matches('main input[type="search"]')) {
      if (focusList()) event.preventDefault();
    }
    if (command === null) return;
    event.preventDefault();
    run(command);
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onKeyDown]);
}
