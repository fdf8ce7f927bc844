//! What a device keeps for the polls of one platform, and what is asked of that platform.

use civic_core::Error;
use civic_core::http::{Request, Response, Transport, TransportError};
use civic_core::poll::voting::{Action, Kept, Offer, Saved};
use civic_core::poll::{
    Ballot, BallotKey, Cast, Dialect, Eligibility, NotTaken, OwnVote, Poll, PollId, Reason, Vote, Voter, Wanted, cast,
    read, withdraw,
};
use civic_core::submission::Keeping;
use wasm_bindgen_futures::spawn_local;

use super::platforms::{self, NotOpen};
use super::reading::Device;
use super::widget::{Link, Msg};
use super::work;
use crate::attributes::BadAttribute;
use crate::browser::clock;
use crate::browser::fetch::{Fetch, FirstThenFetch};
use crate::browser::storage::{self, Storage, StorageError};

/// Milliseconds to wait for an answer to a vote.
const TIMEOUT: u32 = 30_000;

/// One answered poll, to hand over.
pub(super) struct Answer {
    pub(super) poll: Poll,
    pub(super) vote: Vote,
    pub(super) words: String,
    pub(super) before: Option<OwnVote>,
}

impl Device {
    fn sheets_key(&self) -> String {
        format!("poll sheets {}", self.config.key())
    }

    fn kept_key(&self) -> String {
        format!("poll votes {}", self.config.key())
    }

    fn token_key(&self) -> String {
        format!("poll token {}", self.config.key())
    }

    async fn storage(&self) -> Result<Storage, StorageError> {
        if let Some(storage) = self.storage.borrow().clone() {
            return Ok(storage);
        }
        let storage = Storage::open().await?;
        self.storage.replace(Some(storage.clone()));
        Ok(storage)
    }

    /// Looks for sheets and receipts. On a first visit there is nothing to read, and no need of a database.
    pub(super) fn find(&self, link: Link) {
        let device = self.clone();
        spawn_local(async move {
            let (mut saved, mut kept): (Vec<Saved>, Vec<Kept>) = Default::default();
            if storage::exists().await != Ok(false) {
                match device.storage().await {
                    Ok(storage) => {
                        // What cannot be read is as if it were not there.
                        saved = storage.get(&device.sheets_key()).await.ok().flatten().unwrap_or_default();
                        kept = storage.get(&device.kept_key()).await.ok().flatten().unwrap_or_default();
                        device.sheets.replace(saved.iter().map(|saved| saved.key.clone()).collect());
                    }
                    Err(error) => link.send_message(Msg::Act(Action::Stored(keeping(Err(error))))),
                }
            }
            device.tell(&link, Msg::Act(Action::Found(saved, kept)));
        });
    }

    /// Tells the widget, if the page is still about the same polls.
    fn tell(&self, link: &Link, msg: Msg) {
        if !self.retired.get() {
            link.send_message(msg);
        }
    }

    /// Reads the wanted poll, or all.
    pub(super) fn load(&self, link: Link, language: &str, voter: Voter) {
        let (device, language) = (self.clone(), language.to_owned());
        spawn_local(async move {
            let wanted = device.config.wanted.as_ref().map_or(Wanted::All, Wanted::One);
            let msg = match device.read(&language, wanted, voter).await {
                Ok(answer) => Msg::Act(Action::Came(answer.map(Box::new))),
                Err(bad) => Msg::Bad(bad),
            };
            device.tell(&link, msg);
        });
    }

    /// Reads one poll of a list, with what was counted.
    pub(super) fn read_one(&self, link: Link, language: &str, poll: PollId, voter: Voter) {
        let (device, language) = (self.clone(), language.to_owned());
        spawn_local(async move {
            let msg = match device.read(&language, Wanted::One(&poll), voter).await {
                Ok(answer) => Msg::Act(Action::Read(poll, answer.map(Box::new))),
                Err(bad) => Msg::Bad(bad),
            };
            device.tell(&link, msg);
        });
    }

