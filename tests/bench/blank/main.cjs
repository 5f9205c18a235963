// The baseline: a minimal Electron program with one sandboxed window.
const { join } = require('node:path');
const { app, BrowserWindow, ipcMain } = require('electron');

app.enableSandbox();
ipcMain.handle('echo', (_event, value) => value);
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 720,
    show: false,
    webPreferences: { preload: join(__dirname, 'preload.cjs') },
  });
  window.once('ready-to-show', () => window.show());
  window.loadFile(join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
