//! adhocracy+ and meinBerlin: every recorded pair that a poll has part in.

use civic_core::http::Response;
use civic_core::poll::adhocracy::Adhocracy;
use civic_core::poll::{
    Backend, Ballot, Change, ChoiceId, Dialect, Disclosure, Eligibility, Figure, Identity, Method, NotTaken, Phase,
    Poll, Protocol, Reading, Reason, Vote, Voter, Wanted, Writes, Wrong,
};
use civic_core::{Error, Timestamp};
use pollster::block_on;
use serde_json::{Value, json};

use crate::recorded::{Pair, pair, text};
use crate::{endpoint, id, names, nobody, server, signed_in};

fn city(poll: &str) -> Adhocracy {
    Adhocracy { base: endpoint(), polls: vec![id(poll)], page: None, opens: None, closes: None }
}

fn read(poll: &str, pair: &Pair) -> Reading {
    let dialect = city(poll);
    dialect.decode(&dialect.list(&nobody())[0], &pair.response).unwrap()
}

/// Who is signed in as the recorded request was.
fn as_in(pair: &Pair, agreed: bool) -> Voter {
    Voter { token: pair.token(), agreed, ..Voter::default() }
}

/// The votes of some questions, with what is written to each.
fn vote(
    dialect: &Adhocracy,
    polls: &[Poll],
    votes: &[(Vote, &str)],
    voter: &Voter,
    pair: &Pair,
) -> Result<Reading, NotTaken> {
    let ballots: Vec<_> =
        polls.iter().zip(votes).map(|(poll, (vote, words))| Ballot { poll, vote, words, before: None }).collect();
    let requests = dialect.encode(&ballots, voter).unwrap();
    assert_eq!(requests.len(), 1);
    pair.is_asked_by(&requests[0], &[]);
    dialect.decode_vote(&ballots, voter, &pair.response).map(|cast| cast.reading)
}

fn chosen(indices: &[usize]) -> (Vote, &'static str) {
    (Vote::Choices(indices.to_vec()), "")
}

/// The questions of poll 2, where anybody may vote; of its own only votes are recorded.
fn open_to_all() -> Vec<Poll> {
    let mut polls = read("5", &pair("adhocracyplus-recorded/005-anon-get-poll_confidential.json")).polls;
    for (poll, (question, first)) in polls.iter_mut().zip([("2/4", 7_u32), ("2/5", 9), ("2/6", 13)]) {
        poll.id = id(question);
        for (choice, number) in poll.choices.iter_mut().zip(first..) {
            choice.id = ChoiceId(number.to_string());
        }
        poll.terms = None;
    }
    polls
}

#[test]
fn each_question_of_a_poll_is_asked() {
    let pair = pair("adhocracyplus-recorded/001-anon-get-poll_registered.json");
    pair.is_asked_by(&city("1").list(&nobody())[0].request, &[]);
    pair.is_asked_by(&city("9").poll(&id("1/2"), &nobody())[0].request, &[]);
    let reading = read("1", &pair);
    let [single, multiple, written] = reading.polls.as_slice() else { panic!() };
    assert_eq!((single.id.clone(), single.question.as_str()), (id("1/1"), "Close the bridge on Sundays?"));
    assert_eq!((single.text.as_str(), &single.method), ("One answer", &Method::Single));
    assert_eq!(names(single), ["Yes", "No"]);
    assert_eq!(multiple.method, Method::Multiple { least: 1, most: 4 });
    assert_eq!(names(multiple), ["Main St", "Mill Rd", "Park Ave", "Other"]);
    let takes_words: Vec<_> = multiple.choices.iter().map(|choice| choice.takes_words).collect();
    assert_eq!(takes_words, [false, false, false, true]);
    assert!(written.is_written() && !single.is_written());
    assert_eq!((written.question.as_str(), written.is_open), ("Anything else?", Some(true)));
    assert_eq!((single.eligibility, single.change), (Eligibility::Person, Change::Replace));
    assert_eq!(single.terms.as_ref().unwrap().as_str(), "https://city.example/liqd-orga/terms-of-use/");
    assert_eq!((reading.own.len(), reading.left_out.len()), (0, 0));
    let again = crate::recorded::pair("adhocracyplus-recorded/016-anon-get-reg.json");
    again.is_asked_by(&city("1").list(&nobody())[0].request, &[]);
    assert_eq!(read("1", &again), reading);
}

