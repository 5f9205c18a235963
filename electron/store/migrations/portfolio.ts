/**
 * Version 3: the local copy of the partner's loans. A walk over Kiva's pages writes its rows under its own number as they
 * come, so that it can be resumed; a reader only ever sees the rows of a walk that is whole. `was` is the status that a
 * changed loan had in the copy before (empty: it was not there), null where nothing changed. What Kiva sent is kept
 * page by page, deflated: a hundred loans are much alike, and nobody reads it but the page of one loan.
 */
export const portfolioMigration = `
  CREATE TABLE walks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope TEXT NOT NULL CHECK (scope IN ('all', 'payable')),
    partner_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('walking', 'whole', 'dropped')),
    started_at TEXT NOT NULL,
    touched_at TEXT NOT NULL,
    previous INTEGER,
    loans INTEGER NOT NULL,
    progress TEXT NOT NULL
  ) STRICT;

  CREATE TABLE loans (
    walk INTEGER NOT NULL,
    key TEXT NOT NULL,
    page INTEGER NOT NULL,
    place_in_page INTEGER NOT NULL,
    was TEXT,
    kiva_id TEXT,
    uuid TEXT,
    loan_id TEXT,
    client_id TEXT,
    name TEXT,
    location TEXT,
    status TEXT,
    status_detail TEXT,
    borrower_count INTEGER,
    price_usd TEXT,
    local_price TEXT,
    currency TEXT,
    funded_amount TEXT,
    delinquent INTEGER,
    create_time INTEGER,
    planned_expiration_time INTEGER,
    ended_time INTEGER,
    defaulted_time INTEGER,
    PRIMARY KEY (walk, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX loans_by_loan_id ON loans (walk, loan_id);
  CREATE INDEX loans_changed ON loans (walk, was, status) WHERE was IS NOT NULL;

  CREATE TABLE loan_pages (
    walk INTEGER NOT NULL,
    page INTEGER NOT NULL,
    raws BLOB NOT NULL,
    PRIMARY KEY (walk, page)
  ) STRICT;
`;
