//! [`Store`] in an SQLite file: for one process, which is what most cities need.
//!
//! Durability: WAL with `synchronous=FULL`, so that a commit is on disk before anybody hears of it, also when the machine
//! loses power; `NORMAL` would hold through a killed process, but not through that. Group commit pays for it.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use civic_core::poll::gateway::wire::PollDocument;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use super::batch::{self, Receiver, Sender};
use super::{Cast, CastOutcome, ChangeOutcome, DefineOutcome, Defined, Entry, Hash, Kept, Store, hash, keeps_meaning};

/// The layout of the tables, raised with each change.
const VERSION: i64 = 1;
/// How long one process waits for another that writes.
const PATIENCE: Duration = Duration::from_secs(20);

/// An SQLite file.
pub struct Sqlite {
    ballots: Sender,
    /// Of all but ballots there is little, and one connection is enough.
    other: Arc<Mutex<Connection>>,
    readers: Vec<Arc<Mutex<Connection>>>,
    next_reader: std::sync::atomic::AtomicUsize,
}

impl Sqlite {
    /// Opens a file, or makes it.
    pub fn open(path: &Path) -> Result<Self> {
        let open = || connection(path).with_context(|| format!("cannot open the database {}", path.display()));
        let mut other = open()?;
        migrate(&mut other)?;
        let (sender, receiver) = batch::channel();
        let writer = open()?;
        thread::Builder::new().name("ballots".to_owned()).spawn(move || write(writer, receiver))?;
        let readers = (0..2).map(|_| Ok(Arc::new(Mutex::new(open()?)))).collect::<Result<_>>()?;
        Ok(Self { ballots: sender, other: Arc::new(Mutex::new(other)), readers, next_reader: 0.into() })
    }

    /// A transaction that writes, off the threads that answer requests.
    fn write<R: Send + 'static>(
        &self,
        job: impl FnOnce(&Transaction<'_>) -> Result<R> + Send + 'static,
    ) -> BoxFuture<'_, Result<R>> {
        run(self.other.clone(), move |connection| {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let result = job(&transaction)?;
            transaction.commit()?;
            Ok(result)
        })
    }

    fn read<R: Send + 'static>(
        &self,
        job: impl FnOnce(&Connection) -> Result<R> + Send + 'static,
    ) -> BoxFuture<'_, Result<R>> {
        let next = self.next_reader.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let reader = &self.readers[next % self.readers.len()];
        run(reader.clone(), move |connection| job(connection))
    }
}

fn run<'a, R: Send + 'static>(
    connection: Arc<Mutex<Connection>>,
    job: impl FnOnce(&mut Connection) -> Result<R> + Send + 'static,
) -> BoxFuture<'a, Result<R>> {
    let task = tokio::task::spawn_blocking(move || {
        // A job that panicked left its transaction to be rolled back; the connection is as good as before.
        let mut connection = connection.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        job(&mut connection)
    });
    async move { task.await.map_err(|_| anyhow!("the database failed"))? }.boxed()
}

fn connection(path: &Path) -> Result<Connection> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(PATIENCE)?;
    // `secure_delete`: what is deleted is overwritten, and no old page tells what stood in it.
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;",
    )?;
    connection.set_prepared_statement_cache_capacity(32);
    Ok(connection)
}

/// `BEGIN IMMEDIATE`: of two processes that start at once, the second waits and finds the work done.
fn migrate(connection: &mut Connection) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    anyhow::ensure!(version <= VERSION, "the database was made by a newer civic-gateway");
    if version < 1 {
        transaction.execute_batch(include_str!("sqlite.sql"))?;
        transaction.pragma_update(None, "user_version", VERSION)?;
    }
    Ok(transaction.commit()?)
}

/// Writes ballots until the gateway stops.
fn write(mut connection: Connection, mut receiver: Receiver) {
    loop {
        let batch = receiver.next_blocking();
        if batch.is_empty() {
            return;
        }
        let outcomes = write_batch(&mut connection, batch.iter().map(|waiting| &waiting.cast));
        batch::answer(batch, outcomes);
    }
}

fn write_batch<'a>(connection: &mut Connection, batch: impl Iterator<Item = &'a Cast>) -> Result<Vec<CastOutcome>> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let outcomes = batch.map(|cast| keep(&transaction, cast)).collect::<Result<_>>()?;
    transaction.commit()?;
    Ok(outcomes)
}

