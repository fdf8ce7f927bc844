//! What a page begins with: whether the device keeps anything, and the polls of a gateway.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use civic_core::poll::gateway::Gateway;
use civic_core::poll::voting::{Action, Offer};
use civic_core::poll::{BallotKey, Dialect, Reading, Voter, Wanted};
use wasm_bindgen_futures::spawn_local;

use super::Config;
use super::widget::{Link, Msg};
use crate::browser::fetch::{First, FirstThenFetch};
use crate::browser::storage::{self, Storage};

/// Milliseconds to wait for an answer.
const TIMEOUT: u32 = 20_000;

/// One device, as the polls of one platform see it.
#[derive(Clone)]
pub(super) struct Device {
    pub(super) config: Rc<Config>,
    pub(super) storage: Rc<RefCell<Option<Storage>>>,
    /// What the platform knows this device by, once it gave that out.
    pub(super) token: Rc<RefCell<Option<String>>>,
    /// What the sheets are known by that this page has found or stored.
    pub(super) sheets: Rc<RefCell<Vec<BallotKey>>>,
    /// Whether the page is about other polls by now: what still comes is of no use to it.
    pub(super) retired: Rc<Cell<bool>>,
    pub(super) reading: FirstThenFetch,
}

impl Device {
    pub(super) fn new(config: &Rc<Config>, first: Vec<First>) -> Self {
        let reading = FirstThenFetch { first: Rc::new(first.into()), timeout: TIMEOUT };
        Self {
            config: Rc::clone(config),
            storage: Rc::default(),
            token: Rc::default(),
            sheets: Rc::default(),
            retired: Rc::default(),
            reading,
        }
    }

    /// A device that has no database has kept nothing; what else it may have kept is for `otherwise` to look up.
    pub(super) fn find_nothing(&self, link: Link, otherwise: Msg) {
        let device = self.clone();
        spawn_local(async move {
            let keeps_nothing = storage::exists().await == Ok(false);
            let nothing = || Msg::Act(Action::Found(Vec::new(), Vec::new()));
            if !device.retired.get() {
                link.send_message(if keeps_nothing { nothing() } else { otherwise });
            }
        });
    }

    /// Reads the polls of a gateway, or the wanted one, without what was counted.
    pub(super) fn read_briefly(&self, link: Link, gateway: Gateway) {
        let device = self.clone();
        spawn_local(async move {
            let wanted = device.config.wanted.as_ref().map_or(Wanted::All, Wanted::One);
            let offer = gateway.polls(&device.reading, wanted).await.map(|polls| {
                let can = |poll| gateway.capabilities(poll, &Voter::default());
                let capabilities = polls.iter().map(can).collect();
                Box::new(Offer { reading: Reading { polls, ..Reading::default() }, capabilities, is_brief: true })
            });
            if !device.retired.get() {
                link.send_message(Msg::Act(Action::Came(offer)));
            }
        });
    }
}
