//! CONSUL Democracy: the documentation's questions and answers.

use std::cell::RefCell;

use civic_core::Error;
use civic_core::http::{Endpoint, Method as Verb, Request, Response};
use civic_core::link::Link;
use civic_core::poll::consul::{Consul, Kind};
use civic_core::poll::{
    Backend, Ballot, Dialect, Figure, Method, Protocol, Reading, Reason, Vote, Wanted, Why, Writes,
};
use pollster::block_on;
use serde_json::{Value, json};

use crate::recorded::{answer, text};
use crate::{endpoint, id, nobody, server};

fn consul(shown: Kind) -> Consul {
    Consul { base: endpoint(), site: Endpoint::new("https://decide.example"), shown }
}

fn read(answer: &Response) -> Result<Reading, Error> {
    let dialect = consul(Kind::Proposals);
    dialect.decode(&dialect.list(&nobody())[0], answer)
}

fn said(body: Value) -> Response {
    Response::new(200, "application/json", body.to_string())
}

fn query(request: &Request) -> &str {
    &request.query[0].1
}

#[test]
fn a_proposal_is_read_and_supported_on_its_own_page() {
    for (file, number, question, author) in [
        (
            "consul/graphql-doc-01.json",
            "1",
            "Hacer las calles del centro de Madrid peatonales",
            Some("electrocronopio"),
        ),
        ("consul/graphql-doc-02.json", "2", "Crear una zona cercada para perros en Las Tablas", None),
    ] {
        let reading = read(&answer(file)).unwrap();
        let poll = &reading.polls[0];
        assert_eq!((poll.question.as_str(), poll.organiser.as_deref()), (question, author));
        assert_eq!(poll.id, id(&format!("proposals/{number}")));
        let page = format!("https://decide.example/proposals/{number}");
        assert_eq!(poll.page.as_ref().map(Link::as_str), Some(page.as_str()));
        // Supports were not asked for there, and no zero takes their place.
        assert_eq!(reading.results, []);
        let dialect = consul(Kind::Proposals);
        assert_eq!(dialect.capabilities(poll, &nobody()).writes, Writes::Link);
        let vote = Vote::Choices(vec![0]);
        let ballot = Ballot { poll, vote: &vote, words: "", before: None };
        assert_eq!(dialect.encode(&[ballot], &nobody()).unwrap_err().reason, Reason::ByLink);
    }
}

#[test]
fn supports_of_a_proposal_and_both_sides_of_a_debate_are_counted() {
    let proposal = json!({"id": 1, "title": "Alberi", "summary": "Sei.", "description": "<p>Tigli &amp; aceri</p>", "cached_votes_up": 53});
    let reading = read(&said(json!({"data": {"proposal": proposal}}))).unwrap();
    assert_eq!(reading.polls[0].text, "Sei.\n\nTigli & aceri");
    assert_eq!((&reading.results[0].counts[0].figure, reading.results[0].voters), (&Figure::Votes(53), Some(53)));
    let debate = json!({"id": 4, "title": "Rumore", "cached_votes_up": 5, "cached_votes_down": 7});
    let reading = read(&said(json!({"data": {"debates": {"edges": [{"node": debate}]}}}))).unwrap();
    assert_eq!((reading.polls[0].id.clone(), &reading.polls[0].method), (id("debates/4"), &Method::Opinions));
    let opinions = Figure::Opinions { agree: 5, disagree: 7, pass: 0 };
    assert_eq!((&reading.results[0].counts[0].figure, reading.results[0].voters), (&opinions, Some(12)));
}

#[test]
fn what_was_retired_is_not_asked_any_more() {
    let edges = json!([
        {"node": {"id": 1, "title": "Alberi", "retired_at": "2020-01-01T00:00:00Z"}},
        {"node": {"id": 2, "title": "Panchine", "retired_at": null}},
        {"node": {"title": "Senza numero"}}, {"node": {"id": "1; drop", "title": "x"}}, {"node": null}
    ]);
    let reading = read(&said(json!({"data": {"proposals": {"edges": edges}}}))).unwrap();
    assert_eq!(reading.polls.len(), 1);
    assert_eq!(
        reading.left_out.iter().map(|left| left.why).collect::<Vec<_>>(),
        [Why::Over, Why::Nameless, Why::Nameless]
    );
}

