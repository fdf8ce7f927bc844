//! [`Store`] in PostgreSQL: for several replicas behind a load balancer.
//!
//! What must hold for all replicas at once is in the database: keys, locks, and the functions of `postgres.sql`. Durability
//! is PostgreSQL's own, with `synchronous_commit = on` whatever the server's default is.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use civic_core::poll::gateway::wire::PollDocument;
use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime, Timeouts};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use tokio_postgres::NoTls;
use tokio_postgres::error::SqlState;

use super::batch::{self, Receiver, Sender, Waiting};
use super::{Cast, CastOutcome, ChangeOutcome, DefineOutcome, Defined, Entry, Hash, Kept, Store, hash, keeps_meaning};

/// The layout of the tables, raised with each change.
const VERSION: i32 = 1;
/// The advisory lock of who migrates: `civic`, by bytes.
const MIGRATION_LOCK: i64 = 0x63_69_76_69_63;
/// How many transactions with ballots a replica has at once.
const WRITERS: usize = 3;
/// Connections of one replica, those of the writers among them.
const CONNECTIONS: usize = 10;
/// How long a request waits for a connection.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often a transaction is tried that got in another's way.
const TRIES: usize = 8;
/// How many ballots are mixed at least: among so many a row of `spent` says nothing more.
const LEAST_MIXED: i64 = 64;

/// The columns of `civic_cast`, a list each, for all ballots of a batch.
const CAST: &str = "SELECT civic_cast(poll, ballot, vote, credential, is_code, replaces, proof)
    FROM unnest($1::text[], $2::bytea[], $3::text[], $4::bytea[], $5::boolean[], $6::boolean[], $7::bytea[])
    AS cast_in_order (poll, ballot, vote, credential, is_code, replaces, proof)";

/// A PostgreSQL database.
pub struct Postgres {
    pool: Pool,
    writers: Vec<Sender>,
}

impl Postgres {
    /// Connects, and makes the tables if there are none.
    pub async fn open(address: &str) -> Result<Self> {
        let mut config: tokio_postgres::Config =
            address.parse().context("the address of the database cannot be read")?;
        let given = config.get_options().unwrap_or_default().to_owned();
        config.options(format!("{given} -c synchronous_commit=on -c client_min_messages=warning"));
        config.connect_timeout(PATIENCE);
        let recycling = ManagerConfig { recycling_method: RecyclingMethod::Fast };
        let timeouts = Timeouts { wait: Some(PATIENCE), create: Some(PATIENCE), recycle: Some(PATIENCE) };
        let pool = Pool::builder(Manager::from_config(config, NoTls, recycling))
            .max_size(CONNECTIONS)
            .runtime(Runtime::Tokio1)
            .timeouts(timeouts)
            .build()?;
        migrate(&mut pool.get().await.context("cannot reach the database")?).await?;
        let writers = (0..WRITERS).map(|_| {
            let (sender, receiver) = batch::channel();
            tokio::spawn(write(pool.clone(), receiver));
            sender
        });
        Ok(Self { writers: writers.collect(), pool })
    }

    async fn polls_there(&self) -> Result<Vec<String>> {
        let rows = self.pool.get().await?.query("SELECT id FROM polls WHERE NOT sealed", &[]).await?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    }
}

/// The lock ends with the transaction; a replica that comes second finds the work done.
async fn migrate(client: &mut Object) -> Result<()> {
    let transaction = client.transaction().await?;
    transaction.execute("SELECT pg_advisory_xact_lock($1)", &[&MIGRATION_LOCK]).await?;
    transaction.batch_execute("CREATE TABLE IF NOT EXISTS civic_version (version integer NOT NULL)").await?;
    let row = transaction.query_opt("SELECT version FROM civic_version", &[]).await?;
    let version: i32 = row.map_or(0, |row| row.get(0));
    anyhow::ensure!(version <= VERSION, "the database was made by a newer civic-gateway");
    if version < 1 {
        transaction.batch_execute(include_str!("postgres.sql")).await?;
        transaction.execute("INSERT INTO civic_version VALUES ($1)", &[&VERSION]).await?;
    }
    Ok(transaction.commit().await?)
}

/// Writes ballots until the gateway stops.
async fn write(pool: Pool, mut receiver: Receiver) {
    loop {
        let mut batch = receiver.next().await;
        if batch.is_empty() {
            return;
        }
        // Transactions that take what they share in the same order do not wait for each other in a circle.
        batch.sort_by_cached_key(|waiting| {
            let Cast { poll, credential, ballot, .. } = &waiting.cast;
            (poll.clone(), credential.map(|credential| credential.hash), *ballot)
        });
        let outcomes = write_batch(&pool, &batch).await;
        batch::answer(batch, outcomes);
    }
}

async fn write_batch(pool: &Pool, batch: &[Waiting]) -> Result<Vec<CastOutcome>> {
    let casts: Vec<&Cast> = batch.iter().map(|waiting| &waiting.cast).collect();
    let mut tries = 0;
    loop {
        let client = pool.get().await?;
        tries += 1;
        match try_batch(&client, &casts).await {
            Err(error) if tries < TRIES && is_in_the_way(&error) => {}
            done => return done,
        }
    }
}

