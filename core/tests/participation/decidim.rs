//! Decidim: the documentation's questions and answers, and what its own tests say that answers hold.

use std::cell::RefCell;

use civic_core::http::{Body, Request, Response};
use civic_core::link::Link;
use civic_core::poll::decidim::{Decidim, Shown};
use civic_core::poll::{
    Attendance, Backend, Ballot, ChoiceId, Dialect, Disclosure, Figure, Mark, Method, OwnVote, Poll, Protocol, Reading,
    Reason, Vote, Wanted, Why, Writes, Wrong,
};
use civic_core::{Error, Position, Timestamp};
use pollster::block_on;
use serde_json::{Value, json};

use crate::recorded::{answer, text};
use crate::{endpoint, id, names, nobody, reason, server, signed_in};

fn decidim(shown: Shown) -> Decidim {
    Decidim {
        base: endpoint(),
        shown,
        language: "it".to_owned(),
        client: Some("app-1".to_owned()),
        most_votes: None,
        currency: "EUR".to_owned(),
        least_percent: 70,
        page: None,
    }
}

fn component(id: &str) -> Decidim {
    decidim(Shown::Components(vec![id.to_owned()]))
}

fn read(answer: &Response) -> Result<Reading, Error> {
    let dialect = component("39");
    dialect.decode(&dialect.list(&nobody())[0], answer)
}

fn said(body: Value) -> Response {
    Response::new(200, "application/json", body.to_string())
}

/// The GraphQL of a request, and its variables.
fn asked(request: &Request) -> (String, Value) {
    let Body::Json(text) = &request.body else { panic!("{request:?}") };
    let body: Value = serde_json::from_str(text).unwrap();
    (body["query"].as_str().unwrap().to_owned(), body["variables"].clone())
}

fn in_languages(it: &str, en: &str) -> Value {
    json!({"translations": [{"locale": "en", "text": en}, {"locale": "it", "text": it}]})
}

/// A component of three proposals.
fn trees() -> Value {
    json!({"data": {"component": {
        "id": "39", "__typename": "Proposals", "name": in_languages("Proposte", "Proposals"),
        "url": "https://city.example/processes/verde/f/39/",
        "proposals": {"pageInfo": {"hasNextPage": false, "endCursor": "Mw"}, "edges": [
            {"node": {"id": "1", "title": in_languages("Più alberi", "More trees"), "state": null, "voteCount": 12,
                "body": in_languages("<p>Sei alberi &amp; un prato.</p>", ""), "likesCount": 3,
                "url": "https://city.example/processes/verde/f/39/proposals/1"}},
            {"node": {"id": "2", "title": in_languages("Panchine", "Benches"), "state": "accepted", "voteCount": 7}},
            {"node": {"id": "3", "title": in_languages("Parcheggio", "Car park"), "state": "rejected", "voteCount": 1}},
            {"node": {"id": "4", "title": in_languages("", "")}},
            {"node": null}, {"node": 7}
        ]}
    }}})
}

fn proposte() -> Poll {
    read(&said(trees())).unwrap().polls.remove(0)
}

#[test]
fn proposals_are_the_options_of_one_poll() {
    let reading = read(&said(trees())).unwrap();
    let poll = &reading.polls[0];
    assert_eq!((poll.id.clone(), poll.question.as_str()), (id("39"), "Proposte"));
    assert_eq!(names(poll), ["Più alberi", "Panchine"]);
    assert_eq!(poll.choices[0].text, "Sei alberi & un prato.");
    let page = "https://city.example/processes/verde/f/39/proposals/1";
    assert_eq!(poll.choices[0].link.as_ref().map(Link::as_str), Some(page));
    assert_eq!(poll.method, Method::Multiple { least: 1, most: 2 });
    let counts = &reading.results[0].counts;
    assert_eq!(
        (&counts[0].figure, counts[0].likes, &counts[1].figure),
        (&Figure::Votes(12), Some(3), &Figure::Votes(7))
    );
    let left_out: Vec<_> = reading.left_out.iter().map(|left| (left.what.as_deref(), left.why)).collect();
    let nameless = (None, Why::Nameless);
    assert_eq!(left_out, [(Some("3"), Why::Over), (Some("4"), Why::Nameless), nameless, nameless]);
}

