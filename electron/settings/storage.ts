import electron from 'electron';
import Store from 'electron-store';

/** Replaces the whole file at once; throws when the folder cannot be written. */
export type WriteSettings = (value: Record<string, unknown>) => void;

/** Opens `<folder>/<name>.json` for writing, even if it is not JSON: whoever wants to keep that copies it first. */
export function openStorage(folder: string, name: string): WriteSettings {
  const store = new Store<Record<string, unknown>>({
    cwd: folder,
    name,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: true,
  });
  closeBackDoor();
  return (value) => {
    store.store = value;
  };
}

/**
 * electron-store registers a synchronous IPC listener that tells any frame the path of the data folder. Nothing here
 * uses it, so it is removed. Outside Electron (unit tests) there is no ipcMain.
 */
function closeBackDoor(): void {
  electron.ipcMain?.removeAllListeners('electron-store-get-data');
}
