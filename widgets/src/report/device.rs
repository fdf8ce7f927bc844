//! What the form's effects mean on a device: storage, network, position, camera.

use std::cell::RefCell;
use std::rc::Rc;

use civic_core::error::Nonsense;
use civic_core::http;
use civic_core::report::form::{Action, Keeping, LocateFailure, PhotoFailure, SavedDraft};
use civic_core::report::open311::Query;
use civic_core::report::{Backend, CategoryCode, NewReport, Receipt, Reference, RequestId, SentReport, Token};
use civic_core::{Error, Timestamp};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, File};
use yew::html::Scope;

use super::Config;
use super::claim::Claim;
use super::widget::{Msg, Report};
use crate::browser::clock;
use crate::browser::fetch::Fetch;
use crate::browser::geolocation::{GeolocationError, locate};
use crate::browser::photo::{self, PhotoError};
use crate::browser::storage::{Storage, StorageError};

type Link = Scope<Report>;

/// How many of my reports are asked for at once when they are shown; older ones keep what was last seen.
const REFRESHED: usize = 20;

/// How many reports are looked through for one that may have arrived.
const LOOKED_THROUGH: usize = 100;

/// Milliseconds to wait for an answer; a photo over a weak network needs more than a list.
const READ_TIMEOUT: u32 = 20_000;
const SEND_TIMEOUT: u32 = 60_000;

/// One device, as one form sees it.
#[derive(Clone)]
pub(super) struct Device {
    config: Config,
    storage: Rc<RefCell<Option<Storage>>>,
    claim: Rc<Claim>,
}

impl Device {
    pub(super) fn new(config: &Config) -> Self {
        Self { config: config.clone(), storage: Rc::default(), claim: Rc::new(Claim::take(&config.draft_key())) }
    }

    /// The same draft, another way to speak to its back end.
    pub(super) fn speak_as(&mut self, config: &Config) {
        self.config = config.clone();
    }

    fn backend(&self) -> Option<Backend<Fetch>> {
        self.config.backend(Fetch { timeout: READ_TIMEOUT, on_progress: None })
    }

    fn draft_key(&self) -> String {
        format!("report draft {}", self.claim.name)
    }

    fn photo_key(&self) -> String {
        format!("report photo {}", self.claim.name)
    }

    fn mine_key(&self) -> String {
        format!("report mine {}", self.config.back_end_key())
    }

    async fn storage(&self) -> Result<Storage, StorageError> {
        if let Some(storage) = self.storage.borrow().clone() {
            return Ok(storage);
        }
        let storage = Storage::open().await?;
        self.storage.replace(Some(storage.clone()));
        Ok(storage)
    }

    /// Reads draft, photo and my reports. What cannot be read is as if it were not there.
    pub(super) fn find(&self, link: &Link) {
        let (device, link) = (self.clone(), link.clone());
        spawn_local(async move {
            let found = match device.storage().await {
                Err(error) => {
                    link.send_message(Msg::Kept(keeping(Err(error))));
                    Msg::Found(None, None, Vec::new())
                }
                Ok(storage) => {
                    let mut draft: Option<Box<SavedDraft>> = storage.get(&device.draft_key()).await.unwrap_or_default();
                    let photo = storage.blob(&device.photo_key()).await.unwrap_or_default();
                    if let Some(draft) = draft.as_mut().filter(|_| photo.is_none()) {
                        draft.draft.photo = None;
                    }
                    Msg::Found(draft, photo, device.mine(&storage).await)
                }
            };
            link.send_message(found);
        });
    }

    pub(super) fn save(&self, link: &Link, draft: SavedDraft) {
        let (device, link) = (self.clone(), link.clone());
        spawn_local(async move {
            link.send_message(Msg::Kept(keeping(device.store(&draft).await)));
        });
    }

    async fn store(&self, draft: &SavedDraft) -> Result<(), StorageError> {
        self.storage().await?.put(&self.draft_key(), draft).await
    }

