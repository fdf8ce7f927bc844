//! Polis: every recorded pair that a citizen's device has part in.

use std::cell::RefCell;

use civic_core::Error;
use civic_core::http::{Body, Response};
use civic_core::poll::polis::{LONGEST_STATEMENT, Polis, export};
use civic_core::poll::{
    Backend, Ballot, ChoiceId, Dialect, Disclosure, Eligibility, Figure, Identity, Method, Opinion, Poll, Protocol,
    Reading, Reason, Vote, Voter, Wanted, Why, Writes, Wrong,
};
use pollster::block_on;

use crate::recorded::{Pair, answer, pair, text};
use crate::{endpoint, id, names, nobody, reason, server, signed_in};

fn polis(conversation: &str, language: Option<&str>) -> Polis {
    let language = language.map(str::to_owned);
    Polis { base: endpoint(), conversations: vec![id(conversation)], language, page: None }
}

fn citizen(name: &str) -> Voter {
    Voter { name: Some(name.to_owned()), ..nobody() }
}

/// What `participationInit` and the list of statements say together.
fn read(init: &Pair, statements: &Pair, voter: &Voter) -> Reading {
    let polis = polis("38tfhzucmy", None);
    let transport = server(|request| match request.url.ends_with("participationInit") {
        true => init.response.clone(),
        false => statements.response.clone(),
    });
    let protocol = Protocol::Polis(polis);
    block_on(Backend::new(protocol, transport).read(Wanted::All, voter)).unwrap()
}

fn quiet_streets() -> Poll {
    let init = pair("polis-recorded/008-participationInit.json");
    read(&init, &pair("polis-recorded/021-comments-list.json"), &nobody()).polls.remove(0)
}

fn opinion(poll: &Poll, statement: &str, opinion: Opinion) -> Vote {
    Vote::Opinions(vec![(poll.choice(&ChoiceId(statement.to_owned())).unwrap(), opinion)])
}

#[test]
fn a_conversation_is_a_poll_with_the_statements_that_are_for_everybody() {
    let init = pair("polis-recorded/008-participationInit.json");
    let statements = pair("polis-recorded/021-comments-list.json");
    let dialect = polis("38tfhzucmy", Some("acceptLang"));
    let ask = &dialect.list(&nobody())[0];
    init.is_asked_by(&ask.request, &[]);
    let next = dialect.decode(ask, &init.response).unwrap().next;
    statements.is_asked_by(&next[0].request, &[]);

    let reading = read(&init, &statements, &nobody());
    let poll = &reading.polls[0];
    assert_eq!(reading.polls.len(), 1);
    assert_eq!(poll.id, id("38tfhzucmy"));
    assert_eq!((poll.question.as_str(), poll.organiser.as_deref()), ("Quiet streets", Some("Clerk")));
    assert_eq!(poll.text, "What should the city do about through traffic?");
    assert_eq!(poll.page.as_ref().unwrap().as_str(), "https://city.example/38tfhzucmy");
    assert_eq!((&poll.method, poll.is_open, poll.eligibility), (&Method::Opinions, Some(true), Eligibility::Device));
    assert_eq!(
        names(poll),
        [
            "Close the old bridge to cars on Sundays.",
            "Lower the speed limit to 30 km/h everywhere in the centre.",
            "Build a car park at the station instead."
        ]
    );
    // The fourth waits for moderation, and the server tells it to everybody.
    assert_eq!(reading.left_out.len(), 1);
    assert_eq!((reading.left_out[0].what.as_deref(), reading.left_out[0].why), (Some("3"), Why::NotPublic));
    assert_eq!(reading.suggested, Some((id("38tfhzucmy"), ChoiceId("1".to_owned()))));
    assert_eq!((reading.own.as_slice(), reading.token), (&[][..], None));
}

