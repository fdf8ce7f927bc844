//! What the form asks of device and network once the first step is done: position, photo, sending, my reports.

use std::rc::Rc;

use civic_core::error::Nonsense;
use civic_core::http::{self, TransportError};
use civic_core::report::form::{Action, Keeping, PhotoFailure, SavedDraft};
use civic_core::report::open311::Query;
use civic_core::report::{Backend, CategoryCode, NewReport, Receipt, Reference, RequestId, SentReport, Token};
use civic_core::{Error, Timestamp};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, File};

use super::device::{Device, READ_TIMEOUT};
use super::widget::{Link, Msg};
use crate::browser::clock;
use crate::browser::fetch::{Fetch, Unanswered};
use crate::browser::geolocation::locate;
use crate::browser::photo::{self, PhotoError};
use crate::browser::storage::{Storage, StorageError};

/// How many of my reports are asked for at once when they are shown; older ones keep what was last seen.
const REFRESHED: usize = 20;

/// How many reports are looked through for one that may have arrived.
const LOOKED_THROUGH: usize = 100;

/// Milliseconds to wait for the answer to a report; a photo over a weak network needs more than a list.
const SEND_TIMEOUT: u32 = 60_000;

/// Something to be done that ends with a message.
pub enum Task {
    /// Read draft, photo and my reports.
    Find,
    /// Ask for the categories, or read the answer to the first request, which is none of the usual ones.
    LoadCategories(Option<Result<http::Response, Unanswered>>),
    /// Ask what the category's questions are.
    LoadQuestions(CategoryCode),
    /// Ask the device where it is.
    Locate,
    /// Make a file ready to be sent, and keep it. With its turn.
    PreparePhoto(File, u32),
    /// Keep the draft.
    Save(Box<SavedDraft>),
    /// Keep the draft as it is before this try, then try to send the report with its photo.
    Send(Box<SavedDraft>, Box<NewReport>, Option<Blob>),
    /// Look for a report that may have arrived: its category, since when, and the numbers that are other reports.
    Check(CategoryCode, Timestamp, Vec<RequestId>),
    /// Ask for the number behind a token, after so many seconds.
    AskNumber(Token, u32),
    /// Erase these records.
    Erase(Vec<String>),
    /// Keep the list of my reports.
    KeepMine(Vec<SentReport>),
    /// Ask what became of my reports.
    Refresh(Vec<SentReport>),
}

/// Sets about a task.
pub(super) fn run(device: Device, link: Link, task: Task) {
    spawn_local(async move {
        let last = match task {
            Task::Find => find(&device, &link).await,
            Task::LoadCategories(answer) => load_categories(&device, answer).await,
            Task::LoadQuestions(code) => load_questions(&device, code).await,
            Task::Locate => Some(located().await),
            Task::PreparePhoto(file, turn) => Some(prepare_photo(&device, &file, turn).await),
            Task::Save(draft) => Some(Msg::Kept(keeping(store(&device, &draft).await))),
            Task::Send(draft, report, photo) => send(&device, &link, &draft, &report, photo).await.map(Msg::Act),
            Task::Check(code, since, known) => check(&device, code, since, known).await,
            Task::AskNumber(token, seconds) => ask_number(&device, token, seconds).await,
            Task::Erase(keys) => {
                erase(&device, keys).await;
                None
            }
            Task::KeepMine(mine) => {
                keep_mine(&device, &mine).await;
                None
            }
            Task::Refresh(mine) => refresh(&device, &link, mine).await,
        };
        if let Some(message) = last {
            link.send_message(message);
        }
    });
}

fn backend(device: &Device) -> Option<Backend<Fetch>> {
    device.config.backend(Fetch { timeout: READ_TIMEOUT, on_progress: None })
}

async fn storage(device: &Device) -> Result<Storage, StorageError> {
    if let Some(storage) = device.storage.borrow().clone() {
        return Ok(storage);
    }
    let storage = Storage::open().await?;
    device.storage.replace(Some(storage.clone()));
    Ok(storage)
}

fn keeping(kept: Result<(), StorageError>) -> Keeping {
    match kept {
        Ok(()) => Keeping::Kept,
        Err(StorageError::Full) => Keeping::Full,
        Err(StorageError::Blocked | StorageError::Broken) => Keeping::Blocked,
    }
}

/// What cannot be read is as if it were not there.
async fn find(device: &Device, link: &Link) -> Option<Msg> {
    let storage = match storage(device).await {
        Ok(storage) => storage,
        Err(error) => {
            link.send_message(Msg::Kept(keeping(Err(error))));
            return Some(Msg::Found(None, None, Vec::new()));
        }
    };
    let mut draft: Option<Box<SavedDraft>> = storage.get(&device.draft_key()).await.unwrap_or_default();
    let photo = storage.blob(&device.photo_key()).await.unwrap_or_default();
    if let Some(draft) = draft.as_mut().filter(|_| photo.is_none()) {
        draft.draft.photo = None;
    }
    Some(Msg::Found(draft, photo, mine(device, &storage).await))
}

async fn store(device: &Device, draft: &SavedDraft) -> Result<(), StorageError> {
    storage(device).await?.put(&device.draft_key(), draft).await
}

