//! [`Wishes`]: how the citizen wants the lists.

use crate::services::model::{AreaId, Term};

/// How the citizen wants the lists.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wishes {
    /// Which list is shown.
    pub view: View,
    /// What was typed.
    pub typed: String,
    /// What is left of it.
    pub filter: Filter,
    /// In which order; nothing typed and nothing said is by name.
    pub sort: Sort,
}

/// Which list is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// Services.
    #[default]
    Services,
    /// Places.
    Places,
}

/// What narrows a list down; all of it must hold.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filter {
    /// Of this area.
    pub area: Option<AreaId>,
    /// Of this event of a life or of a business.
    pub event: Option<Term>,
    /// For these people, in the source's words; also an age in years.
    pub audience: Option<String>,
    /// That can be started, booked or paid online.
    pub online: bool,
    /// That cost nothing.
    pub free: bool,
    /// That are open now, or whose place is.
    pub open_now: bool,
    /// Within so many metres of the citizen, if it is known where they are.
    pub within: Option<u32>,
}

/// In which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// What fits best first; without a word typed, by name.
    #[default]
    Best,
    /// By name.
    Name,
    /// The nearest first, if it is known where the citizen is; what is nowhere last.
    Nearest,
}
