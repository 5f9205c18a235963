import { CFB } from '@e965/xlsx';
import type { FileToZip } from './reader.ts';

/**
 * The writer of archives that SheetJS makes its workbooks with; its types say nothing of it. `mt` is when a file was made: without it
 * its month would be 0, which some programs refuse. The files are in an order of its own.
 */
type ArchiveWriter = {
  utils: {
    cfb_new: () => object;
    cfb_add: (archive: object, name: string, content: Uint8Array, options: { mt: Date }) => void;
  };
  write: (archive: object, options: { type: 'buffer'; fileType: 'zip'; compression: true }) => Buffer;
};

const writer = CFB as ArchiveWriter;

/** Files as one archive; none of them may be empty. */
export function zipOf(files: readonly FileToZip[]): Uint8Array {
  const archive = writer.utils.cfb_new();
  const mt = new Date();
  for (const { name, bytes } of files) writer.utils.cfb_add(archive, `/${name}`, bytes, { mt });
  return writer.write(archive, { type: 'buffer', fileType: 'zip', compression: true });
}
