//! The widget's side of the API, `civic_core::poll::gateway`, against the gateway itself.

use civic_core::error::{Error, Refusal};
use civic_core::http::{Body, Endpoint, Method, Request, Response, Transport, TransportError};
use civic_core::poll::gateway::problem::{self, Code};
use civic_core::poll::gateway::{BallotKey, Credential, Gateway, Standing};
use civic_core::poll::{PollId, Vote};

use crate::city::{City, PARK, client, key, name_of};

/// As a browser sends a simple request.
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

fn why(refused: Result<impl std::fmt::Debug, Error>) -> Option<Code> {
    let Err(Error::Refused(refusal @ Refusal { .. })) = refused else { panic!("{refused:?}") };
    problem::code(&refusal)
}

#[tokio::test]
async fn a_widget_votes_changes_withdraws_and_reads_the_result() {
    let rules = "eligibility = \"device\"\nchange = \"receipt\"\nresults = \"after-vote\"\nquorum = { ballots = 2 }";
    let city = City::new("").poll("park", &format!("{rules}\n{PARK}"));
    let running = city.start();
    let gateway = Gateway::new(Endpoint::new(&running.base).unwrap(), Client(client()));
    let id = PollId("park".to_owned());
    let offered = gateway.poll(&id).await.unwrap();
    assert_eq!(gateway.polls().await.unwrap(), vec![offered.clone()]);
    assert!(offered.secret && !offered.proof_of_work);
    let poll = offered.poll;
    let ballot = BallotKey::new(&key(1)).unwrap();
    let device = Credential { device: Some("the-device-of-ann-0001".to_owned()), ..Credential::default() };

    assert_eq!(why(gateway.results(&id, None).await), Some(Code::ResultsHidden));
    let refused = gateway.cast(&poll, &Vote::Choices(vec![0, 1]), &ballot, &device).await;
    assert_eq!(why(refused), Some(Code::InvalidBallot));
    let cast = gateway.cast(&poll, &Vote::Choices(vec![0]), &ballot, &device).await.unwrap();
    assert_eq!((cast.ballot, cast.standing, cast.root), (name_of(&key(1)), Standing::Cast, None));
    let replaced = gateway.replace(&poll, &Vote::Choices(vec![1]), &ballot).await.unwrap();
    assert_eq!(replaced.standing, Standing::Cast);

    let results = gateway.results(&id, Some(&ballot)).await.unwrap();
    assert_eq!((results.outcome.winners, results.is_final), (vec![1], false));
    assert_eq!(results.turnout, Some(civic_core::poll::counting::Turnout::Missing(1)));
    assert_eq!(gateway.withdraw(&id, &ballot).await.unwrap().standing, Standing::Withdrawn);
    assert_eq!(gateway.receipt(&id, &ballot).await.unwrap().standing, Standing::Withdrawn);
    gateway.replace(&poll, &Vote::Blank, &ballot).await.unwrap();

    running.close("park").await;
    let receipt = gateway.receipt(&id, &ballot).await.unwrap();
    assert_eq!((receipt.standing, receipt.root.map(|root| root.len())), (Standing::Cast, Some(64)));
    let results = gateway.results(&id, None).await.unwrap();
    assert_eq!((results.outcome.cast, results.outcome.blank, results.is_final), (1, 1, true));
    assert_eq!(why(gateway.withdraw(&id, &ballot).await), Some(Code::Closed));
}
