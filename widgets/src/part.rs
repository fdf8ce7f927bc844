//! The parts that the module is split into: a widget is one, but for the form's first step, which is in the first part
//! (docs/size.md), and what follows while somebody uses a widget may be another.
//!
//! A function with `#[wasm_split(name)]` is the border: what only it reaches is in the part, and what others reach too is
//! in the first part or in a chunk that they share. A module that is not split (`wasm-pack build`) has all at once.

use wasm_bindgen_futures::spawn_local;
use yew::html::Scope;
use yew::prelude::*;

use crate::browser::clock;

/// Milliseconds in which a slow phone paints.
const PAINT: u32 = 100;

/// A later part of a widget: its functions, once they are here.
pub enum Part<L: 'static> {
    /// Nobody needed it so far.
    NotAsked,
    /// It is on its way.
    Loading,
    /// It did not load.
    Failed,
    /// It is here.
    Here(&'static L),
}

impl<L> Part<L> {
    /// Its functions, if it is here.
    pub fn here(&self) -> Option<&'static L> {
        match self {
            Self::Here(later) => Some(later),
            Self::NotAsked | Self::Loading | Self::Failed => None,
        }
    }

    /// Whether it is to be loaded now; from then on it is on its way.
    pub fn begins_to_load(&mut self) -> bool {
        let begins = matches!(self, Self::NotAsked | Self::Failed);
        if begins {
            *self = Self::Loading;
        }
        begins
    }
}

/// Tells a widget to load its later part once what it begins with is painted: a line that is busy with it would keep that
/// waiting.
pub fn load_soon<W: Component>(link: Scope<W>, load: W::Message) {
    spawn_local(async move {
        clock::sleep(PAINT).await;
        link.send_message(load);
    });
}

/// A part did not load: no network, say.
#[derive(Debug)]
pub struct NotLoaded;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}
