use super::*;
use crate::document::json::parse;
use crate::error::Nonsense;
use crate::poll::counting::{
    Broken, Detail, Figure, Lots, Outcome, Pairwise, Round, Rounds, Runoff, Tie, Turnout, tally,
};
use crate::poll::gateway::problem::{self, Code};
use crate::poll::gateway::wire::{ChoiceDocument, PictureDocument, PollDocument, PollsDocument, ResultsDocument};
use crate::poll::{
    Aggregate, Allocation, Answer, Majority, Method, Missing, Opinion, Overvote, Quota, Ranking, Transfer, Vote,
};
use proptest::prelude::*;

fn answer(body: &str) -> Response {
    Response::new(200, "application/json", body)
}

fn methods() -> Vec<Method> {
    vec![
        Method::Single,
        Method::Multiple { least: 1, most: 3 },
        Method::Approval { seats: 2 },
        Method::Score { highest: 5, by: Aggregate::Sum },
        Method::Score { highest: 5, by: Aggregate::Star },
        Method::Score { highest: 10, by: Aggregate::Mean { least_ratings: 7 } },
        Method::Judgment { grades: vec!["Good".to_owned(), "Bad".to_owned()] },
        Method::Ranked(Ranking::Borda { missing: Missing::Mean }),
        Method::Ranked(Ranking::Borda { missing: Missing::Zero }),
        Method::Ranked(Ranking::InstantRunoff { overvote: Overvote::Skip }),
        Method::Ranked(Ranking::Schulze),
        Method::Ranked(Ranking::Transferable {
            seats: 3,
            quota: Quota::Fraction,
            transfer: Transfer::Fraction { decimals: 4 },
            overvote: Overvote::Exhaust,
        }),
        Method::YesNo { majority: Majority::Simple },
        Method::YesNo { majority: Majority::Absolute },
        Method::YesNo { majority: Majority::TwoThirds },
        Method::Opinions,
        Method::Points { points: 10, most: 4 },
        Method::Quadratic { credits: 100 },
        budget(Allocation::Greedy),
        budget(Allocation::GreedyNoSkip),
        budget(Allocation::GreedyThreshold { least: 50 }),
        budget(Allocation::EqualShares),
    ]
}

fn budget(allocation: Allocation) -> Method {
    Method::Budget { budget: 4_000_000_000_000, currency: "EUR".to_owned(), least_percent: 70, allocation }
}

fn any_document() -> impl Strategy<Value = PollDocument> {
    let some = || proptest::option::of("[a-z]{1,5}( [a-z]{1,5})?");
    let time = || proptest::option::of((0..4_000_000_000_i64).prop_map(|second| Timestamp(0).plus_seconds(second)));
    let link = || proptest::option::of(Just(Link::vet("https://city.example/a").unwrap()));
    let quorum = prop_oneof![
        any::<u32>().prop_map(Quorum::Participation),
        any::<u32>().prop_map(Quorum::Approval),
        any::<u64>().prop_map(Quorum::Ballots),
    ];
    let choice = (some(), proptest::option::of(any::<u64>()), link()).prop_map(|(text, cost, link)| ChoiceDocument {
        id: "a".to_owned(),
        name: "Bike lane".to_owned(),
        text: text.clone().unwrap_or_default(),
        picture: link.clone().map(|address| PictureDocument { address, alternative: text.unwrap_or_default() }),
        cost,
        link,
    });
    let eligibility = [Eligibility::Open, Eligibility::Device, Eligibility::Code, Eligibility::Person];
    let disclosure = [Disclosure::Always, Disclosure::AfterVote, Disclosure::AfterClose, Disclosure::Never];
    let change = [Change::Never, Change::Replace, Change::Receipt];
    let rules = (
        proptest::sample::select(methods()),
        proptest::sample::select(eligibility.to_vec()),
        proptest::sample::select(disclosure.to_vec()),
        proptest::sample::select(change.to_vec()),
        proptest::option::of(quorum),
        (any::<bool>(), any::<bool>()),
    );
    let texts = (some(), some(), some(), link(), time(), time());
    let choices = proptest::collection::vec(choice, 0..4);
    (rules, texts, choices, proptest::option::of(any::<u64>())).prop_map(|(rules, texts, choices, eligible)| {
        let (method, eligibility, results, change, quorum, (secret, proof_of_work)) = rules;
        let (text, organiser, consequence, page, opens, closes) = texts;
        PollDocument {
            id: "park".to_owned(),
            question: "A park?".to_owned(),
            text: text.unwrap_or_default(),
            organiser,
            consequence,
            page,
            method,
            eligibility,
            opens,
            closes,
            results,
            quorum,
            change,
            eligible,
            secret,
            proof_of_work,
            lots: Lots::None,
            choices,
        }
    })
}

