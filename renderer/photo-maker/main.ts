import './maker.d.ts';
import { makePhoto } from './make-photo.ts';

// The page of the hidden window that decodes pictures, in a process of its own: neither the program's bridge nor a network, and ended
// when it takes too much time or memory (electron/window/photo-maker.ts).

window.photoMaker.onPicture((bytes, options) =>
  makePhoto(bytes, options).catch(() => ({ ok: false, problem: 'failed' })),
);
