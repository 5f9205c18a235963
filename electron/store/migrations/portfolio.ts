/**
 * Version 3: the local copy of the partner's loans. A walk over Kiva's pages writes each under its own number as it comes,
 * so that it can be resumed; a reader only ever sees the pages of a walk that is whole. A page is kept as it came, a hundred
 * loans in one deflated value (store/portfolio-page.ts): `loans` is what lists and searches need, `raws` all that Kiva sent.
 * Measured with 100,000 loans: a row for each loan took 14 ms a page to write, more at each page, and 1.4 s to read.
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
