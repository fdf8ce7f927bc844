//! A city with one poll on a square, at one moment: what all tests of voting begin with.

mod arriving;
mod casting;
mod detail;
mod marking;
mod once;
mod opening;
mod returning;

use super::*;
use crate::error::Refusal;
use crate::http::TransportError;
use crate::poll::model::{Answer, Choice, ChoiceId, Disclosure, Method};

const NOW: Timestamp = Timestamp(1_795_000_000_000);
const OFFLINE: Error = Error::Network(TransportError::Offline);
const TIMEOUT: Error = Error::Network(TransportError::Timeout);

fn after(seconds: i64) -> Timestamp {
    NOW.plus_seconds(seconds)
}

fn key(text: &str) -> BallotKey {
    let mut letters = text.bytes();
    BallotKey::from_random(std::array::from_fn(|_| letters.next().unwrap_or_default()))
}

fn id(text: &str) -> PollId {
    PollId(text.to_owned())
}

fn poll(name: &str, method: Method, options: &[&str]) -> Poll {
    let choice = |option: &&str| Choice {
        id: ChoiceId((*option).to_owned()),
        name: format!("Opzione {option}"),
        ..Choice::default()
    };
    Poll {
        choices: options.iter().map(choice).collect(),
        eligibility: Eligibility::Device,
        opens: Some(after(-3_600)),
        closes: Some(after(48 * 3_600)),
        results: Disclosure::AfterClose,
        is_secret: true,
        ..Poll::new(id(name), format!("{name}?"), method)
    }
}

fn square() -> Poll {
    poll("piazza", Method::Multiple { least: 1, most: 2 }, &["alberi", "panchine", "fontana"])
}

/// What a back end offers that knows voters by so much.
fn offer(polls: Vec<Poll>, identity: Identity) -> Offer {
    let can = Capabilities { identity, results: Disclosure::AfterClose, writes: Writes::Direct };
    let reading = Reading { polls, ..Reading::default() };
    Offer { capabilities: vec![can; reading.polls.len()], reading, is_brief: false }
}

fn act(voting: &mut Voting, action: Action) -> Vec<Effect> {
    update(voting, action, NOW)
}

fn came(voting: &mut Voting, offer: Offer) -> Vec<Effect> {
    act(voting, Action::Came(Ok(Box::new(offer))))
}

/// A page about one poll, of which the device keeps nothing.
fn about(poll: Poll, identity: Identity) -> Voting {
    let mut voting = Voting::new(Some(poll.id.clone()), key("first"));
    assert_eq!(act(&mut voting, Action::Started), [Effect::Find, Effect::Load]);
    act(&mut voting, Action::Found(Vec::new(), Vec::new()));
    came(&mut voting, offer(vec![poll], identity));
    voting
}

fn enter(voting: &mut Voting, entry: Entry) -> Vec<Effect> {
    let poll = voting.sheet[0].poll.clone();
    act(voting, Action::Entered(poll, entry))
}

fn vote(voting: &Voting) -> Option<&Vote> {
    voting.sheet[0].vote.as_ref()
}

/// A sheet that was just sent.
fn sent(identity: Identity) -> Voting {
    let mut voting = about(square(), identity);
    enter(&mut voting, Entry::Choose(1));
    act(&mut voting, Action::Review);
    assert_eq!(act(&mut voting, Action::Cast), [Effect::Cast, Effect::FocusHeading]);
    voting
}

fn not_taken(reason: Reason, error: Option<Error>) -> Action {
    Action::CastEnded(Err(NotTaken { reason, error, taken: 0 }))
}

fn failed(error: Error) -> Action {
    not_taken(Reason::Failed, Some(error))
}

fn refusal(status: u16, retry_after: Option<u32>) -> Error {
    Error::Refused(Refusal { status, messages: Vec::new(), retry_after })
}

fn taken() -> Action {
    Action::CastEnded(Ok(Box::new(Cast { receipt: Some("r1".to_owned()), ..Cast::default() })))
}

fn waits(effects: &[Effect]) -> Option<u32> {
    effects.iter().find_map(|effect| if let Effect::Wait(seconds) = effect { Some(*seconds) } else { None })
}

/// The device's memory of a page that was closed, on a new page.
fn reopened(voting: &Voting, seconds: i64, offer: Offer) -> (Voting, Vec<Effect>) {
    let text = serde_json::to_string(&(voting.saved(NOW), &voting.kept)).unwrap();
    let (saved, kept) = serde_json::from_str(&text).unwrap();
    let mut voting = Voting::new(voting.wanted.clone(), key("next"));
    update(&mut voting, Action::Started, after(seconds));
    update(&mut voting, Action::Found(saved, kept), after(seconds));
    let effects = update(&mut voting, Action::Came(Ok(Box::new(offer))), after(seconds));
    (voting, effects)
}
