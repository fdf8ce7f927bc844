//! How the gateway says no: problem documents (RFC 9457), with a [`Code`] for each case that a citizen would tell apart.

use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::poll::Wrong;

/// The media type of a problem document.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// A problem document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// `urn:civic:problem:` and the code.
    #[serde(rename = "type")]
    pub kind: String,
    /// What happened, in English, for who reads logs.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What a program reads.
    pub code: Code,
    /// What is wrong with the ballot, if the code is [`Code::InvalidBallot`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wrong: Option<Wrong>,
}

/// Why the gateway said no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// There is no such poll, or no such address.
    NotFound,
    /// Voting has not begun.
    NotBegun,
    /// Voting is over.
    Closed,
    /// Voting is not over, so there is no root and no export.
    NotClosed,
    /// The ballot is not valid.
    InvalidBallot,
    /// The ballot's key is missing, or too short to be secret.
    InvalidKey,
    /// Another vote was cast with the same key.
    KeyUsed,
    /// The poll needs a code, a token or a device's text, and there is none.
    CredentialMissing,
    /// The city gave out no such code.
    CodeUnknown,
    /// Somebody has voted with this code, in this name or from this device, and the vote is final.
    AlreadyVoted,
    /// The token is not of the city's login, or not for this poll.
    TokenInvalid,
    /// The token was good, and is too old: sign in again.
    TokenExpired,
    /// The poll needs proof of work.
    ProofNeeded,
    /// The proof is wrong, too old, or was used before.
    ProofInvalid,
    /// A vote cannot be changed in this poll.
    Final,
    /// There is no ballot with this key.
    BallotUnknown,
    /// Results are not shown yet.
    ResultsHidden,
    /// Results are never shown here.
    ResultsNever,
    /// Too many requests; `Retry-After` says how long to wait.
    TooMany,
    /// The page is not one that may send votes.
    OriginRefused,
    /// The request is larger than the gateway reads.
    TooLarge,
    /// The request is not one that the gateway reads.
    Malformed,
    /// An administrator's key is needed.
    NotAdministrator,
    /// The poll has ballots, and the change would change what they mean.
    HasBallots,
    /// The gateway cannot reach its database; try again.
    Unavailable,
}

/// All codes with their names, statuses and titles.
const CODES: [(Code, &str, u16, &str); 25] = [
    (Code::NotFound, "not-found", 404, "There is no such poll or address"),
    (Code::NotBegun, "not-begun", 403, "Voting has not begun"),
    (Code::Closed, "closed", 403, "Voting is over"),
    (Code::NotClosed, "not-closed", 403, "Voting is not over"),
    (Code::InvalidBallot, "invalid-ballot", 422, "The ballot is not valid"),
    (Code::InvalidKey, "invalid-key", 422, "The ballot needs a random key of 22 to 64 letters and digits"),
    (Code::KeyUsed, "key-used", 409, "Another vote was cast with this key"),
    (Code::CredentialMissing, "credential-missing", 401, "This poll needs a code, a token or a device"),
    (Code::CodeUnknown, "code-unknown", 403, "There is no such code"),
    (Code::AlreadyVoted, "already-voted", 409, "There is a vote already, and it is final"),
    (Code::TokenInvalid, "token-invalid", 403, "The token is not valid for this poll"),
    (Code::TokenExpired, "token-expired", 401, "The token is too old"),
    (Code::ProofNeeded, "proof-needed", 403, "This poll needs proof of work"),
    (Code::ProofInvalid, "proof-invalid", 403, "The proof of work is wrong, too old or used"),
    (Code::Final, "final", 403, "Votes in this poll are final"),
    (Code::BallotUnknown, "ballot-unknown", 404, "There is no ballot with this key"),
    (Code::ResultsHidden, "results-hidden", 403, "Results are not shown yet"),
    (Code::ResultsNever, "results-never", 403, "Results are not shown here"),
    (Code::TooMany, "too-many", 429, "Too many requests"),
    (Code::OriginRefused, "origin-refused", 403, "Votes are not taken from this page"),
    (Code::TooLarge, "too-large", 413, "The request is too large"),
    (Code::Malformed, "malformed", 400, "The request cannot be read"),
    (Code::NotAdministrator, "not-administrator", 401, "An administrator's key is needed"),
    (Code::HasBallots, "has-ballots", 409, "There are ballots, and the change would change what they mean"),
    (Code::Unavailable, "unavailable", 503, "The gateway cannot reach its database"),
];

impl Code {
    /// All of them, as documents write them.
    pub fn names() -> impl Iterator<Item = &'static str> {
        CODES.iter().map(|(_, name, ..)| *name)
    }

    fn row(self) -> Option<&'static (Self, &'static str, u16, &'static str)> {
        CODES.iter().find(|(code, ..)| *code == self)
    }

    /// As documents write it.
    pub fn name(self) -> &'static str {
        self.row().map_or("", |(_, name, ..)| name)
    }

    /// The HTTP status that goes with it.
    pub fn status(self) -> u16 {
        self.row().map_or(500, |(_, _, status, _)| *status)
    }

    /// The document that says it.
    pub fn problem(self) -> Problem {
        let title = self.row().map_or("", |(.., title)| title);
        let kind = format!("urn:civic:problem:{}", self.name());
        Problem { kind, title: title.to_owned(), status: self.status(), code: self, wrong: None }
    }
}

/// Why the gateway refused; `None` if something else in between did.
pub fn code(refusal: &Refusal) -> Option<Code> {
    let said = refusal.messages.iter().find_map(|message| message.code.as_deref())?;
    CODES.iter().find(|(_, name, ..)| *name == said).map(|(code, ..)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_written_as_its_name() {
        for (code, name, status, _) in CODES {
            let document = serde_json::to_value(code.problem()).unwrap();
            assert_eq!(document["code"], name);
            assert_eq!(document["type"], format!("urn:civic:problem:{name}"));
            assert_eq!((code.status(), document["status"].as_u64()), (status, Some(u64::from(status))));
        }
        let names: std::collections::BTreeSet<_> = Code::names().collect();
        assert_eq!(names.len(), CODES.len());
    }
}
