//! What all requests share: the store, what is known of polls, keys and limits.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use civic_core::Timestamp;
use civic_core::poll::Eligibility;
use civic_core::poll::gateway::problem::Code;
use civic_core::poll::gateway::wire::{PollDocument, ResultsDocument};

use crate::config::Config;
use crate::count::{self, Counted};
use crate::credential::{self, Kind, Pepper};
use crate::limits::Limits;
use crate::metrics::Metrics;
use crate::polls;
use crate::proof::Proofs;
use crate::store::{DefineOutcome, Defined, Store};
use crate::tokens::Tokens;

/// How old results of an open poll may be: counting costs, and nobody reads faster.
const FRESH: Duration = Duration::from_secs(1);
/// How long after a poll's end it is sealed: votes that were on their way at the end are through by then.
const GRACE_SECONDS: i64 = 2;
/// How many polls that are over are kept in memory with all their ballots.
const MOST_COUNTED: usize = 8;

/// What all requests share.
pub struct App {
    pub(crate) config: Config,
    pub(crate) store: Box<dyn Store>,
    pub(crate) pepper: Pepper,
    pub(crate) proofs: Proofs,
    pub(crate) tokens: Option<Tokens>,
    pub(crate) limits: Limits,
    pub(crate) metrics: Metrics,
    pub(crate) admin_key: Option<String>,
    polls: RwLock<Arc<BTreeMap<String, Arc<Defined>>>>,
    refreshing: tokio::sync::Mutex<()>,
    counted: tokio::sync::Mutex<BTreeMap<String, Arc<Counted>>>,
    live: Mutex<BTreeMap<String, (Instant, Arc<ResultsDocument>)>>,
}

impl App {
    /// Opens the database, and puts the city's polls into it.
    pub async fn new(config: Config) -> Result<Self> {
        let store = crate::store::open(&config.database).await?;
        let pepper = Pepper::new(&store.secret().await?, config.secret()?.as_deref());
        let proofs = Proofs::new(pepper.key_for("proof of work"), config.proof_of_work.clone());
        let app = Self {
            proofs,
            pepper,
            tokens: config.tokens.clone().map(Tokens::new).transpose()?,
            limits: Limits::new(&config.limits),
            metrics: Metrics::new()?,
            admin_key: config.admin_key()?,
            polls: RwLock::default(),
            refreshing: tokio::sync::Mutex::default(),
            counted: tokio::sync::Mutex::default(),
            live: Mutex::default(),
            store,
            config,
        };
        app.define_from_files().await?;
        app.refresh().await?;
        Ok(app)
    }

    /// A poll that was sealed is over, whatever its file says now: that is no reason not to start.
    async fn define_from_files(&self) -> Result<()> {
        let Some(folder) = &self.config.polls else { return Ok(()) };
        for document in polls::read_folder(folder)? {
            let id = document.id.clone();
            anyhow::ensure!(
                document.eligibility != Eligibility::Person || self.tokens.is_some(),
                "the poll `{id}` is for who is signed in, and the settings name no login: write [tokens]"
            );
            match self.store.define(document).await? {
                DefineOutcome::Done => {}
                DefineOutcome::Sealed => {
                    tracing::warn!(poll = id, "its file was changed after the poll was over; that has no effect");
                }
                DefineOutcome::HasBallots => anyhow::bail!(
                    "the poll `{id}` has ballots, and its file changes what they mean; give the new poll a new id"
                ),
            }
        }
        Ok(())
    }

    /// Adds a poll, or changes one.
    ///
    /// # Errors
    /// If it cannot be put to citizens, or the database fails.
    pub async fn define(&self, document: PollDocument) -> Result<DefineOutcome> {
        polls::check(&document)?;
        let outcome = self.store.define(document).await?;
        self.refresh().await?;
        Ok(outcome)
    }