    async fn read(
        &self,
        language: &str,
        wanted: Wanted<'_>,
        voter: Voter,
    ) -> Result<Result<Offer, Error>, BadAttribute> {
        let dialect = match platforms::dialect(&self.config, language).await {
            Ok(dialect) => dialect,
            Err(NotOpen::Bad(bad)) => return Err(bad),
            // What speaks to the platform is on the page's own site, and it did not come either.
            Err(NotOpen::NotLoaded) => return Ok(Err(Error::Network(TransportError::Unreachable))),
        };
        let voter = self.known(voter).await;
        let reading = match read(dialect.as_ref(), &Reading(self.reading.clone()), wanted, &voter).await {
            Ok(reading) => reading,
            Err(error) => return Ok(Err(error)),
        };
        self.keep_token(&reading).await;
        let capabilities = reading.polls.iter().map(|poll| dialect.capabilities(poll, &voter)).collect();
        let is_brief = dialect.lists_briefly() && matches!(wanted, Wanted::All);
        Ok(Ok(Offer { reading, capabilities, is_brief }))
    }

    /// Who votes, with the token that the platform gave out where the page has none. The gateway gives out none.
    async fn known(&self, voter: Voter) -> Voter {
        if voter.token.is_some() || self.config.gateway().is_some() {
            return voter;
        }
        if self.token.borrow().is_none()
            && storage::exists().await != Ok(false)
            && let Ok(storage) = self.storage().await
        {
            let token = storage.get(&self.token_key()).await.ok().flatten();
            self.token.replace(token);
        }
        Voter { token: self.token.borrow().clone(), ..voter }
    }

    /// A platform that gave a token out knows the device by it next time.
    async fn keep_token(&self, reading: &civic_core::poll::Reading) {
        if reading.token.is_none() {
            return;
        }
        self.token.replace(reading.token.clone());
        if let Ok(storage) = self.storage().await {
            // A browser that keeps nothing is somebody else after each visit; it was told so.
            let _ = storage.put(&self.token_key(), &reading.token).await;
        }
    }

    /// Keeps the sheets that are not taken yet, or erases them.
    pub(super) fn save(&self, link: Link, sheets: Vec<Saved>) {
        let device = self.clone();
        spawn_local(async move {
            device.tell(&link, Msg::Act(Action::Stored(device.store(sheets).await)));
        });
    }

    /// Puts these sheets in the place of those that this page knows. Those of other pages, which may be about other polls, stay.
    async fn store(&self, sheets: Vec<Saved>) -> Keeping {
        keeping(self.try_to_store(sheets).await)
    }

    async fn try_to_store(&self, mut sheets: Vec<Saved>) -> Result<(), StorageError> {
        let storage = self.storage().await?;
        let all: Vec<Saved> = storage.get(&self.sheets_key()).await.ok().flatten().unwrap_or_default();
        let known = self.sheets.replace(sheets.iter().map(|saved| saved.key.clone()).collect());
        let is_of_this_page = |saved: &Saved| known.contains(&saved.key) || self.sheets.borrow().contains(&saved.key);
        sheets.extend(all.into_iter().filter(|saved| !is_of_this_page(saved)));
        if sheets.is_empty() {
            storage.delete(&self.sheets_key()).await
        } else {
            storage.put(&self.sheets_key(), &sheets).await
        }
    }

    /// Keeps the receipts, beside those that other pages have kept meanwhile, but for those that are `gone`.
    pub(super) fn remember(&self, kept: Vec<Kept>, gone: Vec<BallotKey>) {
        let device = self.clone();
        spawn_local(async move {
            if let Ok(storage) = device.storage().await {
                let mut all: Vec<Kept> = storage.get(&device.kept_key()).await.ok().flatten().unwrap_or_default();
                all.retain(|old| !gone.contains(&old.key) && !kept.iter().any(|new| new.key == old.key));
                all.extend(kept);
                // The citizen has the receipt before their eyes; a device that keeps nothing was announced before.
                let _ = storage.put(&device.kept_key(), &all).await;
            }
        });
    }

