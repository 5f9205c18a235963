import { app, type Session, session } from 'electron';
import { fetchNoDictionaries } from './spelling.ts';

/**
 * Refuses every permission a page can ask for, in every session, those to come too: requests, checks, devices, screen
 * sharing, downloads, dictionaries, and Windows sign-in sent to servers by itself. Call once the app is ready.
 */
export function denyEverything(): void {
  app.on('session-created', denyIn);
  denyIn(session.defaultSession);
}

/** Refuses every permission in one session. */
export function denyIn(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  target.on('will-download', (event) => event.preventDefault());
  fetchNoDictionaries(target);
  target.allowNTLMCredentialsForDomains('');
}
