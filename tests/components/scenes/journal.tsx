import { useState } from 'react';
import { BodyField, ImageField, TextField } from '../../../renderer/pages/journals/entry/fields.tsx';
import { PublicPictureField } from '../../../renderer/pages/journals/entry/public-picture.tsx';
import type { JournalEntry } from '../../../shared/model/work.ts';
import type { Scene } from '../harness/scene.ts';

/** A picture of one pixel. */
const pixel = 'R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==';

/** The texts of a journal and its picture, whose server has one at `/ann.gif` alone. */
export const journal: Scene = {
  environment: 'stage',
  answers: {
    'journals.picture': ({ url }) =>
      url.endsWith('/ann.gif')
        ? { type: 'image/gif', bytes: Uint8Array.from(atob(pixel), (letter) => letter.charCodeAt(0)) }
        : { problem: 'missing' },
  },
  Component: Journal,
};

function Journal() {
  const [entry, setEntry] = useState<JournalEntry>({
    loanId: '000042',
    clientId: '',
    subject: '',
    body: '',
    imageUrl: '',
  });
  const props = {
    entry,
    index: 0,
    findings: [],
    readOnly: false,
    onType: (_: number, change: Partial<JournalEntry>) => setEntry({ ...entry, ...change }),
  };
  return (
    <>
      <TextField {...props} field="subject" />
      <BodyField {...props} />
      <ImageField {...props} />
      {entry.imageUrl !== '' && <PublicPictureField address={entry.imageUrl} />}
    </>
  );
}