#[test]
fn what_others_think_is_counted_by_statement() {
    let init = pair("polis-recorded/030-participationInit-xid-other-device.json");
    let results = read(&init, &pair("polis-recorded/021-comments-list.json"), &nobody()).results;
    let figures: Vec<_> = results[0].counts.iter().map(|count| count.figure.clone()).collect();
    let figure = |agree, disagree, pass| Figure::Opinions { agree, disagree, pass };
    assert_eq!(figures, [figure(0, 0, 2), figure(1, 0, 1), figure(0, 0, 1)]);
    assert_eq!((results[0].voters, results[0].ticks), (Some(3), Some(5)));
    assert!(!results[0].is_hidden());
}

#[test]
fn statements_without_counts_are_read_without_counts() {
    let init = pair("polis-recorded/008-participationInit.json");
    let reading = read(&init, &pair("polis-recorded/022-comments-list-plain.json"), &nobody());
    assert_eq!((reading.polls[0].choices.len(), reading.results[0].counts.len()), (3, 0));
}

#[test]
fn a_statement_that_nobody_has_let_through_is_shown_to_nobody() {
    let queue = pair("polis-recorded/034-comments-moderation-queue.json");
    let reading = read(&pair("polis-recorded/008-participationInit.json"), &queue, &nobody());
    assert_eq!((reading.polls[0].choices.len(), reading.left_out.len()), (0, 1));
    // Where a conversation shows what nobody has looked at, an active one is there, and one that was turned down is not.
    let dialect = polis("x", None);
    let init = Response::new(200, "", r#"{"conversation":{"conversation_id":"x","strict_moderation":false}}"#);
    let next = dialect.decode(&dialect.list(&nobody())[0], &init).unwrap().next;
    let statements = Response::new(
        200,
        "",
        r#"[{"tid":0,"txt":"a","mod":0,"active":true},{"tid":1,"txt":"b","mod":-1,"active":true},
            {"tid":2,"txt":"c","mod":0,"active":false},{"tid":"x","txt":"d"},{"tid":5,"txt":""},{"tid":"+6","txt":"e"}]"#,
    );
    let reading = dialect.decode(&next[0], &statements).unwrap();
    assert_eq!(names(&reading.polls[0]), ["a"]);
    assert_eq!(reading.left_out.len(), 5);
}

#[test]
fn agreeing_is_minus_one() {
    let poll = quiet_streets();
    for (file, statement, thought, language, voter) in [
        ("polis-recorded/010-vote-agree-first.json", "1", Opinion::Agree, Some("de"), nobody()),
        ("polis-recorded/012-vote-disagree.json", "0", Opinion::Disagree, None, nobody()),
        ("polis-recorded/014-vote-change-to-pass.json", "0", Opinion::Pass, None, nobody()),
        ("polis-recorded/028-vote-xid.json", "0", Opinion::Agree, None, citizen("citizen-42")),
        ("polis-recorded/029-vote-xid-other-device.json", "0", Opinion::Disagree, None, citizen("citizen-42")),
        ("polis-recorded/031-vote-fresh-browser.json", "0", Opinion::Agree, None, nobody()),
    ] {
        let pair = pair(file);
        let vote = opinion(&poll, statement, thought);
        let ballot = Ballot { poll: &poll, vote: &vote, words: "", before: None };
        let dialect = polis("38tfhzucmy", language);
        let requests = dialect.encode(&[ballot], &voter).unwrap();
        assert_eq!(requests.len(), 1);
        // The server reads no weight.
        pair.is_asked_by(&requests[0], &["weight"]);
        let cast = dialect.decode_vote(&[ballot], &voter, &pair.response).unwrap();
        assert!(cast.receipt.is_some() && cast.reading.suggested.is_some(), "{file}");
    }
}

#[test]
fn the_statement_to_show_next_comes_with_the_answer_to_a_vote() {
    let poll = quiet_streets();
    let vote = opinion(&poll, "0", Opinion::Agree);
    let ballot = Ballot { poll: &poll, vote: &vote, words: "", before: None };
    let dialect = polis("38tfhzucmy", None);
    let cast = |file: &str| dialect.decode_vote(&[ballot], &nobody(), &pair(file).response).unwrap();
    let first = cast("polis-recorded/010-vote-agree-first.json");
    assert_eq!(first.receipt.as_deref(), Some("1"));
    assert_eq!(first.reading.suggested, Some((id("38tfhzucmy"), ChoiceId("0".to_owned()))));
    // The other device of one citizen is the same participant, a fresh browser is another one.
    assert_eq!(cast("polis-recorded/028-vote-xid.json").receipt.as_deref(), Some("2"));
    assert_eq!(cast("polis-recorded/029-vote-xid-other-device.json").receipt.as_deref(), Some("2"));
    assert_eq!(cast("polis-recorded/031-vote-fresh-browser.json").receipt.as_deref(), Some("3"));
    // Nothing is left to show.
    let last = cast("polis-recorded/059-wl-vote-xid-ok.json");
    assert_eq!((last.receipt.as_deref(), last.reading.suggested), (Some("2"), None));
}

