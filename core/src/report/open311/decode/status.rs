//! Status words to the two states that all servers share.

use crate::report::{State, Status};

/// What a server says about a report's state. `detail` is a finer word some have beside it (`detailed_status`).
pub(super) fn status(word: Option<&str>, detail: Option<&str>) -> Status {
    let known = |word: &str| state(word);
    let state = match word.map(known) {
        None | Some(State::Unknown) => detail.map_or(State::Unknown, known),
        Some(state) => state,
    };
    let plain = |word: &&str| !word.eq_ignore_ascii_case("open") && !word.eq_ignore_ascii_case("closed");
    Status { state, detail: detail.or(word).filter(plain).map(str::to_owned) }
}

/// The spec's two words; mySociety's extended statuses; the words of SeeClickFix, CitySDK (Helsinki, Klarschiff),
/// uReport and Mark-a-Spot. Capitals, blanks and hyphens make no difference.
pub(super) fn state(word: &str) -> State {
    let word = word.trim().to_ascii_lowercase().replace([' ', '-'], "_");
    match word.as_str() {
        "open" | "opened" | "new" | "submitted" | "received" | "accepted" | "acknowledged" | "assigned"
        | "confirmed" => State::Open,
        "pending" | "started" | "investigating" | "in_progress" | "in_process" | "planned" | "action_scheduled" => {
            State::Open
        }
        "for_triage" | "internal_referral" | "reopen" | "reopened" => State::Open,
        "closed" | "fixed" | "resolved" | "completed" | "done" | "processed" | "rejected" | "archived"
        | "duplicate" => State::Closed,
        "not_councils_responsibility" | "no_further_action" | "cancelled" | "canceled" | "invalid" => State::Closed,
        _ => State::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_beyond_open_and_closed_is_kept() {
        for (word, detail, state, shown) in [
            (Some("open"), None, State::Open, None),
            (Some("Open"), None, State::Open, None),
            (Some("CLOSED"), None, State::Closed, None),
            (Some("investigating"), None, State::Open, Some("investigating")),
            (Some("In Progress"), None, State::Open, Some("In Progress")),
            (Some("closed"), Some("REJECTED"), State::Closed, Some("REJECTED")),
            (Some("open"), Some("PROCESSED"), State::Open, Some("PROCESSED")),
            (None, Some("RECEIVED"), State::Open, Some("RECEIVED")),
            (Some("unchanged"), None, State::Unknown, Some("unchanged")),
            (Some("in Arbeit"), Some("fixed"), State::Closed, Some("fixed")),
            (None, None, State::Unknown, None),
        ] {
            assert_eq!(status(word, detail), Status { state, detail: shown.map(str::to_owned) }, "{word:?} {detail:?}");
        }
    }
}
