//! What a device keeps for one form, and what the form asks for first.

use std::cell::RefCell;
use std::rc::Rc;

use civic_core::report::form::Action;
use wasm_bindgen_futures::spawn_local;

use super::Config;
use super::claim::Claim;
use super::tasks::Task;
use super::widget::{Link, Msg};
use crate::browser::fetch::{First, Get};
use crate::browser::storage::{self, Storage};

/// Milliseconds to wait for an answer.
pub(super) const READ_TIMEOUT: u32 = 20_000;

/// One device, as one form sees it.
#[derive(Clone)]
pub(super) struct Device {
    pub(super) config: Config,
    pub(super) storage: Rc<RefCell<Option<Storage>>>,
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

    /// Looks for a draft and for my reports. On a first visit there is nothing to read, and no need of what reads it.
    pub(super) fn find(&self, link: &Link) {
        let link = link.clone();
        spawn_local(async move {
            link.send_message(match storage::exists().await {
                Ok(false) => Msg::Found(None, None, Vec::new()),
                // Whoever reads it will learn what is wrong.
                Ok(true) | Err(_) => Msg::Task(Task::Find),
            });
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