#[test]
fn the_citys_own_name_for_a_citizen_goes_along() {
    for (file, conversation, name, language) in [
        ("polis-recorded/026-participationInit-xid.json", "38tfhzucmy", "citizen-42", Some("acceptLang")),
        ("polis-recorded/030-participationInit-xid-other-device.json", "38tfhzucmy", "citizen-42", None),
        ("polis-recorded/058-wl-participationInit-xid.json", "3yrxeatsf7", "r-001", None),
    ] {
        let pair = pair(file);
        let dialect = polis(conversation, language);
        let ask = &dialect.list(&citizen(name))[0];
        pair.is_asked_by(&ask.request, &[]);
        assert_eq!(dialect.decode(ask, &pair.response).unwrap().polls[0].id, id(conversation));
    }
    let mut poll = quiet_streets();
    for (file, conversation, name) in [
        ("polis-recorded/059-wl-vote-xid-ok.json", "3yrxeatsf7", "r-001"),
        ("polis-recorded/060-wl-vote-xid-unknown.json", "3yrxeatsf7", "r-999"),
        ("polis-recorded/065-authneeded-vote-xid.json", "9knrhavawy", "r-77"),
    ] {
        poll.id = id(conversation);
        let vote = opinion(&poll, "0", Opinion::Agree);
        let ballot = Ballot { poll: &poll, vote: &vote, words: "", before: None };
        let dialect = polis(conversation, None);
        let pair = pair(file);
        pair.is_asked_by(&dialect.encode(&[ballot], &citizen(name)).unwrap()[0], &[]);
        assert!(dialect.decode_vote(&[ballot], &citizen(name), &pair.response).is_ok(), "{file}");
    }
}

#[test]
fn what_a_citizen_thought_before_is_remembered_with_the_right_sign() {
    let statements = pair("polis-recorded/021-comments-list.json");
    let own = |file: &str| {
        let reading = read(&pair(file), &statements, &nobody());
        reading.own.first().and_then(|own| own.vote(&reading.polls[0]))
    };
    let disagreed = Vote::Opinions(vec![(0, Opinion::Disagree)]);
    assert_eq!(own("polis-recorded/030-participationInit-xid-other-device.json"), Some(disagreed));
    let agreed = Vote::Opinions(vec![(0, Opinion::Agree)]);
    assert_eq!(own("polis-recorded/038-participationInit-closed.json"), Some(agreed));
    assert_eq!(own("polis-recorded/056-wl-participationInit-noxid.json"), None);
}

#[test]
fn a_closed_conversation_takes_no_vote_and_says_so() {
    let init = pair("polis-recorded/038-participationInit-closed.json");
    let reading = read(&init, &pair("polis-recorded/021-comments-list.json"), &nobody());
    let poll = &reading.polls[0];
    assert_eq!(poll.is_open, Some(false));
    init.is_asked_by(&polis("38tfhzucmy", None).list(&nobody())[0].request, &[]);
    let closed = pair("polis-recorded/037-vote-closed.json");
    let vote = opinion(poll, "1", Opinion::Agree);
    let dialect = polis("38tfhzucmy", None);
    let ballot = Ballot { poll, vote: &vote, words: "", before: None };
    closed.is_asked_by(&dialect.encode(&[ballot], &nobody()).unwrap()[0], &[]);
    assert_eq!(reason(&dialect, poll, &vote, &nobody(), &closed.response), Reason::Closed);
}