proptest! {
    #[test]
    fn a_poll_is_shown_as_the_city_wrote_it(document in any_document()) {
        let meant = document.poll();
        let sent = serde_json::to_string(&document).unwrap();
        prop_assert_eq!(serde_json::from_str::<PollDocument>(&sent).unwrap(), document.clone());
        prop_assert_eq!(poll(&answer(&sent)), Ok(meant.clone()));
        let all = serde_json::to_string(&PollsDocument { polls: vec![document] }).unwrap();
        prop_assert_eq!(polls(&answer(&all)), Ok(vec![meant]));
    }

    #[test]
    fn no_answer_panics(status in 100..600_u16, body in ".{0,60}") {
        let answer = Response::new(status, "application/json", body);
        let _ = (polls(&answer), recorded(&answer), challenge(&answer));
    }
}

#[test]
fn every_method_can_be_shown() {
    for method in methods() {
        let sent = serde_json::to_string(&method).unwrap();
        assert_eq!(method::method(&parse(&sent).unwrap()), Some(method), "{sent}");
    }
}

#[test]
fn of_two_polls_with_one_id_the_first_is_meant() {
    let sent = r#"{"polls":[{"id":"a","question":"A?","method":{"method":"opinions"}},
        {"id":" a","question":"B?","method":{"method":"opinions"}}]}"#;
    let questions: Vec<_> = polls(&answer(sent)).unwrap().into_iter().map(|offered| offered.question).collect();
    assert_eq!(questions, ["A?"]);
}

#[test]
fn a_poll_of_a_method_to_come_does_not_hide_the_others() {
    let sent = r#"{"polls":[{"id":"a","question":"A?","method":{"method":"sortition"}},
        {"id":"b","question":"B?","method":{"method":"opinions"}}]}"#;
    let ids: Vec<_> = polls(&answer(sent)).unwrap().into_iter().map(|offered| offered.id.0).collect();
    assert_eq!(ids, ["b"]);
}

#[test]
fn a_poll_whose_end_cannot_be_read_does_not_seem_open_for_ever() {
    let sent = r#"{"id":"a","question":"A?","method":{"method":"single"},"closes":"soon"}"#;
    assert_eq!(poll(&answer(sent)), Err(UNEXPECTED));
}

#[test]
fn a_citizen_hears_why_not() {
    for (code, status) in [(Code::Closed, 403), (Code::AlreadyVoted, 409), (Code::TooMany, 429)] {
        let body = serde_json::to_vec(&code.problem()).unwrap();
        let mut answer = Response::new(status, problem::MEDIA_TYPE, body);
        answer.headers.push(("Retry-After".to_owned(), "7".to_owned()));
        let Err(Error::Refused(refusal)) = recorded(&answer) else { panic!() };
        assert_eq!((refusal.status, refusal.retry_after), (status, Some(7)));
        assert_eq!(problem::code(&refusal), Some(code));
    }
    let Err(Error::Refused(refusal)) = recorded(&Response::new(502, "text/html", "<h1>Bad gateway</h1>")) else {
        panic!()
    };
    assert_eq!((refusal.status, problem::code(&refusal)), (502, None));
    assert_eq!(recorded(&answer("<!DOCTYPE html>")), Err(Error::Nonsense(Nonsense::WebPage)));
}