    pub(super) fn erase_draft(&self) {
        self.erase(vec![self.draft_key(), self.photo_key()]);
    }

    pub(super) fn erase_photo(&self) {
        self.erase(vec![self.photo_key()]);
    }

    pub(super) fn erase_mine(&self) {
        self.erase(vec![self.mine_key()]);
    }

    fn erase(&self, keys: Vec<String>) {
        let device = self.clone();
        spawn_local(async move {
            if let Ok(storage) = device.storage().await {
                for key in keys {
                    // Where nothing can be erased, nothing was kept.
                    let _ = storage.delete(&key).await;
                }
            }
        });
    }

    async fn mine(&self, storage: &Storage) -> Vec<SentReport> {
        storage.get(&self.mine_key()).await.ok().flatten().unwrap_or_default()
    }

    pub(super) fn keep_mine(&self, mine: &[SentReport]) {
        let (device, mine) = (self.clone(), mine.to_vec());
        spawn_local(async move {
            if let Ok(storage) = device.storage().await {
                // The citizen has the number before their eyes; a device that keeps nothing was announced before.
                let _ = storage.put(&device.mine_key(), &mine).await;
            }
        });
    }

    pub(super) fn load_categories(&self, link: &Link) {
        let (Some(backend), link) = (self.backend(), link.clone()) else { return };
        spawn_local(async move {
            link.send_message(Msg::Act(Action::CategoriesCame(backend.categories().await)));
        });
    }

    pub(super) fn load_questions(&self, link: &Link, code: CategoryCode) {
        let (Some(backend), link) = (self.backend(), link.clone()) else { return };
        spawn_local(async move {
            let questions = backend.questions(&code).await;
            link.send_message(Msg::Act(Action::QuestionsCame(code, questions)));
        });
    }

    pub(super) fn locate(&self, link: &Link) {
        let link = link.clone();
        spawn_local(async move {
            let located =
                locate().await.map(|located| (located.position, located.accuracy)).map_err(|error| match error {
                    GeolocationError::Denied => LocateFailure::Denied,
                    GeolocationError::Unavailable => LocateFailure::Unavailable,
                    GeolocationError::Timeout => LocateFailure::Timeout,
                    GeolocationError::Unsupported => LocateFailure::Unsupported,
                });
            link.send_message(Msg::Act(Action::Located(located)));
        });
    }

    /// Makes a file ready to be sent, and keeps it.
    pub(super) fn prepare_photo(&self, link: &Link, file: File, turn: u32) {
        let (device, link) = (self.clone(), link.clone());
        spawn_local(async move {
            let message = match photo::prepare(&file).await {
                Err(error) => {
                    let failure = match error {
                        PhotoError::NotAnImage => PhotoFailure::NotAnImage,
                        PhotoError::Unreadable => PhotoFailure::Unreadable,
                        PhotoError::TooLarge => PhotoFailure::TooLarge,
                    };
                    Msg::Photo(turn, Err(failure), Keeping::Kept)
                }
                Ok(photo) => {
                    let kept = match device.storage().await {
                        Ok(storage) => storage.put_blob(&device.photo_key(), &photo.blob).await,
                        Err(error) => Err(error),
                    };
                    Msg::Photo(turn, Ok((photo.blob, photo.about)), keeping(kept))
                }
            };
            link.send_message(message);
        });
    }