#[test]
fn a_poll_that_is_over_looks_like_one_to_come_until_the_city_says_when() {
    let closed = pair("adhocracyplus-recorded/003-anon-get-poll_closed.json");
    let future = pair("adhocracyplus-recorded/004-anon-get-poll_future.json");
    closed.is_asked_by(&city("3").list(&nobody())[0].request, &[]);
    future.is_asked_by(&city("4").list(&nobody())[0].request, &[]);
    let now = Timestamp::parse("2026-11-21T19:30:00Z").unwrap();
    assert_eq!(read("3", &closed).polls[0].is_open, Some(false));
    assert_eq!(read("3", &closed).polls[0].phase(now), Phase::Closed);
    assert_eq!(read("4", &future).polls[0].phase(now), Phase::Closed);
    let opens = Some(now.plus_seconds(3600));
    let dialect = Adhocracy { opens, ..city("4") };
    let poll = dialect.decode(&dialect.list(&nobody())[0], &future.response).unwrap().polls.remove(0);
    assert_eq!(poll.phase(now), Phase::Upcoming);
}

#[test]
fn a_confidential_count_is_not_nobody() {
    for (file, token) in [
        ("adhocracyplus-recorded/005-anon-get-poll_confidential.json", false),
        ("adhocracyplus-recorded/035-confidential-after.json", true),
    ] {
        let pair = pair(file);
        pair.is_asked_by(&city("5").list(&nobody())[0].request, &[]);
        let reading = read("5", &pair);
        assert_eq!(reading.polls[0].results, Disclosure::Never, "{file}");
        let [confidential, open, _] = reading.results.as_slice() else { panic!() };
        assert!(confidential.is_hidden() && !open.is_hidden());
        assert_eq!((confidential.voters, confidential.ticks), (None, None));
        assert_eq!(open.counts[0].figure, Figure::Votes(0));
        assert_eq!(reading.polls[0].eligibility, Eligibility::Open);
        assert_eq!(reading.polls[0].terms.is_none(), token, "who has agreed is not asked again");
    }
}

#[test]
fn all_answers_go_in_one_request_and_come_back_counted() {
    let before = pair("adhocracyplus-recorded/025-jwt-get-poll.json");
    let cast = pair("adhocracyplus-recorded/026-jwt-vote.json");
    before.is_asked_by(&city("1").list(&as_in(&before, false))[0].request, &[]);
    let polls = read("1", &before).polls;
    let votes = [chosen(&[0]), chosen(&[0, 1]), (Vote::Blank, "More shade")];
    let reading = vote(&city("1"), &polls, &votes, &as_in(&cast, true), &cast).unwrap();
    let [single, multiple, written] = reading.results.as_slice() else { panic!() };
    assert_eq!((single.voters, single.ticks), (Some(1), Some(1)));
    // One person, two ticks: shares are of people.
    assert_eq!((multiple.voters, multiple.ticks), (Some(1), Some(2)));
    assert_eq!((written.voters, written.ticks), (Some(1), None));
    let figures: Vec<_> = multiple.counts.iter().map(|count| count.figure.clone()).collect();
    assert_eq!(figures, [1, 1, 0, 0].map(Figure::Votes));
    let own: Vec<_> = reading.own.iter().map(|own| own.poll.clone()).collect();
    assert_eq!(own, [id("1/1"), id("1/2"), id("1/3")]);
    assert_eq!(reading.own[1].vote(&reading.polls[1]), Some(Vote::Choices(vec![0, 1])));
    assert_eq!(reading.own[2].words, "More shade");
}

#[test]
fn who_is_registered_may_vote_again() {
    let cast = pair("adhocracyplus-recorded/027-jwt-vote-change.json");
    let before = read("1", &pair("adhocracyplus-recorded/025-jwt-get-poll.json")).polls;
    let votes = [chosen(&[1]), chosen(&[2]), (Vote::Blank, "")];
    let reading = vote(&city("1"), &before, &votes, &as_in(&cast, true), &cast).unwrap();
    assert_eq!(reading.results[0].figure(&ChoiceId("1".to_owned())), Some(&Figure::Votes(0)));
    assert_eq!(reading.own.len(), 2, "the words were taken back");
    let after = pair("adhocracyplus-recorded/028-jwt-get-after.json");
    after.is_asked_by(&city("1").list(&as_in(&after, false))[0].request, &[]);
    assert_eq!(read("1", &after), reading);
    // The same body by the server's own sign-in.
    let session = pair("adhocracyplus-recorded/034-session-vote.json");
    let reading = vote(&city("1"), &before, &votes, &as_in(&session, true), &session).unwrap();
    assert_eq!(reading.results[0].voters, Some(2));
}