    /// Reads anew what other replicas may have changed.
    pub(crate) async fn refresh(&self) -> Result<()> {
        // One after the other: what was read first must not take the place of what was read later.
        let _turn = self.refreshing.lock().await;
        let polls = self.store.polls().await.context("cannot read the polls")?;
        let polls = polls.into_iter().map(|poll| (poll.document.id.clone(), Arc::new(poll))).collect();
        *self.polls.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(polls);
        Ok(())
    }

    /// All polls, by id.
    pub fn polls(&self) -> Arc<BTreeMap<String, Arc<Defined>>> {
        self.polls.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// One poll.
    pub(crate) fn poll(&self, id: &str) -> Result<Arc<Defined>, Code> {
        self.polls().get(id).cloned().ok_or(Code::NotFound)
    }

    /// Draws codes for a poll, and keeps their hashes. They are told here and never again.
    pub async fn draw_codes(&self, poll: &str, count: u32) -> Result<Vec<String>> {
        let Ok(defined) = self.poll(poll) else { anyhow::bail!("there is no poll `{poll}`") };
        let is_by_code = defined.document.eligibility == Eligibility::Code;
        anyhow::ensure!(is_by_code, "the poll `{poll}` is not one for codes: write `eligibility = \"code\"`");
        let codes: Vec<String> = (0..count).map(|_| credential::draw_code()).collect::<Result<_, _>>()?;
        let kept = codes.iter().filter_map(|code| credential::typed_code(code));
        let hashes = kept.map(|code| self.pepper.hash(Kind::Code, poll, &code)).collect();
        self.store.add_codes(poll.to_owned(), hashes).await?;
        Ok(codes)
    }

    /// Seals the polls that are over.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn seal_ended(&self) -> Result<()> {
        let ended = now().plus_seconds(-GRACE_SECONDS);
        let polls = self.polls();
        let is_over =
            |poll: &&Arc<Defined>| !poll.is_sealed && poll.document.closes.is_some_and(|closes| closes <= ended);
        let mut any = false;
        for poll in polls.values().filter(is_over) {
            self.store.seal(poll.document.id.clone()).await?;
            tracing::info!(poll = poll.document.id, "sealed");
            any = true;
        }
        if any { self.refresh().await } else { Ok(()) }
    }

    /// The votes of a poll that are equal, and how many there are of each: for the city's own eyes, also before the end.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn votes(&self, poll: &str) -> Result<Vec<(String, u64)>> {
        self.store.counts(poll.to_owned()).await
    }

    /// All ballots of a poll that is over.
    pub(crate) async fn counted(&self, poll: &Arc<Defined>) -> Result<Arc<Counted>> {
        let id = &poll.document.id;
        // Held while counting: who else asks for the same waits for it.
        let mut counted = self.counted.lock().await;
        if let Some(counted) = counted.get(id) {
            return Ok(counted.clone());
        }
        let entries = self.store.entries(id.clone()).await?;
        let poll = poll.clone();
        let counting = tokio::task::spawn_blocking(move || Counted::new(&poll.document, poll.codes, &entries));
        let fresh = Arc::new(counting.await??);
        if counted.len() >= MOST_COUNTED {
            counted.pop_first();
        }
        counted.insert(id.clone(), fresh.clone());
        Ok(fresh)
    }

    /// What a poll that is still open says now.
    pub(crate) async fn live(&self, poll: &Arc<Defined>) -> Result<Arc<ResultsDocument>> {
        let id = &poll.document.id;
        let known = self.live.lock().unwrap_or_else(PoisonError::into_inner).get(id).cloned();
        if let Some((_, results)) = known.filter(|(counted, _)| counted.elapsed() < FRESH) {
            return Ok(results);
        }
        let votes = self.store.counts(id.clone()).await?;
        let poll = poll.clone();
        let counting = tokio::task::spawn_blocking(move || count::results(&poll.document, false, &votes, poll.codes));
        let results = Arc::new(counting.await??);
        let mut live = self.live.lock().unwrap_or_else(PoisonError::into_inner);
        live.insert(id.clone(), (Instant::now(), results.clone()));
        Ok(results)
    }
}

/// The time by this machine's clock.
pub(crate) fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp(since.as_millis().try_into().unwrap_or(i64::MAX))
}
