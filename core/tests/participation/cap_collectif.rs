//! Cap Collectif: what its own tests say that answers hold.

use civic_core::Error;
use civic_core::http::{Body, Response};
use civic_core::poll::cap_collectif::{CapCollectif, Shown};
use civic_core::poll::{Answers, Dialect, Figure, Method, Reading, Why, Writes};
use serde_json::{Value, json};

use crate::recorded::text;
use crate::{endpoint, id, names, nobody};

fn platform(shown: Shown) -> CapCollectif {
    CapCollectif { base: endpoint(), shown, page: None }
}

fn read(shown: Shown, data: &Value) -> Result<Reading, Error> {
    let dialect = platform(shown);
    let answer = Response::new(200, "application/json", json!({"data": data}).to_string());
    dialect.decode(&dialect.list(&nobody())[0], &answer)
}

/// The answers of a Jest snapshot, with the names of the tests: JSON but for `Object`, `Array`, what was any text, and commas at
/// the end of lists.
fn snapshots(file: &str) -> Vec<(String, Value)> {
    let text = text(file);
    let mut found = Vec::new();
    for part in text.split("\nexports[`").skip(1) {
        let (name, rest) = part.split_once("`] = `\n").unwrap();
        let body = rest.rsplit_once("\n`;").unwrap().0.replace("\\\\", "\\");
        let mut json = String::new();
        let mut in_text = false;
        let mut is_escaped = false;
        for character in body.chars() {
            if !in_text && matches!(character, ']' | '}') {
                let end = json.trim_end().trim_end_matches(',').len();
                json.truncate(end);
            }
            in_text ^= character == '"' && !is_escaped;
            is_escaped = in_text && character == '\\' && !is_escaped;
            json.push(character);
        }
        let json = json.replace(": Object {", ": {").replace(": Array [", ": [").replace("Any<String>", "\"any\"");
        let lines: Vec<_> = json
            .lines()
            .map(|line| line.trim_start().strip_prefix("Object {").map_or(line.to_owned(), |rest| format!("{{{rest}")))
            .collect();
        let json = lines.join("\n");
        found.push((
            name.to_owned(),
            serde_json::from_str(&json).unwrap_or_else(|error| panic!("{name}: {error}\n{json}")),
        ));
    }
    assert!(!found.is_empty(), "{file}");
    found
}