#[test]
fn each_refusal_is_told_apart() {
    let poll = quiet_streets();
    let vote = opinion(&poll, "0", Opinion::Agree);
    let dialect = polis("38tfhzucmy", None);
    let told = |answer: &Response| reason(&dialect, &poll, &vote, &nobody(), answer);
    assert_eq!(told(&pair("polis-recorded/015-vote-bad-value.json").response), Reason::Invalid);
    assert_eq!(told(&pair("polis-recorded/066-noagid-vote.json").response), Reason::SignIn);
    assert_eq!(told(&pair("polis-recorded/not-whitelisted/008-participationInit.json").response), Reason::Site);
    for (status, body, why) in [
        (403, "polis_err_post_votes_social_needed", Reason::SignIn),
        (406, "polis_err_vote_duplicate\n", Reason::AlreadyVoted),
        (403, "polis_err_xid_not_whitelisted", Reason::NotAllowed),
        (401, "{\"error\":\"jwt expired\"}", Reason::Expired),
        (500, "polis_err_vote", Reason::Failed),
        (502, "<html>nginx</html>", Reason::Failed),
    ] {
        assert_eq!(told(&Response::new(status, "text/html", body)), why, "{body}");
    }
}

#[test]
fn a_refusal_with_status_500_leaves_no_doubt_whether_the_vote_arrived() {
    let dialect = polis("38tfhzucmy", None);
    let ask = &dialect.list(&nobody())[0];
    let error = |file: &str| dialect.decode(ask, &pair(file).response).unwrap_err();
    for file in [
        "polis-recorded/not-whitelisted/008-participationInit.json",
        "polis-recorded/066-noagid-vote.json",
        "polis-recorded/033-bad-conversation.json",
    ] {
        let error = error(file);
        assert!(!error.can_retry() && !error.may_have_arrived(), "{file}: {error:?}");
    }
    let Error::Refused(refusal) = error("polis-recorded/033-bad-conversation.json") else { panic!() };
    assert_eq!(refusal.messages[0].code.as_deref(), Some("polis_err_param_parse_failed_conversation_id"));
    let unknown = polis("0nosuch", None);
    pair("polis-recorded/033-bad-conversation.json").is_asked_by(&unknown.list(&nobody())[0].request, &[]);
    let elsewhere = polis("8nxfkvrayf", Some("acceptLang"));
    let not_listed = pair("polis-recorded/not-whitelisted/008-participationInit.json");
    not_listed.is_asked_by(&elsewhere.list(&nobody())[0].request, &[]);
}

#[test]
fn a_vote_on_a_statement_that_there_is_not_is_not_sent() {
    let poll = quiet_streets();
    let dialect = polis("38tfhzucmy", None);
    let wrong = |vote: Vote| {
        let ballot = Ballot { poll: &poll, vote: &vote, words: "", before: None };
        dialect.encode(&[ballot], &nobody()).unwrap_err().reason
    };
    assert_eq!(wrong(Vote::Opinions(vec![(9999, Opinion::Agree)])), Reason::Wrong(Wrong::Unknown));
    let twice = vec![(0, Opinion::Agree), (0, Opinion::Pass)];
    assert_eq!(wrong(Vote::Opinions(twice)), Reason::Wrong(Wrong::Twice));
    assert_eq!(wrong(Vote::Choices(vec![0])), Reason::Wrong(Wrong::Kind));
    assert_eq!(wrong(Vote::Blank), Reason::Wrong(Wrong::Kind));
    assert_eq!(wrong(Vote::Opinions(vec![])), Reason::Wrong(Wrong::TooFew(1)));
}