/// Keeps one ballot. The same order of questions as in `civic_cast` (postgres.sql).
fn keep(db: &Transaction<'_>, cast: &Cast) -> Result<CastOutcome> {
    if let Some(kept) = find(db, &cast.poll, &cast.ballot)? {
        return Ok(match kept.vote {
            None => CastOutcome::Withdrawn,
            Some(vote) if vote == cast.vote => CastOutcome::Kept,
            Some(_) => CastOutcome::KeyUsed,
        });
    }
    if is_sealed(db, &cast.poll)? {
        return Ok(CastOutcome::Sealed);
    }
    let mut replaced: Option<Vec<u8>> = None;
    if let Some(credential) = cast.credential {
        if credential.is_code {
            let sql = "SELECT 1 FROM codes WHERE poll = ? AND code = ?";
            if !db.prepare_cached(sql)?.exists(params![cast.poll, credential.hash])? {
                return Ok(CastOutcome::CodeUnknown);
            }
        }
        let sql = "SELECT ballot FROM spent WHERE poll = ? AND credential = ?";
        let mut statement = db.prepare_cached(sql)?;
        let spent: Option<Option<Vec<u8>>> =
            statement.query_row(params![cast.poll, credential.hash], |row| row.get(0)).optional()?;
        if spent.is_some() && !credential.replaces {
            return Ok(CastOutcome::AlreadyVoted);
        }
        replaced = spent.flatten();
    }
    if let Some(proof) = &cast.proof {
        let sql = "INSERT OR IGNORE INTO spent (poll, credential) VALUES (?, ?)";
        if db.prepare_cached(sql)?.execute(params![cast.poll, proof])? == 0 {
            return Ok(CastOutcome::ProofUsed);
        }
    }
    if let Some(credential) = cast.credential {
        let ballot = credential.replaces.then_some(cast.ballot);
        let sql = "INSERT OR REPLACE INTO spent (poll, credential, ballot) VALUES (?, ?, ?)";
        db.prepare_cached(sql)?.execute(params![cast.poll, credential.hash, ballot])?;
    }
    if let Some(replaced) = replaced {
        let sql = "UPDATE ballots SET vote = NULL WHERE poll = ? AND ballot = ?";
        db.prepare_cached(sql)?.execute(params![cast.poll, replaced])?;
    }
    let sql = "INSERT INTO ballots (poll, ballot, vote) VALUES (?, ?, ?)";
    db.prepare_cached(sql)?.execute(params![cast.poll, cast.ballot, cast.vote])?;
    Ok(CastOutcome::Kept)
}

fn find(db: &Connection, poll: &str, ballot: &Hash) -> Result<Option<Kept>> {
    let mut statement = db.prepare_cached("SELECT vote FROM ballots WHERE poll = ? AND ballot = ?")?;
    Ok(statement.query_row(params![poll, ballot], |row| Ok(Kept { vote: row.get(0)? })).optional()?)
}

fn is_sealed(db: &Connection, poll: &str) -> Result<bool> {
    let mut statement = db.prepare_cached("SELECT sealed FROM polls WHERE id = ?")?;
    Ok(statement.query_row([poll], |row| row.get(0)).optional()?.unwrap_or_default())
}

