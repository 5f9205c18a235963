import { createHashHistory } from '@tanstack/react-router';

/** The page's address, kept in the hash: the page is one file under app://bundle/. */
export const appHistory = createHashHistory();