#[test]
fn the_token_of_the_first_vote_goes_with_the_second_one() {
    let poll = quiet_streets();
    let vote = Vote::Opinions(vec![(0, Opinion::Agree), (1, Opinion::Disagree), (2, Opinion::Pass)]);
    let ballot = Ballot { poll: &poll, vote: &vote, words: "", before: None };
    let asked = RefCell::new(Vec::new());
    let transport = server(|request| {
        asked.borrow_mut().push((request.headers.clone(), request.body.clone()));
        let first = asked.borrow().len() == 1;
        let auth = if first { r#","auth":{"token":"abc.def","token_type":"Bearer"}"# } else { "" };
        Response::new(200, "application/json", format!(r#"{{"currentPid":7{auth}}}"#))
    });
    let backend = Backend::new(Protocol::Polis(polis("38tfhzucmy", None)), transport);
    let cast = block_on(backend.cast(&[ballot], &nobody())).unwrap();
    assert_eq!((cast.receipt.as_deref(), cast.reading.token.as_deref()), (Some("7"), Some("abc.def")));
    drop(backend);
    let asked = asked.into_inner();
    let tokens: Vec<_> = asked.iter().map(|(headers, _)| headers.first().map(|(_, value)| value.as_str())).collect();
    assert_eq!(tokens, [None, Some("Bearer abc.def"), Some("Bearer abc.def")]);
    let statements: Vec<_> = asked
        .iter()
        .map(|(_, body)| {
            let Body::Json(text) = body else { panic!() };
            let body: serde_json::Value = serde_json::from_str(text).unwrap();
            (body["tid"].clone(), body["vote"].clone())
        })
        .collect();
    assert_eq!(statements, [(0.into(), (-1).into()), (1.into(), 1.into()), (2.into(), 0.into())]);
}

#[test]
fn what_the_server_knows_is_not_sent_again() {
    let statements = pair("polis-recorded/021-comments-list.json");
    let init = pair("polis-recorded/030-participationInit-xid-other-device.json");
    let reading = read(&init, &statements, &nobody());
    let vote = Vote::Opinions(vec![(0, Opinion::Disagree), (1, Opinion::Agree)]);
    let ballot = Ballot { poll: &reading.polls[0], vote: &vote, words: "", before: reading.own.first() };
    assert_eq!(polis("38tfhzucmy", None).encode(&[ballot], &nobody()).unwrap().len(), 1);
}

#[test]
fn a_failure_midway_says_how_much_was_taken() {
    let poll = quiet_streets();
    let vote = Vote::Opinions(vec![(0, Opinion::Agree), (1, Opinion::Agree)]);
    let ballot = Ballot { poll: &poll, vote: &vote, words: "", before: None };
    let asked = RefCell::new(0);
    let transport = server(|_| {
        *asked.borrow_mut() += 1;
        match *asked.borrow() {
            1 => pair("polis-recorded/010-vote-agree-first.json").response,
            _ => pair("polis-recorded/037-vote-closed.json").response,
        }
    });
    let backend = Backend::new(Protocol::Polis(polis("38tfhzucmy", None)), transport);
    let not_taken = block_on(backend.cast(&[ballot], &nobody())).unwrap_err();
    assert_eq!((not_taken.reason, not_taken.taken), (Reason::Closed, 1));
}

#[test]
fn who_must_sign_in_is_sent_to_the_page_unless_the_city_names_them() {
    let dialect = polis("x", None);
    let init = r#"{"conversation":{"conversation_id":"x","topic":"t","auth_needed_to_vote":true,"is_active":true}}"#;
    let poll = dialect.decode(&dialect.list(&nobody())[0], &Response::new(200, "", init)).unwrap().polls.remove(0);
    assert_eq!(poll.eligibility, Eligibility::Person);
    let can = |voter: &Voter| dialect.capabilities(&poll, voter);
    assert_eq!((can(&nobody()).identity, can(&nobody()).writes), (Identity::Person, Writes::Link));
    assert_eq!(can(&citizen("r-77")).writes, Writes::Direct);
    assert_eq!(can(&signed_in()).writes, Writes::Direct);
    let open = dialect.capabilities(&quiet_streets(), &nobody());
    assert_eq!((open.identity, open.writes, open.results), (Identity::Device, Writes::Direct, Disclosure::Always));
}

#[test]
fn an_old_token_does_not_hide_what_everybody_may_read() {
    let init = pair("polis-recorded/008-participationInit.json").response;
    let statements = pair("polis-recorded/021-comments-list.json").response;
    let transport = server(move |request| match (request.headers.is_empty(), request.url.ends_with("comments")) {
        (false, _) => Response::new(401, "", "polis_err_auth_token_expired"),
        (true, true) => statements.clone(),
        (true, false) => init.clone(),
    });
    let backend = Backend::new(Protocol::Polis(polis("38tfhzucmy", None)), transport);
    let reading = block_on(backend.read(Wanted::All, &signed_in())).unwrap();
    assert_eq!((reading.polls[0].choices.len(), reading.token_refused), (3, true));
}

#[test]
fn a_citizens_own_statement_is_sent_once_and_in_full() {
    let dialect = polis("38tfhzucmy", None);
    let accepted = pair("polis-recorded/017-submit-comment.json");
    let benches = "More benches in the shade, please.";
    let request = dialect.propose(&id("38tfhzucmy"), &format!(" {benches}\n"), &nobody()).unwrap();
    accepted.is_asked_by(&request, &[]);
    assert_eq!(dialect.proposed(&accepted.response), Ok(ChoiceId("3".to_owned())));
    let refused = |file: &str| dialect.proposed(&pair(file).response).unwrap_err().reason;
    assert_eq!(refused("polis-recorded/018-submit-comment-duplicate.json"), Reason::AlreadySaid);
    assert_eq!(refused("polis-recorded/019-submit-comment-too-long.json"), Reason::Invalid);
    let propose = |length: usize| dialect.propose(&id("x"), &"ü".repeat(length), &nobody());
    assert!(propose(LONGEST_STATEMENT).is_ok() && propose(LONGEST_STATEMENT + 1).is_err() && propose(0).is_err());
}

/// The votes of a published conversation, its statements, and the rows of a file of it.
fn published(name: &str) -> (Vec<Vote>, Poll) {
    let mut poll = quiet_streets();
    poll.choices = export::statements(&answer(&format!("polis-opendata/{name}.comments.csv"))).unwrap();
    let votes = answer(&format!("polis-opendata/{name}.participants-votes.csv"));
    (export::ballots(&votes, &poll).unwrap(), poll)
}

/// Who agreed and who disagreed with a statement.
fn sides(ballots: &[Vote], statement: usize) -> (usize, usize) {
    let on_it = |wanted: Opinion| {
        let has = |vote: &&Vote| matches!(vote, Vote::Opinions(opinions) if opinions.contains(&(statement, wanted)));
        ballots.iter().filter(has).count()
    };
    (on_it(Opinion::Agree), on_it(Opinion::Disagree))
}

#[test]
fn what_was_published_can_be_counted_again() {
    // Told by reading the files otherwise; in them, agreeing is 1.
    for (files, statements, voters, statement, agree, disagree) in [
        (
            [
                "polis-opendata/15-per-hour-seattle.comments.csv",
                "polis-opendata/15-per-hour-seattle.participants-votes.csv",
            ],
            "Businesses, small or large, shouldn't be able to pay workers anything below a livable wage.",
            339,
            "48",
            37,
            18,
        ),
        (
            ["polis-opendata/brexit-consensus.comments.csv", "polis-opendata/brexit-consensus.participants-votes.csv"],
            "Brexit will be a success as long as we all stay firm against the EU",
            204,
            "26",
            1,
            92,
        ),
    ] {
        let name = files[0].trim_start_matches("polis-opendata/").trim_end_matches(".comments.csv");
        let (ballots, poll) = published(name);
        assert_eq!(ballots.len(), voters);
        let index = poll.choice(&ChoiceId(statement.to_owned())).unwrap();
        assert!(poll.choices[index].name.starts_with(statements));
        assert_eq!(sides(&ballots, index), (agree, disagree), "{name}");
        // Somebody else's file is told.
        assert!(export::statements(&answer(files[1])).is_err() && export::ballots(&answer(files[0]), &poll).is_err());
    }
    let summary = text("polis-opendata/15-per-hour-seattle.summary.csv");
    assert!(summary.contains("\nvoters,339\n"));
    let turned_down = published("15-per-hour-seattle").1.choices.len();
    assert_eq!(text("polis-opendata/15-per-hour-seattle.comments.csv").matches(",-1,").count(), 54 - turned_down);
}
