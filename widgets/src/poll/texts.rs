//! Which words say what: ids of messages.

use civic_core::Timestamp;
use civic_core::poll::voting::{Problem, ProblemKind};
use civic_core::poll::{
    Aggregate, Allocation, Answer, Capabilities, Change, Disclosure, Eligibility, Identity, Majority, Method, Opinion,
    Phase, Poll, Ranking, Reason, Wrong,
};

use crate::browser::intl;
use crate::words::Words;

/// How one votes, in a sentence beside the control.
pub(super) fn how(words: &Words, method: &Method) -> String {
    let count = |id: &str, count: u32| words.with(id, &[("count", count.into())]);
    match method {
        Method::Single => words.say("poll-how-single"),
        Method::Multiple { most, .. } => count("poll-how-multiple", *most),
        Method::Approval { .. } => words.say("poll-how-approval"),
        Method::Score { highest, .. } => count("poll-how-score", *highest),
        Method::Judgment { .. } => words.say("poll-how-judgment"),
        Method::Ranked(_) => words.say("poll-how-ranked"),
        Method::YesNo { .. } => words.say("poll-how-yes-no"),
        Method::Opinions => words.say("poll-how-opinions"),
        Method::Points { points, .. } => count("poll-how-points", *points),
        Method::Quadratic { credits } => count("poll-how-quadratic", *credits),
        Method::Budget { .. } => words.say("poll-how-budget"),
    }
}

/// How votes are counted, in one paragraph.
pub(super) fn counting(words: &Words, method: &Method) -> String {
    let said = words.say(match method {
        Method::Single | Method::Multiple { .. } | Method::Approval { .. } => "poll-count-most",
        Method::Score { by: Aggregate::Sum, .. } => "poll-count-sum",
        Method::Score { by: Aggregate::Mean { .. }, .. } => "poll-count-mean",
        Method::Score { by: Aggregate::Star, .. } => "poll-count-star",
        Method::Judgment { .. } => "poll-count-judgment",
        Method::Ranked(Ranking::Borda { .. }) => "poll-count-borda",
        Method::Ranked(Ranking::InstantRunoff { .. }) => "poll-count-runoff",
        Method::Ranked(Ranking::Schulze) => "poll-count-schulze",
        Method::Ranked(Ranking::Transferable { .. }) => "poll-count-transferable",
        Method::YesNo { majority: Majority::Simple } => "poll-count-simple",
        Method::YesNo { majority: Majority::Absolute } => "poll-count-absolute",
        Method::YesNo { majority: Majority::TwoThirds } => "poll-count-two-thirds",
        Method::Opinions => "poll-count-opinions",
        Method::Points { .. } => "poll-count-points",
        Method::Quadratic { .. } => "poll-count-quadratic",
        Method::Budget { allocation: Allocation::EqualShares, .. } => "poll-count-equal-shares",
        Method::Budget { allocation: Allocation::GreedyNoSkip, .. } => "poll-count-budget-stop",
        Method::Budget { .. } => "poll-count-budget",
    });
    let least = match method {
        Method::Budget { allocation: Allocation::GreedyThreshold { least }, .. } => *least,
        _ => return said,
    };
    let least = intl::number(words.locale(), least as f64);
    format!("{said} {}", words.with("poll-count-budget-least", &[("count", least.into())]))
}

/// Where the poll is in its life, with its dates: absolute, and how far away.
pub(super) fn phase(words: &Words, poll: &Poll, now: Timestamp) -> String {
    let at = |id: &str, unknown: &str, time: Option<Timestamp>| match time {
        Some(time) => {
            let when = intl::deadline(words.locale(), time);
            format!("{} {}", words.with(id, &[("time", when.into())]), distance(words, now, time))
        }
        None => words.say(unknown),
    };
    match poll.phase(now) {
        Phase::Upcoming => at("poll-opens", "poll-opens-unknown", poll.opens),
        Phase::Open => at("poll-closes", "poll-closes-unknown", poll.closes),
        Phase::Closed => at("poll-closed", "poll-closed-unknown", poll.closes),
    }
}