    /// Stores what is about to be tried, then tries it.
    pub(super) fn send(&self, link: &Link, draft: SavedDraft, report: NewReport, photo: Option<Blob>) {
        let on_progress = {
            let link = link.clone();
            Rc::new(move |share| link.send_message(Msg::Act(Action::Uploaded(share)))) as Rc<dyn Fn(f64)>
        };
        let backend = self.config.backend(Fetch { timeout: SEND_TIMEOUT, on_progress: Some(on_progress) });
        let (device, link) = (self.clone(), link.clone());
        let Some(backend) = backend else { return };
        spawn_local(async move {
            if let Some(receipt) = device.sent_elsewhere(&report).await {
                return link.send_message(Msg::Act(Action::SendEnded(Ok(receipt), Vec::new())));
            }
            link.send_message(Msg::Act(Action::DraftKept(keeping(device.store(&draft).await))));
            let photo = match (photo, &report.draft.photo) {
                (Some(blob), Some(about)) => match photo::bytes(&blob).await {
                    Ok(bytes) => {
                        Some(http::File { name: "photo.jpg".to_owned(), media_type: about.media_type.clone(), bytes })
                    }
                    Err(_) => return link.send_message(Msg::Act(Action::PhotoLost)),
                },
                _ => None,
            };
            let answer = backend.create(&report, photo).await;
            let fields = match &answer {
                Err(Error::Refused(refusal)) => backend.fields_at_fault(refusal, &report),
                _ => Vec::new(),
            };
            link.send_message(Msg::Act(Action::SendEnded(answer, fields)));
        });
    }

    /// The receipt of this very draft, if another tab of this page has sent it meanwhile.
    async fn sent_elsewhere(&self, report: &NewReport) -> Option<Receipt> {
        let mine = self.mine(&self.storage().await.ok()?).await;
        let sent = mine.into_iter().find(|sent| sent.key == report.draft.key)?;
        Some(Receipt { reference: sent.reference, notice: None })
    }

    /// Looks for a report that may have arrived.
    pub(super) fn check(&self, link: &Link, code: CategoryCode, since: Timestamp, known: Vec<RequestId>) {
        let (Some(backend), link) = (self.backend(), link.clone()) else { return };
        spawn_local(async move {
            let query = Query {
                categories: vec![code],
                start: Some(since.plus_seconds(-24 * 3600)),
                limit: LOOKED_THROUGH,
                ..Query::default()
            };
            let reports = backend.reports(&query).await;
            link.send_message(Msg::Act(Action::CheckEnded(reports, known)));
        });
    }

    pub(super) fn ask_number(&self, link: &Link, token: Token, seconds: u32) {
        let (Some(backend), link) = (self.backend(), link.clone()) else { return };
        spawn_local(async move {
            clock::sleep(seconds.saturating_mul(1000)).await;
            let number = backend.number(&token).await;
            link.send_message(Msg::Act(Action::NumberCame(token, number)));
        });
    }

    /// Asks what became of my reports, one after the other: a phone on a weak network does nothing else meanwhile.
    pub(super) fn refresh(&self, link: &Link, mine: &[SentReport]) {
        let (Some(backend), link) = (self.backend(), link.clone()) else { return };
        let mine: Vec<_> = mine.iter().take(REFRESHED).cloned().collect();
        spawn_local(async move {
            let mut failed = None;
            for report in mine {
                if let Err(error) = refresh_one(&backend, &link, report).await {
                    failed = Some(error);
                }
            }
            link.send_message(Msg::Refreshed(failed));
        });
    }
}

async fn refresh_one(backend: &Backend<Fetch>, link: &Link, report: SentReport) -> Result<(), Error> {
    let id = match report.reference {
        Reference::None => return Ok(()),
        Reference::Number(id) => id,
        Reference::Token(token) => match backend.number(&token).await? {
            None => return Ok(()),
            Some(id) => {
                link.send_message(Msg::Numbered(report.key.clone(), id.clone()));
                id
            }
        },
    };
    match backend.report(&id).await {
        Ok(seen) => link.send_message(Msg::Seen(report.key, Box::new(seen))),
        // A report that the city does not show yet is no failure.
        Err(Error::Refused(refusal)) if refusal.status == 404 => {}
        Err(Error::Nonsense(Nonsense::Unexpected)) => {}
        Err(error) => return Err(error),
    }
    Ok(())
}

fn keeping(kept: Result<(), StorageError>) -> Keeping {
    match kept {
        Ok(()) => Keeping::Kept,
        Err(StorageError::Full) => Keeping::Full,
        Err(StorageError::Blocked | StorageError::Broken) => Keeping::Blocked,
    }
}
