//! [`Submission`]: what every form goes through.

use serde::{Deserialize, Serialize};

use crate::{Error, Timestamp};

/// The way of a write from the first letter typed to the back end's answer.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Submission<T> {
    /// Being filled in.
    #[default]
    Editing,
    /// On its way; nothing else may be sent.
    Sending(Attempt),
    /// Kept on this device: no answer came, or one that may change. The form can send it again.
    Queued {
        /// What was tried so far.
        attempt: Attempt,
        /// Why it is not there; `None` if the page was closed while sending.
        error: Option<Error>,
    },
    /// The back end said no, and the same again would get the same answer.
    Refused(Error),
    /// The back end has it.
    Accepted(T),
}

/// What was tried so far. It is stored before each try, so that a page that dies while sending is not believed to have
/// sent nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// When the first try began.
    pub first: Timestamp,
    /// How many tries, this one included.
    pub tries: u32,
    /// Whether any of them may have reached the back end without our knowing.
    pub may_have_arrived: bool,
}

impl Attempt {
    /// The next try: it continues `earlier`, or begins now.
    pub fn next(earlier: Option<Self>, now: Timestamp) -> Self {
        match earlier {
            None => Self { first: now, tries: 1, may_have_arrived: false },
            Some(earlier) => Self { tries: earlier.tries.saturating_add(1), ..earlier },
        }
    }

    /// The same attempt after it ended in `error`.
    #[must_use]
    pub fn failed(self, error: &Error) -> Self {
        Self { may_have_arrived: self.may_have_arrived || error.may_have_arrived(), ..self }
    }
}

/// Whether what is being filled in is safe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keeping {
    /// As far as known, everything typed is kept on this device.
    #[default]
    Kept,
    /// The browser keeps nothing for this page: what is typed is lost with it.
    Blocked,
    /// No room is left on the device.
    Full,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::TransportError;

    #[test]
    fn doubt_stays_however_later_tries_end() {
        let first = Attempt::next(None, Timestamp(5)).failed(&Error::Network(TransportError::Timeout));
        let second = Attempt::next(Some(first), Timestamp(9)).failed(&Error::Network(TransportError::Offline));
        assert_eq!(second, Attempt { first: Timestamp(5), tries: 2, may_have_arrived: true });
    }
}
