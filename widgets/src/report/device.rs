//! What a device keeps for one form, and what the form asks for first.

use std::cell::RefCell;
use std::rc::Rc;

use civic_core::report::form::{Action, Keeping};
use wasm_bindgen_futures::spawn_local;

use super::Config;
use super::claim::Claim;
use super::tasks::Task;
use super::widget::{Link, Msg};
use crate::browser::fetch::{First, Get};
use crate::browser::storage::{Storage, StorageError};

/// Milliseconds to wait for an answer.
pub(super) const READ_TIMEOUT: u32 = 20_000;

/// One device, as one form sees it.
#[derive(Clone)]
pub(super) struct Device {
    pub(super) config: Config,
    storage: Rc<RefCell<Option<Storage>>>,
    claim: Rc<Claim>,
    first: Rc<RefCell<Option<First>>>,
}

impl Device {
    pub(super) fn new(config: &Config, first: Option<First>) -> Self {
        Self {
            config: config.clone(),
            storage: Rc::default(),
            claim: Rc::new(Claim::take(&config.draft_key())),
            first: Rc::new(RefCell::new(first)),
        }
    }

    /// The same draft, another way to speak to its back end.
    pub(super) fn speak_as(&mut self, config: &Config) {
        self.config = config.clone();
    }

    pub(super) fn draft_key(&self) -> String {
        format!("report draft {}", self.claim.name)
    }

    pub(super) fn photo_key(&self) -> String {
        format!("report photo {}", self.claim.name)
    }

    pub(super) fn mine_key(&self) -> String {
        format!("report mine {}", self.config.back_end_key())
    }

    pub(super) async fn storage(&self) -> Result<Storage, StorageError> {
        if let Some(storage) = self.storage.borrow().clone() {
            return Ok(storage);
        }
        let storage = Storage::open().await?;
        self.storage.replace(Some(storage.clone()));
        Ok(storage)
    }

    /// Looks for a draft and for my reports. On a first visit there is nothing to read, and no need of what reads it.
    pub(super) fn find(&self, link: &Link) {
        let (device, link) = (self.clone(), link.clone());
        spawn_local(async move {
            let nothing = Msg::Found(None, None, Vec::new());
            link.send_message(match device.keeps_something().await {
                Ok(true) => Msg::Task(Task::Find),
                Ok(false) => nothing,
                Err(error) => {
                    link.send_message(Msg::Kept(keeping(Err(error))));
                    nothing
                }
            });
        });
    }

    async fn keeps_something(&self) -> Result<bool, StorageError> {
        let storage = self.storage().await?;
        // What cannot be read is as if it were not there.
        let has = async |key: String| storage.has(&key).await.unwrap_or_default();
        Ok(has(self.draft_key()).await || has(self.mine_key()).await)
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

    pub(super) fn load_categories(&self, link: &Link) {
        // Its answer can be read once: who asks again wants a new one.
        let first = self.first.take();
        let backend = self.config.backend(Get { timeout: READ_TIMEOUT, first });
        let (Some(backend), link) = (backend, link.clone()) else { return };
        spawn_local(async move {
            link.send_message(Msg::Act(Action::CategoriesCame(backend.categories().await)));
        });
    }
}

pub(super) fn keeping(kept: Result<(), StorageError>) -> Keeping {
    match kept {
        Ok(()) => Keeping::Kept,
        Err(StorageError::Full) => Keeping::Full,
        Err(StorageError::Blocked | StorageError::Broken) => Keeping::Blocked,
    }
}