/// Whether the transaction was ended for the sake of another, and may be tried again.
fn is_in_the_way(error: &anyhow::Error) -> bool {
    let code = error.downcast_ref::<tokio_postgres::Error>().and_then(tokio_postgres::Error::code);
    code.is_some_and(|code| *code == SqlState::T_R_DEADLOCK_DETECTED || *code == SqlState::T_R_SERIALIZATION_FAILURE)
}

async fn try_batch(client: &Object, casts: &[&Cast]) -> Result<Vec<CastOutcome>> {
    let polls: Vec<&str> = casts.iter().map(|cast| cast.poll.as_str()).collect();
    let ballots: Vec<&[u8]> = casts.iter().map(|cast| cast.ballot.as_slice()).collect();
    let votes: Vec<&str> = casts.iter().map(|cast| cast.vote.as_str()).collect();
    let credentials: Vec<Option<&[u8]>> =
        casts.iter().map(|cast| cast.credential.as_ref().map(|credential| credential.hash.as_slice())).collect();
    let are_codes: Vec<bool> = casts.iter().map(|cast| cast.credential.is_some_and(|by| by.is_code)).collect();
    let replace: Vec<bool> = casts.iter().map(|cast| cast.credential.is_some_and(|by| by.replaces)).collect();
    let proofs: Vec<Option<&[u8]>> = casts.iter().map(|cast| cast.proof.as_ref().map(Hash::as_slice)).collect();
    let statement = client.prepare_cached(CAST).await?;
    let rows =
        client.query(&statement, &[&polls, &ballots, &votes, &credentials, &are_codes, &replace, &proofs]).await?;
    anyhow::ensure!(rows.len() == casts.len(), "the database answered {} of {} ballots", rows.len(), casts.len());
    rows.iter().map(|row| outcome(row.get(0))).collect()
}

fn outcome(word: &str) -> Result<CastOutcome> {
    Ok(match word {
        "kept" => CastOutcome::Kept,
        "withdrawn" => CastOutcome::Withdrawn,
        "key-used" => CastOutcome::KeyUsed,
        "already-voted" => CastOutcome::AlreadyVoted,
        "code-unknown" => CastOutcome::CodeUnknown,
        "proof-used" => CastOutcome::ProofUsed,
        "sealed" => CastOutcome::Sealed,
        other => bail!("the database answered `{other}`"),
    })
}

/// One of two tables has a ballot; which one is no matter to who reads.
const BOTH: &str =
    "(SELECT poll, ballot, vote FROM incoming UNION ALL SELECT poll, ballot, vote FROM ballots) AS both_tables";

