import './app/page-security.ts';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './app/theme.css';
import './app/forced-colors.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { firstMessages, firstState } from './app/ahead.ts';
import { announceStatuses } from './app/announcements/announce-statuses.ts';
import { guardLockedPage } from './app/lock/guard-locked-page.ts';
import { App } from './app/providers.tsx';
import { createAppRouter } from './app/router.tsx';
import { guardCells } from './lib/cell-clipboard.ts';
import { guardUndo } from './lib/undo-guard.ts';

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');

guardLockedPage();
announceStatuses();
guardCells();
guardUndo();
const root = createRoot(element);

// Until then the outline of the page stays in sight.
void Promise.all([firstState, firstMessages]).then(([first, messages]) =>
  root.render(
    <StrictMode>
      <App first={first} messages={messages} makeRouter={createAppRouter} />
    </StrictMode>,
  ),
);
