//! The widget's side of the API, `civic_core::poll::gateway`, against the gateway itself.

use civic_core::http::{Body, Endpoint, Method, Request, Response, Transport, TransportError};
use civic_core::poll::counting::Turnout;
use civic_core::poll::gateway::{BallotKey, Gateway, Standing};
use civic_core::poll::{
    Backend, Ballot, Cast, NotTaken, Poll, PollId, Protocol, Reading, Reason, Vote, Voter, Wanted, Wrong,
};

use crate::city::{City, PARK, client, key, name_of};

/// As a browser sends a simple request.
#[derive(Clone)]
struct Client(reqwest::Client);

impl Transport for Client {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let address = request.address();
        let sent = match (request.method, request.body) {
            (Method::Post, Body::Form(pairs)) => self.0.post(address).form(&pairs).send().await,
            (Method::Get, Body::Empty) => self.0.get(address).send().await,
            (_, body) => panic!("{body:?}"),
        };
        let answer = sent.map_err(|_| TransportError::Unreachable)?;
        let header = |(name, value): (&reqwest::header::HeaderName, &reqwest::header::HeaderValue)| {
            (name.to_string(), value.to_str().unwrap().to_owned())
        };
        let (status, headers) = (answer.status().as_u16(), answer.headers().iter().map(header).collect());
        Ok(Response { status, headers, body: answer.bytes().await.unwrap().to_vec() })
    }
}

/// A widget on Ann's device.
struct Widget {
    backend: Backend<Client>,
    voter: Voter,
}

impl Widget {
    async fn reads(&self) -> Reading {
        self.backend.read(Wanted::One(&PollId("park".to_owned())), &self.voter).await.unwrap()
    }

    async fn casts(&self, poll: &Poll, vote: &Vote) -> Result<Cast, NotTaken> {
        self.backend.cast(&[Ballot { poll, vote, words: "", before: None }], &self.voter).await
    }
}

#[tokio::test]
async fn a_widget_votes_changes_withdraws_and_reads_the_result() {
    let rules = "eligibility = \"device\"\nchange = \"receipt\"\nresults = \"after-vote\"\nquorum = { ballots = 2 }";
    let city = City::new("").poll("park", &format!("{rules}\n{PARK}"));
    let running = city.start();
    let gateway = Gateway { base: Endpoint::new(&running.base).unwrap() };
    let id = PollId("park".to_owned());
    let ballot = BallotKey::new(&key(1)).unwrap();
    let device = Some("the-device-of-ann-0001".to_owned());
    let voter = Voter { key: Some(ballot.clone()), device, ..Voter::default() };
    let mut ann = Widget { backend: Backend::new(Protocol::Gateway(gateway.clone()), Client(client())), voter };

    let before = ann.reads().await;
    assert_eq!((before.counted.len(), before.left_out.len()), (0, 0), "results are hidden, and that is no failure");
    let [poll] = before.polls.as_slice() else { panic!("{before:?}") };
    assert_eq!(ann.backend.read(Wanted::All, &ann.voter).await.unwrap().polls, std::slice::from_ref(poll));
    assert!(poll.is_secret && !poll.wants_work);

    let refused = ann.casts(poll, &Vote::Choices(vec![0, 1])).await.unwrap_err();
    assert_eq!(refused.reason, Reason::Wrong(Wrong::TooMany(1)));
    let cast = ann.casts(poll, &Vote::Choices(vec![0])).await.unwrap();
    assert_eq!(cast.receipt, Some(name_of(&key(1))));
    // The same once more, as after an answer that was lost.
    assert_eq!(ann.casts(poll, &Vote::Choices(vec![0])).await.unwrap(), cast);
    let other =
        Widget { backend: ann.backend.clone(), voter: Voter { key: BallotKey::new(&key(2)), ..ann.voter.clone() } };
    assert_eq!(other.casts(poll, &Vote::Choices(vec![0])).await.unwrap_err().reason, Reason::AlreadyVoted);

    ann.voter.has_voted = true;
    ann.casts(poll, &Vote::Choices(vec![1])).await.unwrap();
    let counted = ann.reads().await.counted.swap_remove(0);
    assert_eq!((counted.poll, counted.outcome.winners, counted.is_final), (id.clone(), vec![1], false));
    assert_eq!(counted.turnout, Some(Turnout::Missing(1)));
    ann.backend.withdraw(poll, &ann.voter).await.unwrap();
    let standing = async || {
        let answer = Client(client()).send(gateway.ask_receipt(&id, &ballot)).await.unwrap();
        gateway.receipt(&answer).unwrap()
    };
    assert_eq!(standing().await.standing, Standing::Withdrawn);
    ann.casts(poll, &Vote::Blank).await.unwrap();

    running.close("park").await;
    let receipt = standing().await;
    assert_eq!((receipt.standing, receipt.root.map(|root| root.len())), (Standing::Cast, Some(64)));
    ann.voter.has_voted = false;
    let counted = ann.reads().await.counted.swap_remove(0);
    assert_eq!((counted.outcome.cast, counted.outcome.blank, counted.is_final), (1, 1, true));
    assert_eq!(ann.backend.withdraw(poll, &ann.voter).await.unwrap_err().reason, Reason::Closed);
}
