//! Whatever the network, the server and the citizen do, in whatever order: a vote that was sent counts once, and one that is said
//! to be taken is there.

use super::*;
use proptest::prelude::*;
use proptest::sample::select;

/// What the line does with a ballot.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Line {
    Good,
    /// The ballot arrives, the answer does not.
    Deaf,
    /// Nothing arrives, and nobody knows.
    Lost,
    /// There is no network.
    None,
    /// The server is too busy to take it.
    Busy,
}

#[derive(Debug, Clone)]
enum Event {
    Citizen(Action),
    /// Seconds pass.
    Time(i64),
    /// The page is closed, even in the middle of a vote, and opened again.
    Reload,
    Line(Line),
}

/// A back end that knows ballots by their key, or nobody at all.
struct World {
    voting: Voting,
    identity: Identity,
    line: Line,
    now: i64,
    /// What counts.
    ballots: Vec<(BallotKey, Vote)>,
    /// What the device keeps.
    device: (Vec<Saved>, Vec<Kept>),
    /// How often the citizen said “all the same”.
    anyway: usize,
}

impl World {
    fn new(identity: Identity) -> Self {
        let voting = Voting::new(Some(id("piazza")), key("0"));
        let device = (Vec::new(), Vec::new());
        let mut world = Self { voting, identity, line: Line::Good, now: 0, ballots: Vec::new(), device, anyway: 0 };
        world.act(Action::Started);
        world
    }

    /// Carries out an action and what comes of it, up to a ballot that is on its way: that is answered by [`Self::answer`].
    fn act(&mut self, action: Action) {
        for effect in update(&mut self.voting, action, after(self.now)) {
            match effect {
                Effect::Find => {
                    let (saved, kept) = self.device.clone();
                    self.act(Action::Found(saved, kept));
                }
                Effect::Load => {
                    let open = Poll { closes: None, ..square() };
                    self.act(Action::Came(Ok(Box::new(offer(vec![open], self.identity)))));
                }
                Effect::Save => self.device.0 = self.voting.saved(after(self.now)),
                Effect::Remember => self.device.1.clone_from(&self.voting.kept),
                Effect::Cast => self.device.0 = self.voting.saved(after(self.now)),
                _ => {}
            }
        }
    }

    /// What becomes of a ballot that is on its way.
    fn answer(&mut self) {
        let Submission::Sending(_) = self.voting.submission else { return };
        let key = self.voting.key.clone();
        let vote = self.voting.ballots()[0].vote.clone();
        let known = self.ballots.iter().find(|(known, _)| *known == key && self.identity != Identity::None).cloned();
        let answer = match known {
            Some((_, before)) if before == vote => taken(),
            Some(_) => not_taken(Reason::AlreadyVoted, Some(refusal(409, None))),
            None => taken(),
        };
        let is_new = !self.ballots.iter().any(|(known, _)| *known == key) || self.identity == Identity::None;
        if is_new && matches!(self.line, Line::Good | Line::Deaf) {
            self.ballots.push((key, vote));
        }
        self.act(match self.line {
            Line::Good => answer,
            Line::Deaf | Line::Lost => failed(TIMEOUT),
            Line::None => failed(OFFLINE),
            Line::Busy => failed(refusal(503, Some(30))),
        });
    }

    fn happens(&mut self, event: Event, turn: usize) {
        match event {
            Event::Citizen(action) => {
                let is_anyway = action == Action::CastAnyway && self.voting.is_in_doubt();
                self.anyway = self.anyway.saturating_add(usize::from(is_anyway));
                self.act(action);
            }
            Event::Time(seconds) => {
                self.now = self.now.saturating_add(seconds);
                self.answer();
                self.act(Action::Tick);
            }
            Event::Reload => {
                // The ballot may be at the server although nobody is there to hear of it.
                if matches!(self.voting.submission, Submission::Sending(_)) && self.line == Line::Deaf {
                    let (key, vote) = (self.voting.key.clone(), self.voting.ballots()[0].vote.clone());
                    if !self.ballots.iter().any(|(known, _)| *known == key) || self.identity == Identity::None {
                        self.ballots.push((key, vote));
                    }
                }
                let text = serde_json::to_string(&self.device).unwrap();
                self.device = serde_json::from_str(&text).unwrap();
                self.voting = Voting::new(Some(id("piazza")), key(&format!("{turn} again")));
                self.act(Action::Started);
            }
            Event::Line(line) => self.line = line,
        }
    }
}

fn any_event() -> impl Strategy<Value = Event> {
    let poll = || id("piazza");
    let citizen = select(vec![
        Action::Entered(poll(), Entry::Choose(0)),
        Action::Entered(poll(), Entry::Choose(1)),
        Action::Entered(poll(), Entry::Leave(0)),
        Action::Review,
        Action::Review,
        Action::Cast,
        Action::Cast,
        Action::Cast,
        Action::CastAnyway,
        Action::EditAgain,
        Action::Back,
        Action::NetworkBack,
        Action::LoadAgain,
    ]);
    prop_oneof![
        6 => citizen.prop_map(Event::Citizen),
        3 => select(vec![0_i64, 1, 7, 40, 400]).prop_map(Event::Time),
        1 => Just(Event::Reload),
        2 => select(vec![Line::Good, Line::Deaf, Line::Lost, Line::None, Line::Busy]).prop_map(Event::Line),
    ]
}

/// Lets everything come to rest on a good line.
fn settled(mut world: World) -> World {
    world.line = Line::Good;
    for _ in 0..4 {
        world.happens(Event::Time(1_000), 0);
    }
    world
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_back_end_that_knows_the_ballot_has_it_once(events in prop::collection::vec(any_event(), 0..60)) {
        let mut world = World::new(Identity::Device);
        for (turn, event) in events.into_iter().enumerate() {
            world.happens(event, turn);
        }
        let world = settled(world);
        prop_assert!(world.ballots.len() <= 1, "{:?}", world.ballots);
        let still_waits = !world.voting.is_editable() && !matches!(world.voting.submission, Submission::Accepted(_));
        prop_assert!(!still_waits, "{:?}", world.voting.submission);
        for kept in &world.voting.kept {
            prop_assert!(world.ballots.iter().any(|(key, _)| *key == kept.key), "said to be taken, and it is not there");
        }
    }

    #[test]
    fn where_nobody_is_known_a_vote_counts_twice_only_if_the_citizen_wants_it(
        events in prop::collection::vec(any_event(), 0..60)
    ) {
        let mut world = World::new(Identity::None);
        for (turn, event) in events.into_iter().enumerate() {
            world.happens(event, turn);
        }
        let world = settled(world);
        prop_assert!(world.ballots.len() <= world.anyway.saturating_add(1), "{} for {}", world.ballots.len(), world.anyway);
        prop_assert!(world.voting.kept.len() <= world.ballots.len());
    }
}
