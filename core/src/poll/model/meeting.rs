//! [`Meeting`]: where people meet about what is voted on.

use crate::link::Link;
use crate::{Position, Timestamp};

/// A meeting of a participatory process.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    /// What tells it from the others of its back end.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is about; plain text.
    pub text: String,
    /// When it begins.
    pub starts: Option<Timestamp>,
    /// When it ends.
    pub ends: Option<Timestamp>,
    /// Where one goes.
    pub attendance: Attendance,
    /// The place in words.
    pub place: String,
    /// Its address.
    pub address: String,
    /// Where it is on a map.
    pub position: Option<Position>,
    /// Where to join it on the net.
    pub online: Option<Link>,
    /// How many may still register; `None` if nobody need register.
    pub free: Option<u64>,
    /// Whether it is over.
    pub is_closed: bool,
    /// Its page on the platform.
    pub page: Option<Link>,
}

/// Where one goes to take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Attendance {
    /// To the place.
    #[default]
    InPerson,
    /// Nowhere: it is on the net.
    Online,
    /// Either.
    Hybrid,
}