/// How far a time is from now, in words: “(in 3 days)”.
fn distance(words: &Words, now: Timestamp, time: Timestamp) -> String {
    let away = time.0.saturating_sub(now.0);
    let (ahead, ago, count) = match away.unsigned_abs() / 60_000 {
        minutes @ 0..=119 => ("poll-in-minutes", "poll-ago-minutes", minutes),
        minutes @ 120..=2879 => ("poll-in-hours", "poll-ago-hours", minutes / 60),
        minutes => ("poll-in-days", "poll-ago-days", minutes / 1440),
    };
    let id = if away < 0 { ago } else { ahead };
    words.with(id, &[("count", (count as f64).into())])
}

/// Who may vote, and by what the platform knows that somebody votes once.
pub(super) fn who(words: &Words, poll: &Poll, can: Option<Capabilities>) -> String {
    words.say(match (poll.eligibility, can.map(|can| can.identity)) {
        (Eligibility::Code, _) => "poll-who-code",
        (Eligibility::Person, _) | (_, Some(Identity::Person)) => "poll-who-person",
        (Eligibility::Device, _) | (_, Some(Identity::Device)) => "poll-who-device",
        (Eligibility::Open, _) => "poll-who-open",
    })
}

/// When results are shown.
pub(super) fn disclosure(words: &Words, results: Disclosure) -> String {
    words.say(match results {
        Disclosure::Always => "poll-results-always",
        Disclosure::AfterVote => "poll-results-after-vote",
        Disclosure::AfterClose => "poll-results-after-close",
        Disclosure::Never => "poll-results-never",
    })
}

/// What may become of a vote.
pub(super) fn change(words: &Words, poll: &Poll) -> String {
    words.say(match poll.change {
        Change::Never => "poll-change-never",
        Change::Replace => "poll-change-replace",
        Change::Receipt => "poll-change-receipt",
    })
}

/// What must be put right.
pub(super) fn problem(words: &Words, problem: &Problem, poll: Option<&Poll>) -> String {
    let count = |id: &str, count: u64| words.with(id, &[("count", (count as f64).into())]);
    let amount = |id: &str, value: u64| match poll.map(|poll| &poll.method) {
        Some(Method::Budget { currency, .. }) => {
            words.with(id, &[("count", intl::money(words.locale(), value as f64, currency).into())])
        }
        _ => count(id, value),
    };
    match problem.kind {
        ProblemKind::Empty => words.say("poll-wrong-empty"),
        ProblemKind::Words => words.say("poll-wrong-words"),
        ProblemKind::Terms => words.say("poll-wrong-terms"),
        ProblemKind::Code => words.say("poll-wrong-code"),
        ProblemKind::Wrong(Wrong::TooFew(least)) => count("poll-wrong-few", least.into()),
        ProblemKind::Wrong(Wrong::TooMany(most)) => count("poll-wrong-many", most.into()),
        ProblemKind::Wrong(Wrong::TooHigh(most)) => count("poll-wrong-high", most.into()),
        ProblemKind::Wrong(Wrong::Over(over)) => amount("poll-wrong-over", over),
        ProblemKind::Wrong(Wrong::Under(under)) => amount("poll-wrong-under", under),
        ProblemKind::Wrong(Wrong::Kind | Wrong::Unknown | Wrong::Twice) => words.say("poll-wrong"),
    }
}

/// Why a vote was not taken.
pub(super) fn reason(words: &Words, reason: Reason) -> String {
    words.say(match reason {
        Reason::Closed => "poll-not-closed",
        Reason::SignIn => "poll-not-sign-in",
        Reason::Expired => "poll-not-expired",
        Reason::NotAllowed | Reason::NoneLeft => "poll-not-allowed",
        Reason::AlreadyVoted | Reason::AlreadySaid => "poll-not-twice",
        Reason::Captcha | Reason::ByLink | Reason::Site => "poll-elsewhere",
        Reason::CodeUnknown => "poll-not-code",
        Reason::Gone => "poll-not-gone",
        Reason::Work => "poll-not-work",
        Reason::Terms => "poll-wrong-terms",
        Reason::Words => "poll-wrong-words",
        Reason::Wrong(_) | Reason::Invalid | Reason::Unkeyed | Reason::Failed => "poll-not-failed",
    })
}

pub(super) fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::Abstain => "poll-abstain",
    }
}

pub(super) fn opinion(opinion: Opinion) -> &'static str {
    match opinion {
        Opinion::Agree => "poll-agree",
        Opinion::Disagree => "poll-disagree",
        Opinion::Pass => "poll-pass",
    }
}
