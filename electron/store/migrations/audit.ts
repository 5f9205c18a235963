import { recordAudit } from '../audit/chain.ts';
import type { Store } from '../database.ts';
import { sha256 } from '../fingerprint.ts';

/**
 * Version 23: the history for an auditor, as a hash chain (`audit/`). `facts` has no personal data, so an entry never has to
 * change: what it says of a request and its answer are hashes. `desk` is who is at the desk now, and for how long personal data are kept. Sends of older versions get
 * one entry each, with what they are now.
 */
export function auditMigration(store: Store): void {
  store.exec(`
    CREATE TABLE audit (
      number INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      zone TEXT NOT NULL,
      event TEXT NOT NULL,
      send_id TEXT,
      person TEXT NOT NULL,
      facts TEXT NOT NULL,
      mark TEXT NOT NULL
    ) STRICT;
    CREATE INDEX audit_by_send ON audit (send_id) WHERE send_id IS NOT NULL;
    CREATE INDEX audit_by_time ON audit (at);
    CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
    CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;

    CREATE TABLE desk (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      person TEXT NOT NULL,
      draft_years INTEGER,
      journals_years INTEGER
    ) STRICT;
    INSERT INTO desk VALUES (1, '', 3, 3);
    ALTER TABLE sends ADD COLUMN confirmed_by TEXT NOT NULL DEFAULT '';
  `);
  const now = new Date().toISOString();
  const earlier = store
    .prepare(
      `SELECT id, kind, path, state, request, answer, http_status AS httpStatus, sent_at AS sentAt, finished_at AS finishedAt
       FROM sends JOIN send_requests ON send_id = id WHERE sent_at IS NOT NULL ORDER BY seq`,
    )
    .iterate() as Iterable<EarlierSend>;
  for (const { id, request, answer, ...facts } of [...earlier])
    recordAudit(store, {
      ...{ at: now, event: 'before', sendId: id },
      facts: { ...facts, request: sha256(request), answer: answer === null ? null : sha256(answer) },
    });
}

type EarlierSend = Record<string, unknown> & { id: string; request: string; answer: string | null };
