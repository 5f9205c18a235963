import { useState } from 'react';
import { BodyField, TextField } from '../../../renderer/pages/journals/entry/fields.tsx';
import type { JournalEntry } from '../../../shared/model/work.ts';
import type { Scene } from '../harness/scene.ts';

/** The two texts of a journal. */
export const journal: Scene = { answers: {}, Component: Journal };

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
    </>
  );
}
