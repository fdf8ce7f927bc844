-- Without rowids, and keyed by hashes: no row has a number or a place that tells when it came.
CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS polls (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL,
    sealed INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS codes (poll TEXT, code BLOB, PRIMARY KEY (poll, code)) WITHOUT ROWID, STRICT;
-- `ballot` is null unless the poll lets a vote be replaced by voting again.
CREATE TABLE IF NOT EXISTS spent (
    poll TEXT, credential BLOB, ballot BLOB, PRIMARY KEY (poll, credential)
) WITHOUT ROWID, STRICT;
-- `vote` is null if the ballot was withdrawn or replaced; its key stays, so that a late copy of it is not cast again.
CREATE TABLE IF NOT EXISTS ballots (
    poll TEXT, ballot BLOB, vote TEXT, PRIMARY KEY (poll, ballot)
) WITHOUT ROWID, STRICT;
