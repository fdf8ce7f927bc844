//! The tables, and how an older data folder gets to them.

use anyhow::bail;
use rusqlite::{Connection, Transaction, TransactionBehavior};

/// Each entry brings a database from the version of its index to the next. Entries are only ever added.
const MIGRATIONS: &[&str] = &["
    CREATE TABLE report (
        id           INTEGER PRIMARY KEY,
        number       TEXT NOT NULL UNIQUE,
        token        TEXT UNIQUE,
        numbered_at  INTEGER NOT NULL,
        service_code TEXT NOT NULL,
        status       TEXT NOT NULL CHECK (status IN ('open', 'closed')),
        status_notes TEXT,
        description  TEXT NOT NULL,
        address      TEXT,
        address_id   TEXT,
        lat          REAL,
        long         REAL,
        media_url    TEXT,
        answers      TEXT NOT NULL,
        requested_at INTEGER NOT NULL,
        updated_at   INTEGER NOT NULL,
        expected_at  INTEGER NOT NULL,
        CHECK ((lat IS NULL) = (long IS NULL))
    ) STRICT;
    CREATE INDEX report_by_date ON report (requested_at DESC, id DESC);

    CREATE TABLE photo (
        name     TEXT PRIMARY KEY,
        report   INTEGER NOT NULL REFERENCES report (id),
        position INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX photo_by_report ON photo (report, position);

    -- Who wrote. Apart from the report, so that no list of reports can let it out.
    CREATE TABLE contact (
        report     INTEGER PRIMARY KEY REFERENCES report (id),
        email      TEXT,
        phone      TEXT,
        first_name TEXT,
        last_name  TEXT,
        account_id TEXT
    ) STRICT;

    -- The filled-in forms already filed; sent twice, a form finds its first report here.
    CREATE TABLE form (
        device_id    TEXT NOT NULL,
        service_code TEXT NOT NULL,
        description  TEXT NOT NULL,
        report       INTEGER NOT NULL REFERENCES report (id),
        PRIMARY KEY (device_id, service_code, description)
    ) STRICT;
"];

/// Brings the database up to date; `first_run` fills it in the transaction that creates it, so a crash leaves both or
/// neither.
pub(super) fn migrate(
    connection: &mut Connection,
    first_run: impl FnOnce(&Transaction<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: u32 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let Some(missing) = MIGRATIONS.get(version as usize..) else {
        bail!("the data folder was written by a newer civic-demo (database version {version})");
    };
    for migration in missing {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", u32::try_from(MIGRATIONS.len())?)?;
    if version == 0 {
        first_run(&transaction)?;
    }
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_is_filled_once() {
        let mut connection = Connection::open_in_memory().unwrap();
        let mut runs = 0;
        for _ in 0..2 {
            migrate(&mut connection, |_| {
                runs += 1;
                Ok(())
            })
            .unwrap();
        }
        assert_eq!(runs, 1);
    }

    #[test]
    fn a_first_run_that_fails_leaves_nothing_behind() {
        let mut connection = Connection::open_in_memory().unwrap();
        assert!(migrate(&mut connection, |_| bail!("no seeds")).is_err());
        let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).unwrap();
        assert_eq!(tables, 0);
    }

    #[test]
    fn a_database_of_a_newer_release_is_left_alone() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", 1000).unwrap();
        assert!(migrate(&mut connection, |_| Ok(())).unwrap_err().to_string().contains("newer civic-demo"));
    }
}
