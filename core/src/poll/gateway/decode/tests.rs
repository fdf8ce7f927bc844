use super::*;
use crate::poll::counting::Lots;
use crate::poll::gateway::problem::{self, Code};
use crate::poll::gateway::wire::{ChoiceDocument, PictureDocument, PollDocument, PollsDocument};
use crate::poll::{Aggregate, Allocation, Majority, Method, Missing, Overvote, Quota, Ranking, Transfer};
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
        let meant = Offered { poll: document.poll(), secret: document.secret, proof_of_work: document.proof_of_work };
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
        assert_eq!(method::method(&json::parse(&sent).unwrap()), Some(method), "{sent}");
    }
}

#[test]
fn a_poll_of_a_method_to_come_does_not_hide_the_others() {
    let sent = r#"{"polls":[{"id":"a","question":"A?","method":{"method":"sortition"}},
        {"id":"b","question":"B?","method":{"method":"opinions"}}]}"#;
    let ids: Vec<_> = polls(&answer(sent)).unwrap().into_iter().map(|offered| offered.poll.id.0).collect();
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