#[test]
fn the_terms_are_agreed_to_before_anything_is_sent() {
    let polls = read("1", &pair("adhocracyplus-recorded/001-anon-get-poll_registered.json")).polls;
    let (vote_, _) = chosen(&[0]);
    let ballot = Ballot { poll: &polls[0], vote: &vote_, words: "", before: None };
    assert_eq!(city("1").encode(&[ballot], &nobody()).unwrap_err().reason, Reason::Terms);
    // A server that did not say so beforehand says it then.
    let refused = pair("adhocracyplus-recorded/007-anon-vote-no-terms.json");
    let votes = [chosen(&[0]), chosen(&[0, 1]), (Vote::Blank, "")];
    let not_taken = vote(&city("2"), &open_to_all(), &votes, &nobody(), &refused).unwrap_err();
    assert_eq!(not_taken.reason, Reason::Terms);
    // In any language, and not for whatever else is wrong.
    let (poll, (vote, _)) = (&open_to_all()[0], chosen(&[0]));
    let told = |body: &str| {
        let answer = Response::new(400, "application/json", body);
        crate::reason(&city("2"), poll, &vote, &nobody(), &answer)
    };
    assert_eq!(told(r#"["{\"Bitte stimmen Sie den Nutzungsbedingungen zu.\"}"]"#), Reason::Terms);
    assert_eq!(told(r#"["Mehrfachauswahl ist nicht erlaubt."]"#), Reason::Invalid);
}

#[test]
fn what_the_server_would_refuse_is_not_sent() {
    let polls = open_to_all();
    let agreed = Voter { agreed: true, ..nobody() };
    let wrong = |poll: &Poll, vote: Vote, words: &str| {
        let ballot = Ballot { poll, vote: &vote, words, before: None };
        city("2").encode(&[ballot], &agreed).map(|_| ()).map_err(|not_taken| not_taken.reason)
    };
    assert_eq!(wrong(&polls[0], Vote::Choices(vec![0, 1]), ""), Err(Reason::Wrong(Wrong::TooMany(1))));
    assert_eq!(wrong(&polls[1], Vote::Choices(vec![0, 0]), ""), Err(Reason::Wrong(Wrong::Twice)));
    assert_eq!(wrong(&polls[1], Vote::Choices(vec![9]), ""), Err(Reason::Wrong(Wrong::Unknown)));
    assert_eq!(wrong(&polls[1], Vote::Ranking(vec![vec![0]]), ""), Err(Reason::Wrong(Wrong::Kind)));
    assert_eq!(wrong(&polls[1], Vote::Choices(vec![3]), " "), Err(Reason::Words));
    assert_eq!(wrong(&polls[1], Vote::Choices(vec![3]), "the quay"), Ok(()));
}

/// Why the server refused, by what it answered to a vote for the first option of poll `poll`.
fn refused(polls: &[Poll], voter: &Voter, file: &str) -> (Reason, Option<Error>) {
    let (vote, _) = chosen(&[0]);
    let ballots: Vec<_> = polls.iter().map(|poll| Ballot { poll, vote: &vote, words: "", before: None }).collect();
    let not_taken = city("2").decode_vote(&ballots, voter, &pair(file).response).unwrap_err();
    (not_taken.reason, not_taken.error)
}

#[test]
fn three_shapes_of_one_status_are_told_apart() {
    let agreed = Voter { agreed: true, ..nobody() };
    for (file, reason, said) in [
        (
            "adhocracyplus-recorded/010-anon-vote-two-on-single.json",
            Reason::Invalid,
            "Multiple choice disabled for question.",
        ),
        ("adhocracyplus-recorded/011-anon-vote-other-without-text.json", Reason::Words, "Please specify your answer."),
        (
            "adhocracyplus-recorded/012-anon-vote-missing-keys.json",
            Reason::Invalid,
            "Key error for 'other_choice_answer'",
        ),
        ("adhocracyplus-recorded/013-anon-vote-unknown-choice.json", Reason::Gone, "Choice not found."),
    ] {
        let (told, error) = refused(&open_to_all(), &agreed, file);
        let Some(Error::Refused(refusal)) = error else { panic!("{file}") };
        assert_eq!((told, refusal.messages[0].text.as_str()), (reason, said), "{file}");
    }
    let captcha = Response::new(400, "application/json", r#"["Your answer to the captcha was wrong."]"#);
    let (poll, (vote, _)) = (&open_to_all()[0], chosen(&[0]));
    assert_eq!(crate::reason(&city("2"), poll, &vote, &nobody(), &captcha), Reason::Captcha);
}

#[test]
fn who_must_sign_in_is_told_from_who_comes_late() {
    let registered = read("1", &pair("adhocracyplus-recorded/016-anon-get-reg.json")).polls;
    let closed = read("3", &pair("adhocracyplus-recorded/003-anon-get-poll_closed.json")).polls;
    let agreed = Voter { agreed: true, ..nobody() };
    let mut votes = vec![chosen(&[0]), chosen(&[1]), (Vote::Blank, "")];
    let sign_in = pair("adhocracyplus-recorded/017-anon-vote-registered-only.json");
    assert_eq!(vote(&city("1"), &registered, &votes, &agreed, &sign_in).unwrap_err().reason, Reason::SignIn);
    votes[1] = chosen(&[1]);
    let late = pair("adhocracyplus-recorded/019-anon-vote-closed.json");
    assert_eq!(vote(&city("3"), &closed, &votes, &agreed, &late).unwrap_err().reason, Reason::Closed);
    assert_eq!(
        refused(&registered, &signed_in(), "adhocracyplus-recorded/017-anon-vote-registered-only.json").0,
        Reason::NotAllowed
    );
    let csrf = pair("adhocracyplus-recorded/033-session-vote-nocsrf.json");
    let votes = [chosen(&[1]), chosen(&[2]), (Vote::Blank, "")];
    assert_eq!(vote(&city("1"), &registered, &votes, &agreed, &csrf).unwrap_err().reason, Reason::ByLink);
    assert!(Reason::ByLink.is_solved_there() && !Reason::Closed.is_solved_there());
}

#[test]
fn an_old_token_is_dropped_for_reading_and_told_for_voting() {
    let expired = pair("adhocracyplus-recorded/029-jwt-vote-expired-token.json");
    let polls = read("1", &pair("adhocracyplus-recorded/028-jwt-get-after.json")).polls;
    let votes = [chosen(&[1]), chosen(&[2]), (Vote::Blank, "")];
    let not_taken = vote(&city("1"), &polls, &votes, &as_in(&expired, false), &expired).unwrap_err();
    assert_eq!(not_taken.reason, Reason::Expired);
    let public = pair("adhocracyplus-recorded/001-anon-get-poll_registered.json").response;
    let transport = server(move |request| match request.headers.is_empty() {
        true => public.clone(),
        false => expired.response.clone(),
    });
    let backend = Backend::new(Protocol::Adhocracy(city("1")), transport);
    let reading = block_on(backend.read(Wanted::One(&id("1/1")), &signed_in())).unwrap();
    assert_eq!((reading.polls.len(), reading.token_refused), (3, true));
}

#[test]
fn it_is_said_that_two_votes_of_one_browser_count_twice() {
    let open = &open_to_all()[0];
    let registered = &read("1", &pair("adhocracyplus-recorded/001-anon-get-poll_registered.json")).polls[0];
    let can = |poll: &Poll, voter: &Voter| {
        let can = city("1").capabilities(poll, voter);
        (can.identity, can.writes)
    };
    assert_eq!(can(open, &nobody()), (Identity::None, Writes::Direct));
    assert_eq!(can(registered, &nobody()), (Identity::Person, Writes::Link));
    assert_eq!(can(registered, &signed_in()), (Identity::Person, Writes::Direct));
    assert_eq!(open.change, Change::Never);
}

/// The rows of one kind in meinBerlin's database, each with its number.
fn rows(file: &str, model: &str) -> Vec<Value> {
    let rows: Vec<Value> = serde_json::from_str(&text(file)).unwrap();
    let rows = rows.into_iter().filter(|row| row["model"] == model).map(|row| {
        let mut fields = row["fields"].clone();
        fields["id"] = row["pk"].clone();
        fields
    });
    rows.collect()
}

#[test]
fn a_poll_of_meinberlin_is_read_the_same_way() {
    let choices = rows("meinberlin/polls.json", "a4polls.choice");
    let mut questions = rows("meinberlin/polls.json", "a4polls.question");
    for question in &mut questions {
        let of_it = choices.iter().filter(|choice| choice["question"] == question["id"]);
        question["choices"] = of_it.cloned().collect();
    }
    let body = json!({"id": 8, "questions": questions, "allow_unregistered_users": false});
    // Its phases are in the description of the project, and the city's page says them.
    let phases = rows("meinberlin/phases.json", "a4phases.phase");
    let voting = phases.iter().find(|phase| phase["type"] == "a4polls:voting").unwrap();
    let time = |name: &str| Timestamp::parse(voting[name].as_str().unwrap());
    let dialect = Adhocracy { opens: time("start_date"), closes: time("end_date"), ..city("8") };
    assert!(dialect.opens < dialect.closes);
    let answer = Response::new(200, "application/json", body.to_string());
    let reading = dialect.decode(&dialect.list(&nobody())[0], &answer).unwrap();
    let methods: Vec<_> = reading.polls.iter().map(|poll| (poll.method.clone(), poll.choices.len())).collect();
    let multiple = Method::Multiple { least: 1, most: 3 };
    assert_eq!(methods, [(Method::Single, 3), (multiple, 3), (Method::Single, 3), (Method::Single, 0)]);
    assert!(reading.polls[3].is_written());
    assert_eq!(reading.polls[0].closes, dialect.closes);
    // It does not tell counts, and so none are drawn.
    assert!(reading.results[0].is_hidden());
}
