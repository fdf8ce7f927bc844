use super::*;
use crate::poll::model::{Count, Figure, Results};
use crate::poll::reading::{LeftOut, Why};

/// What was counted of the poll on the square.
fn counted(votes: u64) -> Action {
    let counts =
        vec![Count { choice: ChoiceId("alberi".to_owned()), figure: Figure::Votes(votes), likes: None, won: None }];
    let results = Results { poll: id("piazza"), voters: Some(9), ticks: None, counts, answers: None };
    let reading = Reading { results: vec![results], ..Reading::default() };
    Action::Read(id("piazza"), Ok(Box::new(Offer { reading, capabilities: Vec::new(), is_brief: false })))
}

/// A list without counts, of the poll on the square and another; the first one is opened.
fn opened(square: Poll) -> (Voting, Vec<Effect>) {
    let polls = vec![square, poll("panchine", Method::Single, &["legno", "ferro"])];
    let mut voting = Voting::new(None, key("first"));
    act(&mut voting, Action::Started);
    act(&mut voting, Action::Found(Vec::new(), Vec::new()));
    came(&mut voting, Offer { is_brief: true, ..offer(polls, Identity::Device) });
    let effects = act(&mut voting, Action::Opened(Some((id("piazza"), key("sheet")))));
    (voting, effects)
}

fn closed() -> Poll {
    Poll { closes: Some(after(-60)), ..square() }
}

fn votes(voting: &Voting) -> Vec<Figure> {
    let results = &voting.offer.value().unwrap().reading.results;
    results.iter().flat_map(|results| &results.counts).map(|count| count.figure.clone()).collect()
}

#[test]
fn a_closed_poll_of_a_list_shows_its_result_once_it_is_opened() {
    let (mut voting, effects) = opened(closed());
    assert_eq!(effects[..2], [Effect::FocusHeading, Effect::Read(id("piazza"))]);
    assert_eq!(voting.detail(&id("piazza")), Some(&State::Asked));
    assert!(!act(&mut voting, Action::Tick).contains(&Effect::Read(id("piazza"))), "asked for once");
    act(&mut voting, counted(7));
    assert_eq!(votes(&voting), [Figure::Votes(7)]);
    assert_eq!(voting.detail(&id("piazza")), Some(&State::Here));
}

#[test]
fn a_result_that_may_not_be_seen_yet_is_not_asked_for() {
    for results in [Disclosure::AfterClose, Disclosure::AfterVote, Disclosure::Never] {
        let (voting, effects) = opened(Poll { results, ..square() });
        assert!(!effects.contains(&Effect::Read(id("piazza"))), "{results:?}");
        assert_eq!(voting.detail(&id("piazza")), None);
    }
    let (_, effects) = opened(Poll { results: Disclosure::Always, ..square() });
    assert!(effects.contains(&Effect::Read(id("piazza"))));
}

#[test]
fn who_has_voted_sees_the_result_that_is_for_those_who_have() {
    let (mut voting, _) = opened(Poll { results: Disclosure::AfterVote, ..square() });
    enter(&mut voting, Entry::Choose(0));
    act(&mut voting, Action::Review);
    act(&mut voting, Action::Cast);
    assert!(act(&mut voting, taken()).contains(&Effect::Read(id("piazza"))));
}

#[test]
fn a_result_that_did_not_come_can_be_asked_for_again_and_an_old_one_stays_until_then() {
    let (mut voting, _) = opened(closed());
    act(&mut voting, counted(7));
    let polls = voting.polls().to_vec();
    let again = Offer { is_brief: true, ..offer(polls, Identity::Device) };
    assert!(came(&mut voting, again).contains(&Effect::Read(id("piazza"))), "newer ones may be there");
    assert_eq!(votes(&voting), [Figure::Votes(7)]);
    let effects = act(&mut voting, Action::Read(id("piazza"), Err(TIMEOUT)));
    assert_eq!(effects[0], Effect::TellError(TIMEOUT));
    assert_eq!(voting.detail(&id("piazza")), Some(&State::Failed(Some(TIMEOUT))));
    assert!(act(&mut voting, Action::LoadAgain).contains(&Effect::Read(id("piazza"))));
}

#[test]
fn a_count_that_was_left_out_is_not_taken_for_one_that_may_not_be_seen() {
    let (mut voting, _) = opened(closed());
    let mut offer = offer(vec![closed()], Identity::Device);
    offer.reading.left_out.push(LeftOut { what: None, why: Why::Unread });
    act(&mut voting, Action::Read(id("piazza"), Ok(Box::new(offer))));
    assert_eq!(voting.detail(&id("piazza")), Some(&State::Failed(None)));
    assert!(act(&mut voting, Action::LoadAgain).contains(&Effect::Read(id("piazza"))));
}

#[test]
fn the_count_of_a_poll_that_was_left_changes_nothing() {
    let (mut voting, _) = opened(closed());
    act(&mut voting, Action::Opened(Some((id("panchine"), key("other")))));
    let (before, detail) = (votes(&voting), voting.detail.clone());
    let other = Action::Read(id("strade"), Err(TIMEOUT));
    assert_eq!(act(&mut voting, other), []);
    assert_eq!((votes(&voting), voting.detail), (before, detail));
}

#[test]
fn a_page_that_is_left_open_shows_the_result_when_the_poll_is_over() {
    let mut voting = about(square(), Identity::Device);
    let closes = square().closes.unwrap();
    let soon = closes.plus_seconds(-60);
    assert_eq!(waits(&update(&mut voting, Action::Tick, soon)), Some(60));
    let effects = update(&mut voting, Action::Tick, closes);
    assert!(effects.contains(&Effect::Load));
    assert!(!update(&mut voting, Action::Tick, closes).contains(&Effect::Load), "once");
}
