//! Popolo: the examples of its specification, alone and together.

use civic_core::http::{Endpoint, Response};
use civic_core::poll::popolo::Popolo;
use civic_core::poll::{
    Answers, Backend, Dialect, MemberVote, Outcome, Protocol, Reading, VoteCount, VoteOption, Wanted,
};
use civic_core::{Error, Timestamp};
use pollster::block_on;
use serde_json::{Value, json};

use crate::recorded::{answer, text};
use crate::{nobody, server};

fn council(documents: &[&str]) -> Popolo {
    Popolo { documents: documents.iter().map(|address| Endpoint::new(address).unwrap()).collect() }
}

fn read(answer: &Response) -> Result<Reading, Error> {
    let dialect = council(&["https://city.example/votes.json"]);
    dialect.decode(&dialect.list(&nobody())[0], answer)
}

fn tree(file: &str) -> Value {
    serde_json::from_str(&text(file)).unwrap()
}

fn said(body: &Value) -> Response {
    Response::new(200, "application/json", body.to_string())
}

#[test]
fn a_vote_is_told_with_its_outcome_and_its_counts() {
    let reading = read(&answer("popolo/vote_event.json")).unwrap();
    let event = &reading.vote_events[0];
    assert_eq!((event.id.as_str(), event.motion.as_str()), ("1", "根據《立法會（權力及特權）條例》動議的議案"));
    assert_eq!(event.organisation.as_deref(), Some("legislative-council-of-hong-kong"));
    assert_eq!((event.outcome, event.starts), (Some(Outcome::Fail), Timestamp::parse("2013-10-09T18:53:09Z")));
    // It is said to have ended before it began.
    assert_eq!(event.ends, None);
    let groups: Vec<_> = event.groups.iter().map(|(name, outcome)| (name.as_str(), *outcome)).collect();
    assert_eq!(groups, [("Functional constituencies", Outcome::Fail), ("Geographical constituencies", Outcome::Pass)]);
    // It failed with a majority against, and would have with one group alone.
    assert_eq!(event.answers(), Some(Answers { yes: 28, no: 39, abstain: 1 }));
    assert_eq!(event.counts[3].group.as_deref(), Some("Geographical constituencies"));
    let voted = MemberVote { voter: "albert-ho".to_owned(), option: VoteOption::Yes, group: None, role: None };
    assert_eq!((event.votes.as_slice(), reading.left_out.len()), (&[voted][..], 0));
}

#[test]
fn documents_that_name_each_others_ids_are_one_vote() {
    let mut count = tree("popolo/count.json");
    let event = json!({"id": "vote-42", "motion": {"text": ""}, "counts": [count.clone()]});
    let people = json!({"persons": [tree("popolo/person.json")], "votes": [tree("popolo/vote.json")]});
    let transport = server(move |request| match request.url.rsplit('/').next() {
        Some("motion.json") => answer("popolo/motion.json"),
        Some("people.json") => said(&people),
        Some("event.json") => said(&event),
        _ => Response::new(404, "text/plain", ""),
    });
    let addresses = ["motion", "event", "people", "missing"].map(|name| format!("https://city.example/{name}.json"));
    let dialect = council(&addresses.each_ref().map(String::as_str));
    let reading = block_on(Backend::new(Protocol::Popolo(dialect), transport).read(Wanted::All, &nobody())).unwrap();
    let [event] = reading.vote_events.as_slice() else { panic!("{reading:?}") };
    assert_eq!((event.id.as_str(), event.motion.as_str()), ("vote-42", "That the Bill is to be read a second time."));
    assert_eq!(event.classification.as_deref(), Some("Second reading"));
    assert_eq!((event.requirement.as_deref(), event.outcome), (Some("two-thirds majority"), Some(Outcome::Pass)));
    assert_eq!(
        (event.organisation.as_deref(), event.starts),
        (Some("house-of-commons"), Timestamp::parse("2013-01-01T12:00:00Z"))
    );
    let bosniak = VoteCount { option: VoteOption::Yes, value: 5, group: Some("Bosniak".to_owned()) };
    assert_eq!(event.counts, [bosniak]);
    let vote = &event.votes[0];
    assert_eq!((vote.voter.as_str(), vote.role.as_deref()), ("Mr. John Q. Public, Esq.", Some("chair")));
    assert_eq!(vote.group.as_deref(), Some("xyz-party"));
    assert_eq!(reading.left_out.len(), 1, "the document that is missing");
    // A count of all goes before the sum of the groups.
    count["group"] = Value::Null;
    count["value"] = 7.into();
    let both = json!({"id": "x", "counts": [count, tree("popolo/count.json")]});
    let reading = read(&said(&both)).unwrap();
    assert_eq!(reading.vote_events[0].answers(), Some(Answers { yes: 7, no: 0, abstain: 0 }));
}

#[test]
fn a_vote_alone_belongs_to_its_event() {
    let reading = read(&answer("popolo/vote.json")).unwrap();
    let event = &reading.vote_events[0];
    assert_eq!((event.id.as_str(), event.votes[0].voter.as_str()), ("vote-42", "john-q-public"));
    assert_eq!(event.answers(), Some(Answers { yes: 1, no: 0, abstain: 0 }));
    let motion = read(&answer("popolo/motion.json")).unwrap();
    assert_eq!((motion.vote_events[0].id.as_str(), motion.vote_events[0].answers()), ("vote-42", None));
}

#[test]
fn what_tells_of_no_vote_is_not_one() {
    for file in ["popolo/count.json", "popolo/person.json", "popolo/organization.json", "popolo/membership.json"] {
        assert!(matches!(read(&answer(file)), Err(Error::Nonsense(_))), "{file}");
    }
    let council = tree("popolo/organization.json");
    let event = json!({"id": "1", "organization_id": "abc-inc", "counts": [], "motion": {"text": "x"}});
    let reading = read(&said(&json!({"result": {"organizations": [council], "vote_events": [event, 7, {}]}}))).unwrap();
    assert_eq!(reading.vote_events[0].organisation.as_deref(), Some("ABC, Inc."));
    assert_eq!(reading.left_out.len(), 2);
}

#[test]
fn every_option_of_the_specification_is_known_and_others_are_kept() {
    let options = ["yes", "no", "abstain", "absent", "not voting", "paired", "present"];
    let votes: Vec<_> = options.iter().map(|option| json!({"voter_id": option, "option": option})).collect();
    let reading = read(&said(&json!({"id": "1", "motion": {"text": "x"}, "votes": votes}))).unwrap();
    let event = &reading.vote_events[0];
    let other = VoteOption::Other("present".to_owned());
    let all = [
        VoteOption::Yes,
        VoteOption::No,
        VoteOption::Abstain,
        VoteOption::Absent,
        VoteOption::NotVoting,
        VoteOption::Paired,
        other,
    ];
    assert!(event.votes.iter().map(|vote| &vote.option).eq(&all));
    assert_eq!(event.answers(), Some(Answers { yes: 1, no: 1, abstain: 1 }));
}

#[test]
fn a_member_named_twice_votes_once() {
    let vote = json!({"vote_event_id": "1", "voter_id": "ann", "option": "yes"});
    let document =
        json!({"vote_events": [{"id": "1", "motion": {"text": "x"}, "votes": [vote.clone()]}], "votes": [vote]});
    assert_eq!(read(&said(&document)).unwrap().vote_events[0].votes.len(), 1);
}