fn all_words(value: &str) -> Vec<String> {
    value
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn projects_are_listed_with_what_was_counted() {
    let mut seen = 0;
    for (name, data) in snapshots("cap-collectif/Query_projects.js.snap") {
        let nodes = data["projects"]["edges"].as_array().unwrap();
        let reading = read(Shown::Projects, &data).unwrap();
        // Some of their tests ask for no titles, and a project without one is nothing to show.
        let (nodes, nameless): (Vec<_>, Vec<_>) = nodes.iter().partition(|edge| edge["node"]["title"].is_string());
        assert_eq!((reading.polls.len(), reading.left_out.len()), (nodes.len(), nameless.len()), "{name}");
        let goes_on = data["projects"]["pageInfo"]["hasNextPage"] == true;
        assert_eq!(!reading.next.is_empty(), goes_on, "{name}");
        for (node, (poll, results)) in nodes.iter().zip(reading.polls.iter().zip(&reading.results)) {
            let node = &node["node"];
            assert_eq!(
                (poll.question.as_str(), &poll.id),
                (node["title"].as_str().unwrap(), &id(node["id"].as_str().unwrap()))
            );
            assert_eq!(results.ticks, node["votes"]["totalCount"].as_u64());
            assert_eq!(results.voters, node["contributors"]["totalCount"].as_u64());
        }
        seen += nodes.len();
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn a_consultation_says_whether_it_is_open() {
    let snapshots = snapshots("cap-collectif/Query_consultations.js.snap");
    let reading = read(Shown::Consultations, &snapshots[0].1).unwrap();
    let open = |title: &str| reading.polls.iter().find(|poll| poll.question == title).unwrap().is_open;
    assert_eq!((open("Première consultation"), open("Projet sans fin")), (Some(true), Some(false)));
    assert_eq!(reading.polls.len(), snapshots[0].1["consultations"]["edges"].as_array().unwrap().len());
}

#[test]
fn proposals_of_a_step_have_the_votes_and_points_of_that_step() {
    let mut seen = Vec::new();
    for (name, mut data) in snapshots("cap-collectif/ProposalStep_proposals.js.snap") {
        // Their tests do not ask for titles.
        for (edge, number) in data["node"]["proposals"]["edges"].as_array_mut().unwrap().iter_mut().zip(1..) {
            edge["node"]["title"] = format!("Projet {number}").into();
        }
        let reading = read(Shown::Step("step".to_owned()), &data).unwrap();
        let nodes = data["node"]["proposals"]["edges"].as_array().unwrap();
        let published: Vec<_> = nodes.iter().filter(|edge| edge["node"]["published"] != false).collect();
        let (poll, results) = (&reading.polls[0], &reading.results[0]);
        assert_eq!((poll.id.clone(), poll.choices.len()), (id("step"), published.len()), "{name}");
        let is_shown = data["node"]["canDisplayBallot"] != false;
        for (edge, count) in published.iter().zip(&results.counts) {
            let of_step = &edge["node"]["voteOnStep"];
            let figure = match (of_step["totalCount"].as_u64(), of_step["totalPointsCount"].as_u64()) {
                (Some(votes), Some(points)) if is_shown && points > 0 => Figure::Points { votes, points },
                (Some(votes), _) if is_shown => Figure::Votes(votes),
                _ => Figure::Hidden,
            };
            seen.push(matches!(figure, Figure::Hidden));
            assert_eq!(count.figure, figure, "{name}");
        }
    }
    assert!(seen.contains(&true) && seen.contains(&false));
    let (_, mut most_points) = snapshots("cap-collectif/ProposalStep_proposals.js.snap").remove(0);
    most_points["node"]["proposals"]["edges"][0]["node"]["title"] = "Projet".into();
    let reading = read(Shown::Step("step".to_owned()), &most_points).unwrap();
    // Four voted for it on all steps together, three on this one.
    assert_eq!(reading.results[0].counts[0].figure, Figure::Points { votes: 3, points: 8 });
    assert_eq!((reading.left_out[0].why, reading.next.len()), (Why::Nameless, 1));
}

#[test]
fn a_proposal_has_its_title_and_drafts_are_not_shown() {
    let (_, mut data) = snapshots("cap-collectif/proposals.js.snap").remove(0);
    let reading = read(Shown::Step("step".to_owned()), &data).unwrap();
    assert_eq!((names(&reading.polls[0])[0], reading.polls[0].choices.len()), ("Mon grand projet", 6));
    data["node"]["proposals"]["edges"][0]["node"]["draft"] = true.into();
    data["node"]["proposals"]["edges"][1]["node"]["publicationStatus"] = "DRAFT".into();
    let reading = read(Shown::Step("step".to_owned()), &data).unwrap();
    assert_eq!((reading.polls[0].choices.len(), reading.left_out[0].why), (4, Why::NotPublic));
}

#[test]
fn a_question_by_grades_is_read_best_first() {
    let (_, data) = snapshots("cap-collectif/MajorityQuestion_votes.js.snap").remove(0);
    let reading = read(Shown::Grades("UXVlc3Rpb246MTM4NQ==".to_owned()), &data).unwrap();
    let poll = &reading.polls[0];
    assert_eq!(poll.question, "Comment trouvez vous le jeu de weeb Genshin Impact ?");
    let Method::Judgment { grades } = &poll.method else { panic!() };
    assert_eq!(grades, &["VERY_WELL", "WELL", "PASSABLE", "NOT_PASSABLE"]);
    let results = &reading.results[0];
    assert_eq!((results.voters, &results.counts[0].figure), (Some(16), &Figure::Grades(vec![7, 4, 2, 3])));
    assert_eq!(platform(Shown::Projects).capabilities(poll, &nobody()).writes, Writes::Link);
}

#[test]
fn a_question_with_options_is_counted_by_its_answers_only_where_all_are_there() {
    let snapshots = snapshots("cap-collectif/MultipleChoiceQuestion_responses.js.snap");
    let shown = || Shown::Choices("q".to_owned());
    let reading = read(shown(), &snapshots[0].1).unwrap();
    assert_eq!(names(&reading.polls[0]), ["Sans profession", "Profession libérale"]);
    let figures: Vec<_> = reading.results[0].counts.iter().map(|count| count.figure.clone()).collect();
    assert_eq!(figures, [Figure::Votes(1), Figure::Votes(1)]);
    for (name, data) in &snapshots[1..] {
        let reading = read(shown(), data).unwrap();
        assert_eq!(reading.results[0].voters, data["node"]["responses"]["totalCount"].as_u64(), "{name}");
        assert!(!reading.results[0].is_hidden(), "{name}");
    }
    let sports = read(shown(), &snapshots[1].1).unwrap();
    assert_eq!(names(&sports.polls[0]), ["Athlétisme", "Sports collectifs", "Natation"]);
    let figures: Vec<_> = sports.results[0].counts.iter().map(|count| count.figure.clone()).collect();
    assert_eq!(figures, [16, 17, 1].map(Figure::Votes));
    // What people wrote beside their choice is nobody's to read here.
    assert!(!format!("{sports:?}").contains("Total War"));
    let mut part = snapshots[1].1.clone();
    part["node"]["responses"]["edges"].as_array_mut().unwrap().pop();
    assert!(read(shown(), &part).unwrap().results[0].is_hidden());
}

#[test]
fn a_debate_is_a_question_of_yes_or_no() {
    let total = |count: u32| json!({"totalCount": count});
    let debate =
        json!({"id": "d", "title": "Légaliser ?", "votes": total(17), "yesVotes": total(10), "noVotes": total(7)});
    let reading = read(Shown::Debate("d".to_owned()), &json!({"node": debate})).unwrap();
    assert!(matches!(reading.polls[0].method, Method::YesNo { .. }) && !reading.polls[0].is_written());
    let results = &reading.results[0];
    assert_eq!((results.voters, results.answers), (Some(17), Some(Answers { yes: 10, no: 7, abstain: 0 })));
    // The sides are not guessed from the sum.
    let sum = json!({"node": {"id": "d", "title": "x", "votes": total(17)}});
    assert_eq!(read(Shown::Debate("d".to_owned()), &sum).unwrap().results[0].answers, None);
}

#[test]
fn what_is_asked_for_is_what_their_tests_and_schema_have() {
    let files = [
        "Query_projects",
        "Query_consultations",
        "ProposalStep_proposals",
        "proposals",
        "MajorityQuestion_votes",
        "MultipleChoiceQuestion_responses",
    ];
    let mut known: Vec<_> =
        files.iter().flat_map(|file| all_words(&text(&format!("cap-collectif/{file}.js.snap")))).collect();
    known.extend(all_words(&text("cap-collectif/schema.public.graphql")));
    known.extend(all_words(&text("cap-collectif/addDebateVote.js")));
    known.extend(all_words(&text("cap-collectif/addProposalVote.js")));
    let others = [
        "query",
        "on",
        "first",
        "after",
        "50",
        "summary",
        "yesVotes",
        "noVotes",
        "url",
        "ProposalStep",
        "MultipleChoiceQuestion",
        "MajorityQuestion",
    ];
    let of = |shown: fn(String) -> Shown| shown("x".to_owned());
    for shown in [
        Shown::Projects,
        Shown::Consultations,
        of(Shown::Step),
        of(Shown::Choices),
        of(Shown::Grades),
        of(Shown::Debate),
    ] {
        let request = platform(shown.clone()).list(&nobody()).remove(0).request;
        let Body::Json(body) = &request.body else { panic!() };
        let body: Value = serde_json::from_str(body).unwrap();
        let query = body["query"].as_str().unwrap();
        assert_eq!(query.matches('{').count(), query.matches('}').count());
        let unknown: Vec<_> = all_words(query)
            .into_iter()
            .filter(|word| !known.contains(word) && !others.contains(&word.as_str()))
            .collect();
        assert!(unknown.is_empty(), "{unknown:?} in {query}");
        let is_list = matches!(shown, Shown::Projects | Shown::Consultations);
        assert_eq!(body["variables"]["id"].as_str().is_none(), is_list);
    }
    let one = platform(Shown::Step("x".to_owned())).poll(&id("y"), &nobody()).remove(0).request;
    assert!(matches!(&one.body, Body::Json(body) if body.ends_with(r#""variables":{"id":"y"}}"#)));
}

#[test]
fn what_is_not_there_is_told_as_not_there() {
    let missing = read(Shown::Debate("x".to_owned()), &json!({"node": null})).unwrap_err();
    assert_eq!(missing.message_id(), "error-not-found");
}

#[test]
fn an_answer_to_another_question_is_no_poll() {
    for data in [json!({"node": null}), json!({"node": {"id": "x"}}), json!({}), json!({"projects": []})] {
        assert!(read(Shown::Step("x".to_owned()), &data).is_err() && read(Shown::Projects, &data).is_err(), "{data}");
    }
}
