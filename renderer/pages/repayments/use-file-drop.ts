import { type DragEvent, useState } from 'react';

/** Takes a file that is dropped anywhere on the page; the button that opens one works without a pointer. */
export function useFileDrop(onFile: (file: File) => void, off: boolean) {
  const [over, setOver] = useState(false);
  const isFile = (event: DragEvent) => !off && event.dataTransfer.types.includes('Files');
  return {
    over,
    events: {
      onDragOver: (event: DragEvent) => {
        if (!isFile(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        if (!isFile(event)) return;
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      },
    },
  };
}