impl Store for Sqlite {
    fn polls(&self) -> BoxFuture<'_, Result<Vec<Defined>>> {
        self.read(|db| {
            let sql = "SELECT document, sealed, (SELECT count(*) FROM codes WHERE poll = id) FROM polls ORDER BY id";
            let mut statement = db.prepare_cached(sql)?;
            let rows = statement
                .query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?, row.get::<_, i64>(2)?)))?;
            rows.map(|row| {
                let (document, is_sealed, codes) = row?;
                Ok(Defined { document: serde_json::from_str(&document)?, is_sealed, codes: codes.try_into()? })
            })
            .collect()
        })
    }

    fn define(&self, document: PollDocument) -> BoxFuture<'_, Result<DefineOutcome>> {
        self.write(move |db| {
            let mut statement = db.prepare_cached("SELECT document FROM polls WHERE id = ?")?;
            let old: Option<String> = statement.query_row([&document.id], |row| row.get(0)).optional()?;
            if let Some(old) = old {
                let old: PollDocument = serde_json::from_str(&old)?;
                if old == document {
                    return Ok(DefineOutcome::Done);
                }
                if is_sealed(db, &document.id)? {
                    return Ok(DefineOutcome::Sealed);
                }
                let has_ballots =
                    db.prepare_cached("SELECT 1 FROM ballots WHERE poll = ? LIMIT 1")?.exists([&document.id])?;
                if has_ballots && !keeps_meaning(&old, &document) {
                    return Ok(DefineOutcome::HasBallots);
                }
            }
            let sql = "INSERT INTO polls (id, document) VALUES (?, ?)
                       ON CONFLICT (id) DO UPDATE SET document = excluded.document";
            db.prepare_cached(sql)?.execute(params![document.id, serde_json::to_string(&document)?])?;
            Ok(DefineOutcome::Done)
        })
    }

    fn add_codes(&self, poll: String, codes: Vec<Hash>) -> BoxFuture<'_, Result<()>> {
        self.write(move |db| {
            let mut statement = db.prepare_cached("INSERT INTO codes (poll, code) VALUES (?, ?)")?;
            for code in codes {
                statement.execute(params![poll, code])?;
            }
            Ok(())
        })
    }

    fn cast(&self, cast: Cast) -> BoxFuture<'_, Result<CastOutcome>> {
        self.ballots.cast(cast).boxed()
    }

    fn change(&self, poll: String, ballot: Hash, vote: Option<String>) -> BoxFuture<'_, Result<ChangeOutcome>> {
        self.write(move |db| {
            let Some(kept) = find(db, &poll, &ballot)? else { return Ok(ChangeOutcome::Unknown) };
            if kept.vote == vote {
                return Ok(ChangeOutcome::Done);
            }
            if is_sealed(db, &poll)? {
                return Ok(ChangeOutcome::Sealed);
            }
            let mut statement = db.prepare_cached("UPDATE ballots SET vote = ? WHERE poll = ? AND ballot = ?")?;
            statement.execute(params![vote, poll, ballot])?;
            Ok(ChangeOutcome::Done)
        })
    }

    fn ballot(&self, poll: String, ballot: Hash) -> BoxFuture<'_, Result<Option<Kept>>> {
        self.read(move |db| find(db, &poll, &ballot))
    }

    fn counts(&self, poll: String) -> BoxFuture<'_, Result<Vec<(String, u64)>>> {
        self.read(move |db| {
            let sql = "SELECT vote, count(*) FROM ballots WHERE poll = ? AND vote IS NOT NULL GROUP BY vote";
            let mut statement = db.prepare_cached(sql)?;
            let rows = statement.query_map([poll], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?)))?;
            rows.map(|row| row.map_err(Into::into).and_then(|(vote, count)| Ok((vote, count.try_into()?)))).collect()
        })
    }

    /// The log of the last transactions, which holds who voted beside what was voted, is emptied, and the file written anew.
    fn seal(&self, poll: String) -> BoxFuture<'_, Result<()>> {
        async move {
            self.write(move |db| Ok(db.execute("UPDATE polls SET sealed = 1 WHERE id = ?", [&poll])?)).await?;
            run(self.other.clone(), |connection| {
                connection.execute_batch("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);")?;
                Ok(())
            })
            .await
        }
        .boxed()
    }

    fn entries(&self, poll: String) -> BoxFuture<'_, Result<Vec<Entry>>> {
        self.read(move |db| {
            let sql = "SELECT ballot, vote FROM ballots WHERE poll = ? AND vote IS NOT NULL ORDER BY ballot";
            let mut statement = db.prepare_cached(sql)?;
            let rows = statement.query_map([poll], |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get(1)?)))?;
            rows.map(|row| {
                let (ballot, vote) = row?;
                Ok(Entry { ballot: hash(&ballot)?, vote })
            })
            .collect()
        })
    }

    fn secret(&self) -> BoxFuture<'_, Result<Hash>> {
        self.write(|db| {
            let mut drawn: Hash = [0; 32];
            getrandom::fill(&mut drawn)?;
            db.execute("INSERT OR IGNORE INTO secrets (name, value) VALUES ('pepper', ?)", [drawn])?;
            let kept: Vec<u8> =
                db.query_row("SELECT value FROM secrets WHERE name = 'pepper'", [], |row| row.get(0))?;
            hash(&kept)
        })
    }

    /// Empties the log: a table has no order of its own here.
    fn mix(&self) -> BoxFuture<'_, Result<()>> {
        run(self.other.clone(), |connection| {
            connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            Ok(())
        })
    }
}
