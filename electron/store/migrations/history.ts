/**
 * Version 5: search in the history. The search text of a send has a line for each item (`sends-text.ts`); trigrams match
 * inside ids. `sends_narrow` covers the filters, since a row of `sends` is as long as its request. The partial indexes find
 * what is waiting for a person.
 */
export const historyMigration = `
  CREATE TABLE send_texts (
    seq INTEGER PRIMARY KEY REFERENCES sends (seq) ON DELETE CASCADE,
    text TEXT NOT NULL
  ) STRICT;
  CREATE VIRTUAL TABLE send_trigrams USING fts5(text, content = 'send_texts', content_rowid = 'seq', tokenize = 'trigram');
  CREATE TRIGGER send_text_added AFTER INSERT ON send_texts BEGIN
    INSERT INTO send_trigrams (rowid, text) VALUES (new.seq, new.text);
  END;
  CREATE TRIGGER send_text_removed AFTER DELETE ON send_texts BEGIN
    INSERT INTO send_trigrams (send_trigrams, rowid, text) VALUES ('delete', old.seq, old.text);
  END;
  CREATE TRIGGER send_text_changed AFTER UPDATE ON send_texts BEGIN
    INSERT INTO send_trigrams (send_trigrams, rowid, text) VALUES ('delete', old.seq, old.text);
    INSERT INTO send_trigrams (rowid, text) VALUES (new.seq, new.text);
  END;

  CREATE INDEX sends_narrow ON sends
    (seq, kind, state, stopped_at, period, meaning, work_id, COALESCE(sent_at, created_at));
  CREATE INDEX sends_unsettled ON sends (work_id) WHERE state <> 'accepted' AND replaced_by IS NULL AND stopped_at IS NULL;
  CREATE INDEX items_in_trouble ON send_items (send_id, state) WHERE state IN ('refused', 'unknown');
`;