#[test]
fn each_refusal_says_what_the_server_said_once() {
    let said = |response: Response| match read(&response) {
        Err(Error::Refused(refusal)) => refusal.messages.into_iter().map(|message| message.text).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(said(answer("consul/graphql-doc-04.json")), ["Query has depth of 9, which exceeds max depth of 8"]);
    let complex = "Query has complexity of 3008, which exceeds max complexity of 2500";
    assert_eq!(said(answer("consul/graphql-doc-05.json")), [complex], "which is there three times");
    let bad = Response::new(400, "application/json", r#"{"message":"Query string is empty"}"#);
    assert_eq!(said(bad), ["Query string is empty"]);
    let missing = read(&Response::new(200, "", r#"{"data":{"proposal":null}}"#)).unwrap_err();
    assert_eq!(missing.message_id(), "error-not-found");
    // Another thing than what was asked for.
    assert!(matches!(read(&answer("consul/graphql-doc-06.json")), Err(Error::Nonsense(_))));
}

#[test]
fn reading_needs_nobodys_permission_and_stays_within_the_servers_limits() {
    let documented = |file: &str| text(file);
    for (request, documented) in [
        (
            consul(Kind::Proposals).poll(&id("1"), &nobody()).remove(0).request,
            documented("consul/graphql-doc-01.graphql"),
        ),
        (
            consul(Kind::Debates).poll(&id("proposals/2"), &nobody()).remove(0).request,
            documented("consul/graphql-doc-02.graphql"),
        ),
        (consul(Kind::Proposals).list(&nobody()).remove(0).request, documented("consul/graphql-doc-03.graphql")),
    ] {
        assert_eq!((request.method, request.headers.len()), (Verb::Get, 0));
        assert_eq!(request.url, "https://city.example/graphql");
        let query = query(&request);
        let fields = documented.split(|character: char| !character.is_alphanumeric() && character != '_');
        let asked = ["proposal", "proposals", "edges", "node", "title", "public_author", "username"];
        for field in fields.filter(|field| asked.contains(field)) {
            assert!(query.contains(field), "{field} is not in {query}");
        }
        let mut depth = 0_i32;
        let depths = query.chars().map(|character| {
            depth += i32::from(character == '{') - i32::from(character == '}');
            depth
        });
        // The documentation's questions that the server turns down are 9 deep, and of two collections.
        assert!(depths.max().unwrap() < 8);
    }
    // Of the documentation's questions, this one is too much for the server, and this one is about a person.
    let edges = |query: &str| query.matches("edges").count();
    let list = consul(Kind::Proposals).list(&nobody()).remove(0).request;
    assert!(edges(&text("consul/graphql-doc-05.graphql")) > edges(query(&list)) && edges(query(&list)) == 1);
    assert!(text("consul/graphql-doc-06.graphql").contains("user(") && !query(&list).contains("user("));
    let spec = text("consul/graphql_spec.rb");
    for field in ["cached_votes_up", "public_author", "proposals", "debates", "edges", "node"] {
        assert!(spec.contains(field), "{field}");
    }
    let debate = consul(Kind::Proposals).poll(&id("debates/\"4"), &nobody()).remove(0).request;
    assert!(query(&debate).starts_with(r#"{ debate(id: "\"4") {"#), "an id stays within its quotes");
}

#[test]
fn a_list_is_read_to_its_end_by_25() {
    let asked = RefCell::new(0_usize);
    let transport = server(|request| {
        let page = *asked.borrow();
        *asked.borrow_mut() += 1;
        assert!(query(request).contains(if page == 0 { "first: 25)" } else { "first: 25, after: \"M\\\"" }));
        let edges: Vec<_> = (0..25).map(|n| json!({"node": {"id": page * 25 + n, "title": "t"}})).collect();
        said(
            json!({"data": {"proposals": {"edges": edges, "pageInfo": {"hasNextPage": page < 2, "endCursor": format!("M\"{page}")}}}}),
        )
    });
    let reading =
        block_on(Backend::new(Protocol::Consul(consul(Kind::Proposals)), transport).read(Wanted::All, &nobody()));
    assert_eq!(reading.unwrap().polls.len(), 75);
}

#[test]
fn a_server_that_never_ends_its_pages_does_not_end_the_poll() {
    let asked = RefCell::new(0_usize);
    let transport = server(|_| {
        *asked.borrow_mut() += 1;
        let cursor = asked.borrow().to_string();
        let edges = json!([{"node": {"id": cursor.clone(), "title": "t"}}]);
        said(json!({"data": {"proposals": {"edges": edges, "pageInfo": {"hasNextPage": true, "endCursor": cursor}}}}))
    });
    let backend = Backend::new(Protocol::Consul(consul(Kind::Proposals)), transport);
    let reading = block_on(backend.read(Wanted::All, &nobody())).unwrap();
    drop(backend);
    assert_eq!((reading.polls.len(), asked.into_inner()), (60, 60));
    assert_eq!(reading.left_out.last().unwrap().why, Why::TooMany);
}
