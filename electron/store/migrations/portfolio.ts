/**
 * Version 3: the local copy of the partner's loans. A walk over Kiva's pages writes its rows under its own number as they
 * come, so that it can be resumed; a reader only ever sees the rows of a walk that is whole.
 */
export const portfolioMigration = `
  CREATE TABLE walks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope TEXT NOT NULL CHECK (scope IN ('all', 'payable')),
    state TEXT NOT NULL CHECK (state IN ('walking', 'whole')),
    started_at TEXT NOT NULL,
    finished_at TEXT,
    total INTEGER NOT NULL,
    progress TEXT NOT NULL
  ) STRICT;

  CREATE TABLE loans (
    walk INTEGER NOT NULL REFERENCES walks (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
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
    raw TEXT NOT NULL,
    PRIMARY KEY (walk, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX loans_by_loan_id ON loans (walk, loan_id);
`;
