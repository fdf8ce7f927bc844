//! [`Feed`]: what every panel that reads shows.

use crate::{Error, Timestamp};

/// A value that is read from a back end, and how far it can be trusted.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Feed<T> {
    /// First answer still on its way.
    #[default]
    Loading,
    /// As the back end has it.
    Fresh {
        /// What was read.
        value: T,
        /// When.
        read: Timestamp,
    },
    /// The last good value; a later read failed.
    Stale {
        /// What was read.
        value: T,
        /// When.
        read: Timestamp,
        /// Why nothing newer is here.
        error: Error,
    },
    /// Nothing was ever read.
    Failed(Error),
}

impl<T> Feed<T> {
    /// The value, fresh or stale.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Fresh { value, .. } | Self::Stale { value, .. } => Some(value),
            Self::Loading | Self::Failed(_) => None,
        }
    }

    /// Changes the value, if there is one.
    pub fn change(&mut self, change: impl FnOnce(&mut T)) {
        if let Self::Fresh { value, .. } | Self::Stale { value, .. } = self {
            change(value);
        }
    }

    /// The error of the last read, if it failed.
    pub fn error(&self) -> Option<&Error> {
        match self {
            Self::Stale { error, .. } | Self::Failed(error) => Some(error),
            Self::Loading | Self::Fresh { .. } => None,
        }
    }

    /// Takes in the answer of a read: a failure keeps the last good value.
    pub fn take(&mut self, answer: Result<T, Error>, now: Timestamp) {
        *self = match (answer, std::mem::take(self)) {
            (Ok(value), _) => Self::Fresh { value, read: now },
            (Err(error), Self::Fresh { value, read } | Self::Stale { value, read, .. }) => {
                Self::Stale { value, read, error }
            }
            (Err(error), Self::Loading | Self::Failed(_)) => Self::Failed(error),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::TransportError;

    #[test]
    fn a_failing_refresh_keeps_the_last_good_value_and_its_age() {
        let mut feed = Feed::default();
        feed.take(Ok(7), Timestamp(1000));
        feed.take(Err(Error::Network(TransportError::Offline)), Timestamp(2000));
        assert_eq!(feed.value(), Some(&7));
        assert!(matches!(feed, Feed::Stale { read: Timestamp(1000), .. }));
        feed.take(Ok(8), Timestamp(3000));
        assert_eq!(feed.error(), None);
    }

    #[test]
    fn a_first_read_that_fails_has_no_value() {
        let mut feed = Feed::<u8>::Loading;
        feed.take(Err(Error::Network(TransportError::Timeout)), Timestamp(0));
        assert_eq!(feed, Feed::Failed(Error::Network(TransportError::Timeout)));
    }
}
