// One window for the scenes, in the Chromium of the program: sandboxed, isolated, without Node or a preload.
const { readFile } = require('node:fs/promises');
const { extname, join } = require('node:path');
const { app, BrowserWindow, protocol } = require('electron');

const built = join(__dirname, '../../../test-results/scenes');
const types = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript' };

app.setPath('userData', process.env.PARTNER_DESK_DATA_DIR);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: 'scenes', privileges: { standard: true, secure: true } }]);
app.whenReady().then(() => {
  protocol.handle('scenes', async ({ url }) => {
    const { pathname } = new URL(url);
    const type = types[extname(pathname)] ?? 'application/octet-stream';
    return new Response(await readFile(join(built, pathname)), { headers: { 'content-type': type } });
  });
  const window = new BrowserWindow({ width: 1280, height: 720, useContentSize: true });
  window.loadURL('scenes://bundle/index.html');
});
app.on('window-all-closed', () => app.quit());
