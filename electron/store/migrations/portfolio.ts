/**
 * Version 3: the local copy of the partner's loans. A walk over Kiva's pages stores each page as it arrives, so that it can be
 * resumed; readers only see finished walks. A page of a hundred loans is one row (store/portfolio-page.ts): `loans` is for
 * lists and searches, `raws` is the data from Kiva. Measured with 100,000 loans: one row per loan took 14 ms a page to write,
 * growing with each page, and 1.4 s to read.
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

  CREATE TABLE loan_pages (
    walk INTEGER NOT NULL,
    page INTEGER NOT NULL,
    loans BLOB NOT NULL,
    raws BLOB NOT NULL,
    PRIMARY KEY (walk, page)
  ) STRICT;
`;
