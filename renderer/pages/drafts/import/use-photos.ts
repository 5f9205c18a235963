import { useMemo, useState } from 'react';
import type { ImportedDraft } from '../../../../shared/rules/import/drafts.ts';
import { matchPhotos, type PhotoMatches } from '../../../../shared/rules/import/photos.ts';

/** The pictures of a folder and the drafts they belong to. */
export type Photos = {
  files: readonly File[];
  matches: PhotoMatches;
  setFiles: (files: readonly File[]) => void;
  fileOf: (draft: ImportedDraft) => File | null;
};

/** Matches a folder's files with the drafts by their names; no file is opened for it. */
export function usePhotos(drafts: readonly ImportedDraft[]): Photos {
  const [files, setFiles] = useState<readonly File[]>([]);
  const matches = useMemo(
    () =>
      matchPhotos(
        files.map((file) => file.webkitRelativePath || file.name),
        drafts,
      ),
    [files, drafts],
  );
  const places = useMemo(() => new Map(drafts.map((draft, index) => [draft, index])), [drafts]);
  const fileOf = (draft: ImportedDraft) => files[matches.byDraft.get(places.get(draft) ?? -1) ?? -1] ?? null;
  return { files, matches, setFiles, fileOf };
}