#[test]
fn hidden_votes_are_not_zero() {
    let mut tree = trees();
    for edge in tree["data"]["component"]["proposals"]["edges"].as_array_mut().unwrap() {
        if edge["node"].is_object() {
            edge["node"]["voteCount"] = Value::Null;
        }
    }
    let reading = read(&said(tree)).unwrap();
    assert!(reading.results[0].is_hidden());
    assert_eq!(reading.polls[0].results, Disclosure::Never);
}

#[test]
fn a_text_is_in_the_citizens_language_or_in_another_one() {
    let name = |language: &str, node: Value| {
        let tree = json!({"data": {"component": {"id": "1", "name": node, "proposals": {"edges": []}}}});
        let dialect = Decidim { language: language.to_owned(), ..component("1") };
        let reading = dialect.decode(&dialect.list(&nobody())[0], &said(tree)).unwrap();
        reading.polls[0].question.clone()
    };
    assert_eq!(name("it", in_languages("Proposte", "Proposals")), "Proposte");
    assert_eq!(name("de", in_languages("Proposte", "Proposals")), "Proposals");
    let brazilian =
        json!({"translations": [{"locale": "en", "text": "Trees"}, {"locale": "pt-BR", "text": "Árvores"}]});
    assert_eq!(name("pt", brazilian), "Árvores");
    assert_eq!(
        name("it", json!({"translations": [{"locale": "it", "text": ""}, {"locale": "ca", "text": "Arbres"}]})),
        "Arbres"
    );
    assert_eq!(name("it", json!({"translation": "Alberi"})), "Alberi");
    assert_eq!(name("it", Value::Null), "");
}