    /// Stores what is about to be tried, then tries it.
    pub(super) fn cast(&self, link: Link, language: &str, sheets: Vec<Saved>, answers: Vec<Answer>, voter: Voter) {
        let (device, language) = (self.clone(), language.to_owned());
        spawn_local(async move {
            device.tell(&link, Msg::Act(Action::Stored(device.store(sheets).await)));
            let key = voter.key.clone();
            let answer = device.try_to_cast(&link, &language, &answers, voter).await;
            if let (Ok(cast), Some(key), true) = (&answer, key, device.retired.get()) {
                // The page is about something else by now, and the receipt is kept all the same.
                let polls = answers.iter().map(|answer| answer.poll.id.clone()).collect();
                let (receipt, cast) = (cast.receipt.clone(), clock::now());
                device.remember(vec![Kept { polls, key, receipt, cast, withdrawn: false }], Vec::new());
                device.store(Vec::new()).await;
            }
            device.tell(&link, Msg::Act(Action::CastEnded(answer.map(Box::new))));
        });
    }

    async fn try_to_cast(
        &self,
        link: &Link,
        language: &str,
        answers: &[Answer],
        voter: Voter,
    ) -> Result<Cast, NotTaken> {
        let dialect = self.dialect(language).await?;
        let transport = Fetch { timeout: TIMEOUT, on_progress: None };
        let mut voter = self.known(voter).await;
        if answers.iter().any(|answer| answer.poll.eligibility == Eligibility::Device) {
            voter.device = Some(self.id().await);
        }
        let works = answers.iter().find_map(|answer| dialect.ask_challenge(&answer.poll));
        if let Some(ask) = works.filter(|_| !voter.has_voted) {
            let answer = transport.send(ask).await.map_err(|error| NotTaken::from(Error::from(error)))?;
            let challenge = dialect.challenge(&answer)?;
            let link = link.clone();
            voter.work = work::solve(&challenge, move |share| link.send_message(Msg::Works(share))).await;
        }
        let ballots: Vec<_> = answers
            .iter()
            .map(|Answer { poll, vote, words, before }| Ballot { poll, vote, words, before: before.as_ref() })
            .collect();
        let cast = cast(dialect.as_ref(), &transport, &ballots, &voter).await?;
        self.keep_token(&cast.reading).await;
        Ok(cast)
    }

    async fn dialect(&self, language: &str) -> Result<Box<dyn Dialect>, NotTaken> {
        platforms::dialect(&self.config, language).await.map_err(|not_open| match not_open {
            NotOpen::Bad(_) => Reason::Gone.into(),
            NotOpen::NotLoaded => Error::Network(TransportError::Unreachable).into(),
        })
    }

    /// Takes a vote back.
    pub(super) fn withdraw(&self, link: Link, language: &str, poll: Poll, voter: Voter) {
        let (device, language) = (self.clone(), language.to_owned());
        spawn_local(async move {
            let transport = Fetch { timeout: TIMEOUT, on_progress: None };
            let answer = match device.dialect(&language).await {
                Ok(dialect) => withdraw(dialect.as_ref(), &transport, &poll, &device.known(voter).await).await,
                Err(not_taken) => Err(not_taken),
            };
            device.tell(&link, Msg::Act(Action::Withdrawn(poll.id, answer)));
        });
    }

    /// The random text that stands for this browser in polls for every device once; drawn for each platform by itself, so that
    /// two of them cannot tell that it is the same.
    async fn id(&self) -> String {
        let key = format!("poll device {}", self.config.key());
        let storage = self.storage().await.ok();
        if let Some(storage) = &storage
            && let Ok(Some(id)) = storage.get::<String>(&key).await
        {
            return id;
        }
        let id = clock::ballot_key().as_str().to_owned();
        if let Some(storage) = &storage {
            // A browser that keeps nothing is another device after each visit; it was told so.
            let _ = storage.put(&key, &id).await;
        }
        id
    }
}

/// Reading, by requests that are under way already where they are what is asked for; queries go by POST.
#[derive(Clone)]
struct Reading(FirstThenFetch);

impl Transport for Reading {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let is_plain = request.method == civic_core::http::Method::Get && request.headers.is_empty();
        if is_plain { self.0.send(request).await } else { Fetch::default().send(request).await }
    }
}

fn keeping(kept: Result<(), StorageError>) -> Keeping {
    match kept {
        Ok(()) => Keeping::Kept,
        Err(StorageError::Full) => Keeping::Full,
        Err(StorageError::Blocked | StorageError::Broken) => Keeping::Blocked,
    }
}