async fn mine(device: &Device, storage: &Storage) -> Vec<SentReport> {
    storage.get(&device.mine_key()).await.ok().flatten().unwrap_or_default()
}

async fn erase(device: &Device, keys: Vec<String>) {
    if let Ok(storage) = storage(device).await {
        for key in keys {
            // Where nothing can be erased, nothing was kept.
            let _ = storage.delete(&key).await;
        }
    }
}

async fn keep_mine(device: &Device, mine: &[SentReport]) {
    if let Ok(storage) = storage(device).await {
        // The citizen has the number before their eyes; a device that keeps nothing was announced before.
        let _ = storage.put(&device.mine_key(), &mine).await;
    }
}

async fn load_categories(device: &Device, answer: Option<Result<http::Response, Unanswered>>) -> Option<Msg> {
    let backend = backend(device)?;
    let categories = match answer {
        None => backend.categories().await,
        Some(Ok(answer)) => backend.categories_in(&answer),
        Some(Err(unanswered)) => Err(TransportError::from(unanswered).into()),
    };
    Some(Msg::Act(Action::CategoriesCame(categories)))
}

async fn load_questions(device: &Device, code: CategoryCode) -> Option<Msg> {
    let questions = backend(device)?.questions(&code).await;
    Some(Msg::Act(Action::QuestionsCame(code, questions)))
}

async fn located() -> Msg {
    let located = locate().await.map(|located| (located.position, located.accuracy));
    Msg::Act(Action::Located(located))
}

async fn prepare_photo(device: &Device, file: &File, turn: u32) -> Msg {
    match photo::prepare(file).await {
        Err(error) => {
            let failure = match error {
                PhotoError::NotAnImage => PhotoFailure::NotAnImage,
                PhotoError::Unreadable => PhotoFailure::Unreadable,
                PhotoError::TooLarge => PhotoFailure::TooLarge,
            };
            Msg::Photo(turn, Err(failure), Keeping::Kept)
        }
        Ok(photo) => {
            let kept = match storage(device).await {
                Ok(storage) => storage.put_blob(&device.photo_key(), &photo.blob).await,
                Err(error) => Err(error),
            };
            Msg::Photo(turn, Ok((photo.blob, photo.about)), keeping(kept))
        }
    }
}

/// Stores what is about to be tried, then tries it.
async fn send(
    device: &Device,
    link: &Link,
    draft: &SavedDraft,
    report: &NewReport,
    photo: Option<Blob>,
) -> Option<Action> {
    if let Some(receipt) = sent_elsewhere(device, report).await {
        return Some(Action::SendEnded(Ok(receipt), Vec::new()));
    }
    link.send_message(Msg::Act(Action::DraftKept(keeping(store(device, draft).await))));
    let photo = match (photo, &report.draft.photo) {
        (Some(blob), Some(about)) => match photo::bytes(&blob).await {
            Ok(bytes) => Some(http::File { name: "photo.jpg".to_owned(), media_type: about.media_type.clone(), bytes }),
            Err(_) => return Some(Action::PhotoLost),
        },
        _ => None,
    };
    let on_progress = {
        let link = link.clone();
        Rc::new(move |share| link.send_message(Msg::Act(Action::Uploaded(share)))) as Rc<dyn Fn(f64)>
    };
    let backend = device.config.backend(Fetch { timeout: SEND_TIMEOUT, on_progress: Some(on_progress) })?;
    let answer = backend.create(report, photo).await;
    let fields = match &answer {
        Err(Error::Refused(refusal)) => backend.fields_at_fault(refusal, report),
        _ => Vec::new(),
    };
    Some(Action::SendEnded(answer, fields))
}

/// The receipt of this very draft, if another tab of this page has sent it meanwhile.
async fn sent_elsewhere(device: &Device, report: &NewReport) -> Option<Receipt> {
    let mine = mine(device, &storage(device).await.ok()?).await;
    let sent = mine.into_iter().find(|sent| sent.key == report.draft.key)?;
    Some(Receipt { reference: sent.reference, notice: None })
}

/// Looks for a report that may have arrived.
async fn check(device: &Device, code: CategoryCode, since: Timestamp, known: Vec<RequestId>) -> Option<Msg> {
    let query = Query {
        categories: vec![code],
        start: Some(since.plus_seconds(-24 * 3600)),
        limit: LOOKED_THROUGH,
        ..Query::default()
    };
    let reports = backend(device)?.reports(&query).await;
    Some(Msg::Act(Action::CheckEnded(reports, known)))
}

async fn ask_number(device: &Device, token: Token, seconds: u32) -> Option<Msg> {
    clock::sleep(seconds.saturating_mul(1000)).await;
    let number = backend(device)?.number(&token).await;
    Some(Msg::Act(Action::NumberCame(token, number)))
}

/// Asks what became of my reports, one after the other: a phone on a weak network does nothing else meanwhile.
async fn refresh(device: &Device, link: &Link, mine: Vec<SentReport>) -> Option<Msg> {
    let backend = backend(device)?;
    let mut failed = None;
    for report in mine.into_iter().take(REFRESHED) {
        if let Err(error) = refresh_one(&backend, link, report).await {
            failed = Some(error);
        }
    }
    Some(Msg::Refreshed(failed))
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
