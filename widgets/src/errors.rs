//! What errors mean, to the citizen and to the webmaster.

use civic_core::{Error, LocateFailure};

use crate::words::Words;

/// The HTTP status of an error, if it has one.
pub fn status(error: &Error) -> Option<u16> {
    match error {
        Error::Refused(refusal) => Some(refusal.status),
        Error::Nonsense(_) | Error::Network(_) => None,
    }
}

/// What an error means for the citizen.
pub fn error(words: &Words, error: &Error) -> String {
    let wait = match error {
        Error::Refused(refusal) => refusal.retry_after,
        Error::Nonsense(_) | Error::Network(_) => None,
    };
    match wait {
        Some(seconds) => words.with("error-wait", &[("seconds", seconds.into())]),
        None => words.say(error.message_id()),
    }
}

/// What the server said in its own words, if anything.
pub fn said(error: &Error) -> Vec<String> {
    match error {
        Error::Refused(refusal) => refusal.messages.iter().map(|message| message.text.clone()).collect(),
        Error::Nonsense(_) | Error::Network(_) => Vec::new(),
    }
}

/// One line for the console, to stand after the element's name: what happened, and what a webmaster can do about it.
pub fn for_webmaster(words: &Words, error: &Error) -> String {
    let status = status(error).map(|status| status.to_string()).unwrap_or_default();
    let values = [("status", status.into()), ("said", said(error).join("; ").into())];
    words.with(&format!("webmaster-{}", error.message_id()), &values)
}

/// Why the device did not say where it is.
pub fn locate_failure(failure: LocateFailure) -> &'static str {
    match failure {
        LocateFailure::Denied => "locate-denied",
        LocateFailure::Unavailable => "locate-unavailable",
        LocateFailure::Timeout => "locate-timeout",
        LocateFailure::Unsupported => "locate-unsupported",
    }
}
