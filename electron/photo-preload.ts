import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';

// Runs sandboxed beside the page that decodes pictures: hands it a picture, and its answer back. Nothing else of the program can be
// reached from there.

type Make = (bytes: unknown, options: unknown) => Promise<unknown>;

contextBridge.exposeInMainWorld('photoMaker', {
  onPicture: (make: Make): void => {
    ipcRenderer.on('photo.make', (_event: IpcRendererEvent, bytes: unknown, options: unknown) => {
      void make(bytes, options).then((made) => ipcRenderer.send('photo.made', made));
    });
    ipcRenderer.send('photo.ready');
  },
});
