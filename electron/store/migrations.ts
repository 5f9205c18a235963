import type { Store } from './database.ts';
import { apartMigration } from './migrations/apart.ts';
import { approvalMigration } from './migrations/approval.ts';
import { auditMigration } from './migrations/audit.ts';
import { controlMigration } from './migrations/control.ts';
import { departuresMigration } from './migrations/departures.ts';
import { goLiveMigration } from './migrations/go-live.ts';
import { historyMigration } from './migrations/history.ts';
import { levelMigration } from './migrations/level.ts';
import { linesMigration } from './migrations/lines.ts';
import { orderMigration } from './migrations/order.ts';
import { packedMigration } from './migrations/packed.ts';
import { partnersMigration } from './migrations/partners.ts';
import { peopleMigration } from './migrations/people.ts';
import { portfolioMigration } from './migrations/portfolio.ts';
import { recountsMigration } from './migrations/recounts.ts';
import { reportsMigration } from './migrations/reports.ts';
import { requestsMigration } from './migrations/requests.ts';
import { revisionMigration } from './migrations/revision.ts';
import { shownMigration } from './migrations/shown.ts';
import { stagingMigration } from './migrations/staging.ts';
import { todoMigration } from './migrations/todo.ts';
import { triesMigration } from './migrations/tries.ts';
import { withdrawnMigration } from './migrations/withdrawn.ts';

/** SQL, or a function for what SQL alone cannot do. */
export type Migration = string | ((store: Store) => void);

/**
 * The schema, one entry per version (`PRAGMA user_version`). Entries are never edited once released: a change is a
 * new entry. Amounts, ids and dates are TEXT so that nothing rounds or trims them.
 */
export const migrations: readonly Migration[] = [
  `
  CREATE TABLE work (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    title TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    removed_at TEXT
  ) STRICT;
  CREATE INDEX work_by_kind ON work (kind, updated_at DESC) WHERE removed_at IS NULL;

  CREATE TABLE sends (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    work_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'accepted', 'refused', 'unknown')),
    title TEXT NOT NULL,
    path TEXT NOT NULL,
    request TEXT NOT NULL,
    request_sha256 TEXT NOT NULL,
    created_at TEXT NOT NULL,
    sent_at TEXT,
    finished_at TEXT,
    http_status INTEGER,
    answer TEXT,
    error TEXT,
    reference TEXT,
    confirm_url TEXT,
    settled_by TEXT,
    override_reason TEXT,
    replaces TEXT,
    replaced_by TEXT
  ) STRICT;
  CREATE INDEX sends_by_work ON sends (work_id);
  CREATE UNIQUE INDEX one_in_flight ON sends (state) WHERE state = 'sending';

  CREATE TABLE send_items (
    send_id TEXT NOT NULL REFERENCES sends (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    key TEXT NOT NULL,
    label TEXT NOT NULL,
    amount TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (send_id, position)
  ) STRICT;
  CREATE INDEX items_by_fingerprint ON send_items (fingerprint);

  CREATE TABLE cache (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    fetched_at TEXT NOT NULL
  ) STRICT;
  `,
  // Version 2: photos, versions, and drafts of several members. `hash` finds similar pictures; the index finds the drafts of a photo.
  `
  CREATE TABLE photos (
    id TEXT PRIMARY KEY,
    data TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    hash TEXT NOT NULL,
    warnings TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX work_by_photo ON work (json_extract(body, '$.photoId')) WHERE kind = 'draft';

  ALTER TABLE work ADD COLUMN missing INTEGER;
  CREATE TABLE work_versions (
    work_id TEXT NOT NULL REFERENCES work (id),
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    title TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (work_id, version)
  ) STRICT, WITHOUT ROWID;

  UPDATE work SET body = json_object(
    'loanType', 'individual', 'groupName', '', 'groupClientId', '', 'groupLoanId', '',
    'members', json_array(json_object(
      'clientId', body ->> '$.clientId', 'loanId', body ->> '$.loanId', 'givenName', body ->> '$.givenName',
      'familyName', body ->> '$.familyName', 'gender', body ->> '$.gender', 'amount', body ->> '$.amount',
      'notPictured', json('false'))),
    'location', body ->> '$.location', 'activityId', body ->> '$.activityId', 'languageId', body ->> '$.languageId',
    'loanUse', body ->> '$.loanUse', 'description', body ->> '$.description',
    'waiverSigned', json(iif(body ->> '$.waiverSigned', 'true', 'false')), 'themeTypeId', body ->> '$.themeTypeId',
    'currency', body ->> '$.currency', 'disbursalDate', body ->> '$.disbursalDate',
    'plan', json('{"firstDate":"","count":"","every":"1","unit":"month","interestType":"flat","annualRate":"","graceCount":""}'),
    'schedule', json('[]'), 'photoId', '')
  WHERE kind = 'draft';
  `,
  portfolioMigration,
  reportsMigration,
  historyMigration,
  approvalMigration,
  // Version 7: search texts are folded differently (search-text.ts); `sends-text.ts` rebuilds missing ones.
  'DELETE FROM send_texts;',
  todoMigration,
  triesMigration,
  orderMigration,
  departuresMigration,
  revisionMigration,
  shownMigration,
  stagingMigration,
  recountsMigration,
  packedMigration,
  peopleMigration,
  // Version 18: the store is sealed (`seal/`). An older program must fail with STORE_NEWER, since its writes would make the seal stale.
  'SELECT 1;',
  requestsMigration,
  controlMigration,
  linesMigration,
  apartMigration,
  auditMigration,
  goLiveMigration,
  levelMigration,
  partnersMigration,
  withdrawnMigration,
];

/** The version of the schema that this program writes. */
export const schemaNumber = migrations.length;
