//! A city's gateway inside the page. What it offers and answers is written with the types that the real one writes with, and
//! what it was sent is read as the real one reads it.

use civic_core::Timestamp;
use civic_core::poll::counting::tally;
use civic_core::poll::gateway::problem::{Code, MEDIA_TYPE};
use civic_core::poll::gateway::votes;
use civic_core::poll::gateway::wire::{PollDocument, PollsDocument, RecordedDocument, ResultsDocument, StandingWord};
use civic_core::poll::{Vote, Wrong};
use civic_widgets::browser::clock;
use serde_json::{Value, json};

use crate::platform::Platform;

/// Where ballots of the poll `park` go.
pub(crate) const CAST: &str = "POST v1/polls/park/ballots";
pub(crate) const REPLACE: &str = "POST v1/polls/park/replacements";
pub(crate) const WITHDRAW: &str = "POST v1/polls/park/withdrawals";
pub(crate) const POLL: &str = "GET v1/polls/park";
pub(crate) const RESULTS: &str = "GET v1/polls/park/results";
/// Where who has voted asks for them.
pub(crate) const RESULTS_OF_VOTER: &str = "POST v1/polls/park/results";
pub(crate) const LIST: &str = "GET v1/polls";

/// A gateway that has one poll, `park`, or several.
pub(crate) struct Gateway {
    pub(crate) platform: Platform,
    poll: PollDocument,
}

impl Gateway {
    /// It offers one poll, which everybody may vote in once a device, and takes every vote. `rules` are settings as a city writes
    /// them, beside those that are here.
    pub(crate) fn new(name: &str, rules: Value) -> Self {
        let gateway = Self { platform: Platform::new(name), poll: poll(rules) };
        gateway.offers(&[&gateway.poll]);
        gateway.refuses(RESULTS, Code::ResultsHidden);
        gateway.refuses(RESULTS_OF_VOTER, Code::ResultsHidden);
        gateway.records(CAST, 201, StandingWord::Cast);
        gateway.records(REPLACE, 200, StandingWord::Cast);
        gateway.records(WITHDRAW, 200, StandingWord::Withdrawn);
        gateway
    }

    /// From now on it has these polls and no others.
    pub(crate) fn offers(&self, polls: &[&PollDocument]) {
        for poll in polls {
            self.platform.answers(&format!("GET v1/polls/{}", poll.id), 200, &json!(poll));
        }
        let polls = polls.iter().copied().cloned().collect();
        self.platform.answers(LIST, 200, &json!(PollsDocument { polls }));
    }

    /// From now on it says no.
    pub(crate) fn refuses(&self, route: &str, code: Code) {
        let problem = json!(code.problem()).to_string();
        self.platform.says(route, code.status(), &problem, json!({ "content-type": MEDIA_TYPE }));
    }

    /// From now on it finds ballots not valid.
    pub(crate) fn finds_wrong(&self, wrong: Wrong) {
        let mut problem = Code::InvalidBallot.problem();
        problem.wrong = Some(wrong);
        self.platform.says(CAST, problem.status, &json!(problem).to_string(), json!({ "content-type": MEDIA_TYPE }));
    }

    /// From now on it has the ballot.
    pub(crate) fn records(&self, route: &str, status: u16, standing: StandingWord) {
        let ballot = "5f".repeat(32);
        let recorded = RecordedDocument { poll: self.poll.id.clone(), ballot, standing, proof: None };
        self.platform.answers(route, status, &json!(recorded));
    }

    /// From now on it shows what comes out of these ballots, to all or to who has voted.
    pub(crate) fn counts(&self, route: &str, ballots: &[(Vote, u64)], is_final: bool) {
        let poll = self.poll.poll();
        let outcome = tally(&poll.method, &poll.choices, ballots.iter().cloned(), &self.poll.lots);
        let turnout = poll.quorum.map(|quorum| quorum.turnout(&outcome, poll.eligible));
        let results =
            ResultsDocument { poll: self.poll.id.clone(), is_final, eligible: poll.eligible, turnout, outcome };
        self.platform.answers(route, 200, &json!(results));
    }

    /// The last vote that came on this route, as the gateway reads it: names that are not of a vote are passed over, and it must be
    /// a valid ballot.
    pub(crate) fn vote(&self, route: &str) -> Vote {
        let poll = self.poll.poll();
        let vote = votes::vote(&self.platform.form(route), &poll.choices).unwrap();
        assert_eq!(poll.method.check(&vote, &poll.choices), Ok(()));
        vote
    }

    /// What the last form on this route says in one of its fields.
    pub(crate) fn field(&self, route: &str, name: &str) -> Option<String> {
        self.platform.form(route).into_iter().find(|(field, _)| field == name).map(|(_, value)| value)
    }
}

/// A poll as a city writes it; what `rules` do not say is that of a small poll which is open and ends in 30 days.
pub(crate) fn poll(rules: Value) -> PollDocument {
    let mut poll = json!({
        "id": "park", "question": "What shall the old station become?", "method": { "method": "single" },
        "eligibility": "device", "closes": in_days(30),
        "choices": [{ "id": "a", "name": "A park" }, { "id": "b", "name": "A market" }, { "id": "c", "name": "Flats" }],
    });
    if let (Value::Object(poll), Value::Object(rules)) = (&mut poll, rules) {
        poll.extend(rules);
    }
    serde_json::from_value(poll).unwrap()
}

/// A time so many days from now, as a city writes it.
pub(crate) fn in_days(days: i64) -> String {
    in_seconds(days * 24 * 3600)
}

pub(crate) fn in_seconds(seconds: i64) -> String {
    let time: Timestamp = clock::now().plus_seconds(seconds);
    time.to_rfc3339()
}