/// All words of GraphQL in a text.
fn words(text: &str) -> Vec<String> {
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    text.split(|character| !is_word(character)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[test]
fn nothing_is_asked_for_that_no_version_knows() {
    let known: Vec<_> = [
        "decidim/usage-doc-01.graphql",
        "decidim/usage-doc-02.graphql",
        "decidim/usage-doc-03.graphql",
        "decidim/usage-doc-04.graphql",
        "decidim/usage-doc-05.graphql",
        "decidim/usage-doc-06.graphql",
        "decidim/usage-doc-07.graphql",
        "decidim/usage-doc-08.graphql",
        "decidim/proposals_integration_schema_spec.rb",
        "decidim/meetings_integration_schema_spec.rb",
    ]
    .iter()
    .flat_map(|file| words(&text(file)))
    .collect();
    // From the source, and from the documentation of later versions.
    let later = "query ID String Budgets budgets projects total_budget budget_amount selected likesCount url \
        typeOfMeeting onlineMeetingUrl translations text 50";
    let [list, space] = [Shown::Processes, Shown::Assembly("3".to_owned())].map(|shown| decidim(shown).list(&nobody()));
    for ask in [&list[0], &space[0], &component("39").list(&nobody())[0]] {
        let (query, _) = asked(&ask.request);
        let unknown: Vec<_> = words(&query)
            .into_iter()
            .filter(|word| !known.contains(word) && !later.split_whitespace().any(|later| later == word))
            .collect();
        assert!(unknown.is_empty(), "{unknown:?} in {query}");
        assert_eq!(
            ask.request.address(),
            "https://city.example/api",
            "with a slash at the end, other sites are refused"
        );
        assert_eq!(query.matches('{').count(), query.matches('}').count());
    }
}

#[test]
fn the_components_of_a_space_are_asked_for_one_by_one() {
    let next = |file: &str| {
        let dialect = decidim(Shown::Assembly("3".to_owned()));
        let reading = dialect.decode(&dialect.list(&nobody())[0], &answer(file)).unwrap();
        let ids = reading.next.iter().map(|ask| asked(&ask.request).1["id"].as_str().unwrap().to_owned());
        ids.collect::<Vec<_>>()
    };
    // Of accountability and of pages there is nothing to vote on.
    assert_eq!(next("decidim/usage-doc-05.json"), ["38", "39"]);
    assert_eq!(next("decidim/usage-doc-06.json"), ["39"]);
    assert_eq!(next("decidim/usage-doc-02.json"), [""; 0]);
}

#[test]
fn endorsements_of_older_versions_are_likes() {
    let mut tree: Value = serde_json::from_str(&text("decidim/usage-doc-07.json")).unwrap();
    // The documentation asks for no titles, and without one nobody could vote.
    assert_eq!(read(&said(tree.clone())).unwrap().left_out.len(), 2);
    for edge in tree["data"]["assembly"]["components"][0]["proposals"]["edges"].as_array_mut().unwrap() {
        edge["node"]["title"] = json!({"translation": "Una proposta"});
    }
    let reading = read(&said(tree)).unwrap();
    assert_eq!(reading.polls[0].question, "Proposals");
    let likes: Vec<_> = reading.results[0].counts.iter().map(|count| (count.choice.0.as_str(), count.likes)).collect();
    assert_eq!(likes, [("35", Some(8)), ("33", Some(4))]);
}

#[test]
fn an_answer_without_a_component_is_no_poll() {
    for answer in [answer("decidim/usage-doc-01.json"), said(json!({"data": {"component": 7}})), said(json!({}))] {
        assert!(matches!(read(&answer), Err(Error::Nonsense(_))));
    }
    // One that was closed or never was is not the server's nonsense.
    let missing = read(&said(json!({"data": {"component": null}}))).unwrap_err();
    assert_eq!(missing.message_id(), "error-not-found");
}

#[test]
fn a_server_that_does_not_know_a_word_is_asked_in_older_ones() {
    let unknown = |field: &str, kind: &str| {
        said(json!({"errors": [{"message": format!("Field '{field}' doesn't exist on type '{kind}'"),
            "extensions": {"code": "undefinedField", "typeName": kind, "fieldName": field}}]}))
    };
    let dialect = component("39");
    let mut ask = dialect.list(&nobody()).remove(0);
    let (query, _) = asked(&ask.request);
    assert!(query.contains("likesCount") && query.contains("total_budget") && query.contains(" url "));
    for (answer, gone, instead) in [
        (unknown("likesCount", "Proposal"), "likesCount", "endorsementsCount"),
        (unknown("endorsementsCount", "Proposal"), "endorsementsCount", "voteCount"),
        (unknown("url", "Budget"), " url ", "voteCount"),
        (unknown("total_budget", "Budget"), "total_budget", "totalBudget"),
        (unknown("typeOfMeeting", "Meeting"), "typeOfMeeting", "startTime"),
        (
            said(json!({"errors": [{"message": "No such type Budgets, so it can't be a fragment condition"}]})),
            "Budgets",
            "Meetings",
        ),
        (
            said(json!({"errors": [{"message": "No such type Meetings, so it can't be a fragment condition"}]})),
            "Meetings",
            "Proposals",
        ),
    ] {
        ask = dialect.decode(&ask, &answer).unwrap().next.remove(0);
        let (query, variables) = asked(&ask.request);
        assert!(!query.contains(gone) && query.contains(instead), "{gone}: {query}");
        assert_eq!(variables["id"], "39");
    }
    // What older words do not help against is a refusal.
    let refused = dialect.decode(&ask, &unknown("likesCount", "Proposal")).unwrap_err();
    assert!(matches!(refused, Error::Refused(_)));
    let error = said(json!({"errors": [{"message": "Query has complexity of 9000"}], "data": null}));
    assert!(matches!(read(&error), Err(Error::Refused(_))));
}

#[test]
fn proposals_are_read_to_the_last_page() {
    let asked_for = RefCell::new(Vec::new());
    let transport = server(|request| {
        let (query, variables) = asked(request);
        asked_for.borrow_mut().push(variables["after"].as_str().map(str::to_owned));
        let mut tree = trees();
        let proposals = &mut tree["data"]["component"]["proposals"];
        match variables["after"].as_str() {
            None => proposals["pageInfo"]["hasNextPage"] = true.into(),
            Some(_) => {
                assert!(!query.contains("Meetings"), "meetings are asked for once");
                let title = in_languages("Fontana", "Fountain");
                proposals["edges"] = json!([{"node": {"id": "9", "title": title, "voteCount": 2}}]);
            }
        }
        said(tree)
    });
    let backend = Backend::new(Protocol::Decidim(component("39")), transport);
    let reading = block_on(backend.read(Wanted::All, &nobody())).unwrap();
    assert_eq!(names(&reading.polls[0]), ["Più alberi", "Panchine", "Fontana"]);
    assert_eq!(reading.polls[0].method, Method::Multiple { least: 1, most: 3 });
    assert_eq!((reading.polls.len(), reading.results[0].counts.len()), (1, 3));
    drop(backend);
    assert_eq!(asked_for.into_inner(), [None, Some("Mw".to_owned())]);
}

#[test]
fn a_budget_is_read_and_voted_on_its_own_page() {
    let url = "https://city.example/processes/bilancio/f/40/budgets/5";
    for (total, amount) in [("total_budget", "budget_amount"), ("totalBudget", "budgetAmount")] {
        let tree = json!({"data": {"component": {"id": "40", "__typename": "Budgets", "budgets": {"edges": [
            {"node": {"id": "5", "title": in_languages("Nord", "North"), total: 100_000, "url": url, "projects": [
                {"id": "1", "title": in_languages("Pista", "Track"), amount: 60_000, "selected": true},
                {"id": "2", "title": in_languages("Pozzo", "Well"), amount: 50_000, "selected": false},
                {"id": "3", "title": in_languages("Senza prezzo", "No price")}
            ]}}
        ]}}}});
        let reading = read(&said(tree)).unwrap();
        let poll = &reading.polls[0];
        assert_eq!((poll.id.clone(), poll.question.as_str()), (id("40/5"), "Nord"));
        let Method::Budget { budget, currency, least_percent, .. } = &poll.method else { panic!() };
        assert_eq!((*budget, currency.as_str(), *least_percent), (100_000, "EUR", 70));
        let costs: Vec<_> = poll.choices.iter().map(|choice| choice.cost).collect();
        assert_eq!(costs, [Some(60_000), Some(50_000)]);
        let won: Vec<_> = reading.results[0].counts.iter().map(|count| count.won).collect();
        assert_eq!((won, reading.results[0].is_hidden()), (vec![Some(true), Some(false)], true));
        assert_eq!(component("40").capabilities(poll, &signed_in()).writes, Writes::Link);
        assert_eq!(poll.page.as_ref().map(Link::as_str), Some(url));
        let vote = Vote::Choices(vec![0]);
        let ballot = Ballot { poll, vote: &vote, words: "", before: None };
        assert_eq!(component("40").encode(&[ballot], &signed_in()).unwrap_err().reason, Reason::ByLink);
        assert_eq!(asked(&component("40").poll(&poll.id, &nobody())[0].request).1["id"], "40");
    }
}

#[test]
fn a_meeting_is_read_as_the_platforms_own_tests_have_it() {
    let node = json!({
        "id": "7", "title": {"translation": "Incontro"}, "description": {"translation": "<p>Sul <b>verde</b></p>"},
        "startTime": "2026-12-01T18:00:00+01:00", "endTime": "2026-12-01T20:00:00+01:00",
        "location": {"translation": "Sala grande"}, "address": "Via Roma 1", "registrationsEnabled": true,
        "coordinates": {"latitude": 43.77, "longitude": 11.25}, "remainingSlots": 12, "closed": false,
        "isWithdrawn": false, "typeOfMeeting": "hybrid", "onlineMeetingUrl": "https://meet.example/x"
    });
    let spec = text("decidim/meetings_integration_schema_spec.rb");
    let later = ["typeOfMeeting", "onlineMeetingUrl"];
    let fields = node.as_object().unwrap().keys().filter(|name| !later.contains(&name.as_str()));
    assert!(fields.clone().all(|name| spec.contains(&format!("\"{name}\" =>"))));
    let mut withdrawn = node.clone();
    withdrawn["isWithdrawn"] = true.into();
    let mut nowhere = node.clone();
    nowhere["coordinates"] = json!({"latitude": 0.0, "longitude": 0.0});
    nowhere["registrationsEnabled"] = false.into();
    let tree = json!({"data": {"component": {"id": "38", "__typename": "Meetings", "meetings": {
        "pageInfo": {"hasNextPage": true}, "edges": [{"node": node}, {"node": withdrawn}, {"node": nowhere}]}}}});
    let reading = read(&said(tree)).unwrap();
    let [meeting, nowhere] = reading.meetings.as_slice() else { panic!() };
    assert_eq!((meeting.title.as_str(), meeting.text.as_str()), ("Incontro", "Sul verde"));
    assert_eq!(meeting.starts, Timestamp::parse("2026-12-01T17:00:00Z"));
    assert_eq!((meeting.attendance, meeting.position), (Attendance::Hybrid, Position::new(43.77, 11.25)));
    assert_eq!((meeting.free, nowhere.free, nowhere.position), (Some(12), None, None));
    assert_eq!(meeting.online.as_ref().map(Link::as_str), Some("https://meet.example/x"));
    assert_eq!(reading.left_out.iter().map(|left| left.why).collect::<Vec<_>>(), [Why::Over, Why::TooMany]);
}

#[test]
fn a_proposal_is_read_as_the_platforms_own_tests_have_it() {
    let spec = text("decidim/proposals_integration_schema_spec.rb");
    let node = json!({"id": "1", "title": {"translation": "Alberi"}, "body": {"translation": "Sei"},
        "state": "accepted", "voteCount": 3, "endorsementsCount": 2, "withdrawn": false});
    assert!(node.as_object().unwrap().keys().all(|name| spec.contains(&format!("\"{name}\" =>"))));
    let tree = |node: &Value| {
        let component = json!({"__typename": "Proposals", "id": "1", "name": {"translation": "Proposals"},
            "proposals": {"edges": [{"node": node}]}, "weight": 0});
        said(json!({"data": {"participatoryProcess": {"components": [component]}}}))
    };
    let reading = read(&tree(&node)).unwrap();
    assert_eq!(names(&reading.polls[0]), ["Alberi"]);
    assert_eq!(reading.results[0].counts[0].likes, Some(2));
    let mut withdrawn = node.clone();
    withdrawn["withdrawn"] = true.into();
    assert_eq!(read(&tree(&withdrawn)).unwrap().left_out[0].why, Why::Over);
}

#[test]
fn a_vote_is_one_request_for_each_proposal_and_takes_back_what_is_no_longer_wanted() {
    let poll = proposte();
    let before =
        OwnVote { poll: id("39"), marks: vec![(ChoiceId("1".to_owned()), Mark::Chosen)], ..OwnVote::default() };
    let vote = Vote::Choices(vec![1]);
    let ballot = Ballot { poll: &poll, vote: &vote, words: "", before: Some(&before) };
    let requests = component("39").encode(&[ballot], &signed_in()).unwrap();
    let sent: Vec<_> = requests.iter().map(asked).collect();
    assert!(sent[0].0.contains("{ unvote(input: {}) { id voteCount } }") && sent[1].0.contains("{ vote(input: {})"));
    assert!(sent[0].0.starts_with("mutation(") && sent[0].0.contains("... on ProposalsMutation"));
    assert_eq!(sent[0].1, json!({"component": "39", "proposal": "1"}));
    assert_eq!(sent[1].1, json!({"component": "39", "proposal": "2"}));
    let headers = [("Authorization", "Bearer t0ken"), ("X-Jwt-Aud", "app-1")];
    for request in &requests {
        let ours: Vec<_> = request.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(ours, headers);
        assert_eq!(request.address(), "https://city.example/api");
    }
    let again = Ballot { vote: &Vote::Choices(vec![0]), ..ballot };
    assert_eq!(component("39").encode(&[again], &signed_in()).unwrap(), []);
    let nothing = Ballot { vote: &Vote::Blank, ..ballot };
    assert_eq!(component("39").encode(&[nothing], &signed_in()).unwrap().len(), 1);
}

#[test]
fn what_cannot_be_voted_is_not_sent() {
    let poll = proposte();
    let refused = |dialect: &Decidim, vote: Vote, voter| {
        let ballot = Ballot { poll: &poll, vote: &vote, words: "", before: None };
        dialect.encode(&[ballot], &voter).unwrap_err().reason
    };
    let limited = Decidim { most_votes: Some(1), ..component("39") };
    assert_eq!(refused(&limited, Vote::Choices(vec![0, 1]), signed_in()), Reason::Wrong(Wrong::TooMany(1)));
    assert_eq!(refused(&limited, Vote::Choices(vec![9]), signed_in()), Reason::Wrong(Wrong::Unknown));
    assert_eq!(refused(&limited, Vote::Choices(vec![0, 0]), signed_in()), Reason::Wrong(Wrong::Twice));
    assert_eq!(refused(&limited, Vote::Choices(vec![0]), nobody()), Reason::SignIn);
    assert_eq!(limited.capabilities(&poll, &nobody()).writes, Writes::Link);
    assert_eq!(limited.capabilities(&poll, &signed_in()).writes, Writes::Direct);
}

#[test]
fn the_answer_to_a_vote_is_the_proposal_as_it_is_now() {
    let poll = proposte();
    let vote = Vote::Choices(vec![0]);
    let ballot = Ballot { poll: &poll, vote: &vote, words: "", before: None };
    for (verb, count, figure) in [("vote", json!(13), Figure::Votes(13)), ("unvote", Value::Null, Figure::Hidden)] {
        let answer = said(json!({"data": {"component": {"proposal": {verb: {"id": "1", "voteCount": count}}}}}));
        let cast = component("39").decode_vote(&[ballot], &signed_in(), &answer).unwrap();
        let results = &cast.reading.results[0];
        assert_eq!((&results.poll, results.figure(&ChoiceId("1".to_owned()))), (&poll.id, Some(&figure)));
    }
}

#[test]
fn each_refusal_is_told_apart_by_its_code() {
    let poll = proposte();
    let vote = Vote::Choices(vec![0]);
    let told = |answer: Response| reason(&component("39"), &poll, &vote, &signed_in(), &answer);
    for (code, why) in [
        ("MUTATION_NOT_AUTHORIZED_ERROR", Reason::NotAllowed),
        ("UNAUTHORIZED_OBJECT_ERROR", Reason::NotAllowed),
        ("NOT_FOUND_ERROR", Reason::Gone),
        ("VALIDATION_ERROR", Reason::Invalid),
        ("ATTRIBUTE_VALIDATION_ERROR", Reason::Invalid),
        ("TOO_MANY_ALIASES_ERROR", Reason::Failed),
    ] {
        // Also where a part of the answer is there: the vote was not taken.
        for data in [Value::Null, json!({"component": {"proposal": {"vote": {"id": "1"}}}})] {
            let errors = json!([{"message": "No.", "path": ["component"], "extensions": {"code": code}}]);
            assert_eq!(told(said(json!({"errors": errors, "data": data}))), why, "{code}");
        }
    }
    assert_eq!(told(said(json!({"data": null}))), Reason::NotAllowed);
    assert_eq!(told(said(json!({"data": {"component": {"proposal": {"vote": null}}}}))), Reason::NotAllowed);
    let old = "No such type ProposalsMutation, so it can't be a fragment condition";
    assert_eq!(told(said(json!({"errors": [{"message": old}]}))), Reason::ByLink);
    let older = "Field 'component' doesn't exist on type 'Mutation'";
    assert_eq!(told(said(json!({"errors": [{"message": older}]}))), Reason::ByLink);
    assert_eq!(told(Response::new(401, "", "")), Reason::Expired);
    assert_eq!(told(Response::new(429, "text/plain", "Retry later")), Reason::Failed);
}
