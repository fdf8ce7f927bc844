//! What a device keeps for one form, and what the form asks for first.

use std::cell::RefCell;
use std::rc::Rc;

use civic_core::report::form::Action;
use civic_core::report::open311::categories_at_a_glance;
use wasm_bindgen_futures::spawn_local;

use super::Config;
use super::claim::Claim;
use super::tasks::Task;
use super::widget::{Link, Msg};
use crate::browser::fetch::First;
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

    /// Asks for the categories. The usual answer to the request that is under way already is read here; whatever else
    /// comes, or is to be asked, is for the later part.
    pub(super) fn load_categories(&self, link: &Link) {
        let link = link.clone();
        // Its answer can be read once: who asks again wants a new one.
        let Some(first) = self.first.take() else {
            link.send_message(Msg::Task(Task::LoadCategories(None)));
            return;
        };
        spawn_local(async move {
            let answer = first.end(READ_TIMEOUT).await;
            let categories = answer.as_ref().ok().and_then(categories_at_a_glance);
            link.send_message(match categories {
                Some(categories) => Msg::Act(Action::CategoriesCame(Ok(categories))),
                None => Msg::Task(Task::LoadCategories(Some(answer))),
            });
        });
    }
}
