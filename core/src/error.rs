//! Why something did not work, in the three kinds that a citizen would tell apart: the server refused, the answer made
//! no sense, the network failed.

use crate::http::TransportError;

/// Why a call to a back end did not do what it should.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// The server understood and said no; say what it said.
    Refused(Refusal),
    /// The answer makes no sense; that is never the citizen's fault.
    Nonsense(Nonsense),
    /// There was no answer; keep the input, and offer to send again.
    Network(TransportError),
}

/// An answer with an error status, or with errors in its body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// HTTP status; some servers send 200 with an error body.
    pub status: u16,
    /// What the server said, in its own words: text for people, or for developers.
    pub messages: Vec<ServerMessage>,
    /// Seconds to wait, if the server said so (`Retry-After`).
    pub retry_after: Option<u32>,
}

/// One message of a [`Refusal`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerMessage {
    /// The server's own code, which may differ from the HTTP status.
    pub code: Option<String>,
    /// Plain text; never HTML.
    pub text: String,
}

/// How an answer made no sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nonsense {
    /// A web page where data was asked for.
    WebPage,
    /// Neither JSON nor XML, or broken in the middle.
    Malformed,
    /// Well-formed, but not what this protocol sends.
    Unexpected,
    /// The server took the report and gave it neither a number nor a token, where it should have.
    NoNumber,
    /// Larger, or nested deeper, than is safe to read.
    TooLarge,
}

impl Error {
    /// Whether sending the very same again may work.
    pub fn can_retry(&self) -> bool {
        match self {
            Self::Refused(refusal) => matches!(refusal.status, 408 | 425 | 429 | 500..),
            Self::Nonsense(_) => false,
            Self::Network(_) => true,
        }
    }

    /// Whether a write that ended so may have been accepted all the same. A server error or a page of a proxy in
    /// between says nothing about what the server kept.
    pub fn may_have_arrived(&self) -> bool {
        match self {
            Self::Refused(refusal) => refusal.status >= 500 && refusal.status != 503,
            Self::Nonsense(_) => true,
            Self::Network(error) => error.may_have_arrived(),
        }
    }

    /// The id of the Fluent message that explains it to a citizen.
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => match refusal.status {
                401 | 403 => "error-key",
                404 | 410 => "error-not-found",
                413 | 415 => "error-photo-refused",
                429 => "error-too-many",
                500.. => "error-server",
                _ => "error-refused",
            },
            Self::Nonsense(Nonsense::WebPage) => "error-web-page",
            Self::Nonsense(Nonsense::Malformed | Nonsense::Unexpected) => "error-nonsense",
            Self::Nonsense(Nonsense::NoNumber) => "error-no-number",
            Self::Nonsense(Nonsense::TooLarge) => "error-too-large",
            Self::Network(TransportError::Offline) => "error-offline",
            Self::Network(TransportError::Timeout) => "error-timeout",
            Self::Network(TransportError::Unreachable) => "error-unreachable",
            Self::Network(TransportError::Blocked) => "error-blocked",
            Self::Network(TransportError::TooLarge) => "error-too-large",
        }
    }
}

impl From<Nonsense> for Error {
    fn from(error: Nonsense) -> Self {
        Self::Nonsense(error)
    }
}

impl From<TransportError> for Error {
    fn from(error: TransportError) -> Self {
        match error {
            TransportError::TooLarge => Self::Nonsense(Nonsense::TooLarge),
            other => Self::Network(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(status: u16) -> Error {
        Error::Refused(Refusal { status, messages: Vec::new(), retry_after: None })
    }

    #[test]
    fn only_a_server_that_may_have_kept_the_report_leaves_doubt() {
        assert!(refused(500).may_have_arrived() && refused(504).may_have_arrived());
        assert!(!refused(400).may_have_arrived() && !refused(503).may_have_arrived());
        assert!(!Error::Network(TransportError::Offline).may_have_arrived());
        assert!(Error::Network(TransportError::Timeout).may_have_arrived());
    }

    #[test]
    fn a_retry_helps_where_the_fault_passes() {
        assert!(refused(429).can_retry() && refused(503).can_retry());
        assert!(!refused(400).can_retry() && !refused(403).can_retry());
    }
}