impl Store for Postgres {
    fn polls(&self) -> BoxFuture<'_, Result<Vec<Defined>>> {
        async move {
            let client = self.pool.get().await?;
            let sql = "SELECT document, sealed, (SELECT count(*) FROM codes WHERE poll = id) FROM polls ORDER BY id";
            let rows = client.query(&client.prepare_cached(sql).await?, &[]).await?;
            let defined = |row: &tokio_postgres::Row| {
                let document = serde_json::from_str(row.get(0))?;
                Ok(Defined { document, is_sealed: row.get(1), codes: row.get::<_, i64>(2).try_into()? })
            };
            rows.iter().map(defined).collect()
        }
        .boxed()
    }

    fn define(&self, document: PollDocument) -> BoxFuture<'_, Result<DefineOutcome>> {
        async move {
            let mut client = self.pool.get().await?;
            let db = client.transaction().await?;
            db.execute("SELECT pg_advisory_xact_lock(civic_lock($1))", &[&document.id]).await?;
            let row = db.query_opt("SELECT document, sealed FROM polls WHERE id = $1", &[&document.id]).await?;
            if let Some(row) = row {
                let old: PollDocument = serde_json::from_str(row.get(0))?;
                if old == document {
                    return Ok(DefineOutcome::Done);
                }
                if row.get(1) {
                    return Ok(DefineOutcome::Sealed);
                }
                let sql = format!("SELECT 1 FROM {BOTH} WHERE poll = $1 LIMIT 1");
                let has_ballots = db.query_opt(&sql, &[&document.id]).await?.is_some();
                if has_ballots && !keeps_meaning(&old, &document) {
                    return Ok(DefineOutcome::HasBallots);
                }
            }
            let sql = "INSERT INTO polls (id, document) VALUES ($1, $2)
                       ON CONFLICT (id) DO UPDATE SET document = excluded.document";
            db.execute(sql, &[&document.id, &serde_json::to_string(&document)?]).await?;
            db.commit().await?;
            Ok(DefineOutcome::Done)
        }
        .boxed()
    }

    fn add_codes(&self, poll: String, codes: Vec<Hash>) -> BoxFuture<'_, Result<()>> {
        async move {
            let client = self.pool.get().await?;
            let codes: Vec<&[u8]> = codes.iter().map(Hash::as_slice).collect();
            client.execute("INSERT INTO codes SELECT $1, unnest($2::bytea[])", &[&poll, &codes]).await?;
            Ok(())
        }
        .boxed()
    }

    fn cast(&self, cast: Cast) -> BoxFuture<'_, Result<CastOutcome>> {
        // What one citizen sends twice meets in one writer, and does not wait in two transactions.
        let writer = usize::from(cast.credential.map_or(cast.ballot, |credential| credential.hash)[0]) % WRITERS;
        self.writers[writer].cast(cast).boxed()
    }

    fn change(&self, poll: String, ballot: Hash, vote: Option<String>) -> BoxFuture<'_, Result<ChangeOutcome>> {
        async move {
            let mut client = self.pool.get().await?;
            let db = client.transaction().await?;
            db.execute("SELECT pg_advisory_xact_lock_shared(civic_lock($1))", &[&poll]).await?;
            let sql = format!("SELECT vote FROM {BOTH} WHERE poll = $1 AND ballot = $2");
            let Some(row) = db.query_opt(&sql, &[&poll, &ballot.as_slice()]).await? else {
                return Ok(ChangeOutcome::Unknown);
            };
            if row.get::<_, Option<String>>(0) == vote {
                return Ok(ChangeOutcome::Done);
            }
            if db.query_one("SELECT sealed FROM polls WHERE id = $1", &[&poll]).await?.get(0) {
                return Ok(ChangeOutcome::Sealed);
            }
            for table in ["incoming", "ballots"] {
                let sql = format!("UPDATE {table} SET vote = $1 WHERE poll = $2 AND ballot = $3");
                db.execute(&sql, &[&vote, &poll, &ballot.as_slice()]).await?;
            }
            db.commit().await?;
            Ok(ChangeOutcome::Done)
        }
        .boxed()
    }

    fn ballot(&self, poll: String, ballot: Hash) -> BoxFuture<'_, Result<Option<Kept>>> {
        async move {
            let client = self.pool.get().await?;
            let sql = format!("SELECT vote FROM {BOTH} WHERE poll = $1 AND ballot = $2");
            let statement = client.prepare_cached(&sql).await?;
            let row = client.query_opt(&statement, &[&poll, &ballot.as_slice()]).await?;
            Ok(row.map(|row| Kept { vote: row.get(0) }))
        }
        .boxed()
    }

    fn counts(&self, poll: String) -> BoxFuture<'_, Result<Vec<(String, u64)>>> {
        async move {
            let client = self.pool.get().await?;
            let sql = format!("SELECT vote, count(*) FROM {BOTH} WHERE poll = $1 AND vote IS NOT NULL GROUP BY vote");
            let rows = client.query(&client.prepare_cached(&sql).await?, &[&poll]).await?;
            rows.iter().map(|row| Ok((row.get(0), row.get::<_, i64>(1).try_into()?))).collect()
        }
        .boxed()
    }

    /// Vacuumed after: what was deleted, with the transactions that wrote it, would lie in the files still.
    fn seal(&self, poll: String) -> BoxFuture<'_, Result<()>> {
        async move {
            let client = self.pool.get().await?;
            client.execute("SELECT civic_seal($1)", &[&poll]).await?;
            client.batch_execute("VACUUM incoming").await?;
            client.batch_execute("VACUUM ballots").await?;
            client.batch_execute("VACUUM spent").await?;
            Ok(())
        }
        .boxed()
    }

    fn entries(&self, poll: String) -> BoxFuture<'_, Result<Vec<Entry>>> {
        async move {
            let client = self.pool.get().await?;
            let sql = format!("SELECT ballot, vote FROM {BOTH} WHERE poll = $1 AND vote IS NOT NULL ORDER BY ballot");
            let rows = client.query(&client.prepare_cached(&sql).await?, &[&poll]).await?;
            rows.iter().map(|row| Ok(Entry { ballot: hash(row.get(0))?, vote: row.get(1) })).collect()
        }
        .boxed()
    }

    fn secret(&self) -> BoxFuture<'_, Result<Hash>> {
        async move {
            let mut drawn: Hash = [0; 32];
            getrandom::fill(&mut drawn)?;
            let client = self.pool.get().await?;
            let sql = "INSERT INTO secrets VALUES ('pepper', $1) ON CONFLICT DO NOTHING";
            client.execute(sql, &[&drawn.as_slice()]).await?;
            hash(client.query_one("SELECT value FROM secrets WHERE name = 'pepper'", &[]).await?.get(0))
        }
        .boxed()
    }

    fn mix(&self) -> BoxFuture<'_, Result<()>> {
        async move {
            let mut is_mixed = false;
            for poll in self.polls_there().await? {
                let client = self.pool.get().await?;
                is_mixed |=
                    client.query_one("SELECT civic_mix($1, $2)", &[&poll, &LEAST_MIXED]).await?.get::<_, bool>(0);
            }
            if is_mixed {
                self.pool.get().await?.batch_execute("VACUUM incoming").await?;
            }
            Ok(())
        }
        .boxed()
    }
}