#[test]
fn a_receipt_says_what_became_of_the_ballot() {
    let sent = r#"{"poll":"a","ballot":"00ff","standing":"cast","proof":{"leaf":"x","index":0,"size":1,"path":[],"root":"aa"}}"#;
    let meant = Recorded { ballot: "00ff".to_owned(), standing: Standing::Cast, root: Some("aa".to_owned()) };
    assert_eq!(recorded(&answer(sent)), Ok(meant));
    assert_eq!(recorded(&answer(r#"{"ballot":"00","standing":"lost"}"#)), Err(UNEXPECTED));
}

/// What the gateway sends of an outcome, as it is read.
fn sent(outcome: &Outcome, turnout: Option<Turnout>) -> Result<Counted, Error> {
    let (poll, outcome) = ("park".to_owned(), outcome.clone());
    let document = ResultsDocument { poll, is_final: true, eligible: Some(7), turnout, outcome };
    results(&answer(&serde_json::to_string(&document).unwrap()))
}

#[test]
fn results_of_every_method_are_shown_as_they_were_counted() {
    let choices: Vec<_> = (1..=4).map(|cost| Choice { cost: Some(cost), ..Choice::default() }).collect();
    for method in methods() {
        let votes = [
            Vote::Blank,
            Vote::Choices(vec![1]),
            Vote::Ranking(vec![vec![2], vec![0], vec![1]]),
            Vote::Ranking(vec![vec![0], vec![3]]),
            Vote::Numbers(vec![(0, 1), (2, 1)]),
            Vote::Answer(Answer::Yes),
            Vote::Opinions(vec![(0, Opinion::Agree), (3, Opinion::Pass)]),
        ];
        let outcome = tally(&method, &choices, votes.into_iter().zip(3..), &Lots::None);
        for turnout in [None, Some(Turnout::Enough), Some(Turnout::Missing(3)), Some(Turnout::Unknown)] {
            let meant = Counted {
                poll: PollId("park".to_owned()),
                is_final: true,
                eligible: Some(7),
                turnout,
                outcome: outcome.clone(),
            };
            assert_eq!(sent(&outcome, turnout), Ok(meant), "{method:?}");
        }
    }
}

#[test]
fn rounds_and_their_ties_are_shown_as_they_were() {
    let rounds = [Broken::Earlier(vec![1]), Broken::Together, Broken::Lot(vec![0, 2]), Broken::Open(vec![2])];
    let round = |tie| Round { votes: vec![Some(3), None], tie, lost: 1, elected: vec![0], ..Round::default() };
    let rounds = rounds.into_iter().map(Some).chain([None]).map(round).collect();
    let tie = Tie { options: vec![0, 1], seats: 1, drawn: vec![1] };
    for detail in [
        Detail::Rounds(Rounds { of: 10_000, rounds }),
        Detail::Runoff(Runoff { finalists: [1, 0], votes: [5, 4], equal: 2 }),
        Detail::Pairwise(Pairwise { preferred: vec![vec![0, 2], vec![1, 0]], paths: vec![vec![], vec![u64::MAX]] }),
    ] {
        let outcome = Outcome {
            detail,
            ties: vec![tie.clone()],
            figures: vec![Figure { parts: 7, of: 2 }],
            ..Outcome::default()
        };
        assert_eq!(sent(&outcome, None).unwrap().outcome, outcome);
    }
}

#[test]
fn half_a_result_is_none() {
    let whole = serde_json::to_string(&Outcome::default()).unwrap();
    let read = |outcome: &str| results(&answer(&format!(r#"{{"poll":"park","is_final":true,"outcome":{outcome}}}"#)));
    assert!(read(&whole).is_ok());
    for half in [
        whole.replace("\"winners\":[]", "\"winners\":[null]"),
        whole.replace("\"figures\":[]", "\"figures\":[{\"parts\":1,\"of\":0}]"),
        whole.replace("\"plain\"", "\"lot\""),
        whole.replace("\"blank\":0,", ""),
    ] {
        assert_ne!(half, whole);
        assert_eq!(read(&half), Err(UNEXPECTED), "{half}");
    }
}
