import type {} from '../../../renderer/i18n/i18next.d.ts';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '../../../renderer/app/theme.css';
import '../../../renderer/app/forced-colors.css';
import { createRootRoute, createRouter } from '@tanstack/react-router';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { firstMessages, firstState } from '../../../renderer/app/ahead.ts';
import { App } from '../../../renderer/app/providers.tsx';
import { guardCells } from '../../../renderer/lib/cell-clipboard.ts';
import { appHistory } from '../../../renderer/lib/history.ts';
import { guardUndo } from '../../../renderer/lib/undo-guard.ts';

/** Draws one component within everything that surrounds the program's pages, except for their frame. */
export async function mount(component: () => ReactNode): Promise<void> {
  const element = document.getElementById('root');
  if (element === null) throw new Error('index.html has no #root');
  guardCells();
  guardUndo();
  const makeRouter = () => createRouter({ routeTree: createRootRoute({ component }), history: appHistory });
  createRoot(element).render(
    <StrictMode>
      <App first={await firstState} messages={await firstMessages} makeRouter={makeRouter} />
    </StrictMode>,
  );
}
