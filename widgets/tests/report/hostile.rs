//! A back end that was taken over. Whatever it sends is text: nothing of it runs, loads anything or becomes an element.
//!
//! Every string of the corpus goes through every field of every answer, and every view that shows some is walked through.
//! The words that are expected there are those that `civic_core` reads from the same answers.

mod corpus;

use civic_core::Error;
use civic_core::http::encode_segment;
use civic_core::link::{LinkKind, Span, spans};
use civic_core::report::open311::Format;
use civic_core::report::{
    AnswersWith, Category, Draft, HasQuestions, NewReport, Question, QuestionKind, Reference, RequestId,
};
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::citizen::{Citizen, Language};
use corpus::{Coat, Hostile};

#[wasm_bindgen(module = "/tests/shared/witness.js")]
extern "C" {
    fn watch();
    fn happened() -> Vec<String>;
    fn intruders(root: &JsValue) -> Vec<String>;
    fn obey(markup: &str) -> HtmlElement;
}

#[wasm_bindgen_test]
fn the_corpus_is_large_and_without_repetitions() {
    let strings = crate::xss::strings();
    let mut different = strings.clone();
    different.sort();
    different.dedup();
    assert_eq!(different.len(), strings.len());
    assert!(strings.len() >= 200, "{}", strings.len());
}

#[wasm_bindgen_test]
async fn the_witness_sees_what_runs_and_what_intrudes() {
    watch();
    let obeyed = obey("<img src=x onerror=xss()><a href=\"javascript:xss()\">x</a>");
    while !happened().iter().any(|seen| seen == "xss()") {
        civic_widgets::browser::clock::sleep(1).await;
    }
    let intruders = intruders(&obeyed);
    obeyed.remove();
    assert_eq!(intruders.len(), 3, "{intruders:?}");
}

#[wasm_bindgen_test]
async fn json_of_a_hostile_back_end_is_text() {
    walk(&Hostile::new("hostile-json", Format::Json, Coat::Bare)).await;
}

#[wasm_bindgen_test]
async fn json_of_a_hostile_back_end_is_shown_letter_by_letter() {
    walk(&Hostile::new("hostile-json-escaped", Format::Json, Coat::Escaped)).await;
}

#[wasm_bindgen_test]
async fn xml_of_a_hostile_back_end_is_text() {
    walk(&Hostile::new("hostile-xml", Format::Xml, Coat::Bare)).await;
}

#[wasm_bindgen_test]
async fn xml_of_a_hostile_back_end_is_shown_letter_by_letter() {
    walk(&Hostile::new("hostile-xml-escaped", Format::Xml, Coat::Escaped)).await;
}

async fn walk(hostile: &Hostile) {
    watch();
    categories(hostile).await;
    questions(hostile).await;
    refusals(hostile).await;
    receipts(hostile).await;
    failures(hostile).await;
    assert_eq!(happened(), Vec::<String>::new());
}

/// The list of categories, and the search in it.
async fn categories(hostile: &Hostile) {
    let services: Vec<Value> = (0..hostile.strings.len())
        .map(|at| {
            json!({
                "service_code": hostile.string(at), "service_name": hostile.string(at + 1),
                "description": hostile.string(at + 2), "group": hostile.string(at + 3),
                "keywords": hostile.string(at + 4), "type": hostile.string(at + 5), "metadata": hostile.string(at + 6),
            })
        })
        .collect();
    let body = hostile.body("services", &json!(services));
    let expected = hostile.reads(200, &body).categories().await.unwrap();
    let city = hostile.city("categories");
    hostile.answers(&city, "GET services", 200, &body);
    let anna = Citizen::visits_with(&city, hostile.attributes()).await;
    anna.until("the categories", || !anna.select(".choice").is_empty()).await;

    shows(&anna, ".choice-name", expected.iter().map(|category| category.name.clone()).collect());
    let descriptions = expected.iter().filter(|category| category.description.as_ref() != Some(&category.name));
    shows(&anna, ".choice-description", descriptions.filter_map(|category| category.description.clone()).collect());
    let mut groups: Vec<_> =
        expected.iter().map(|one| one.group.clone().unwrap_or_else(|| anna.say("categories-other"))).collect();
    groups.sort();
    groups.dedup();
    shows(&anna, "legend", groups);

    let search = anna.select("input[type=search]").remove(0);
    for words in hostile.strings.iter().step_by(9) {
        anna.types_into(search.unchecked_ref(), words).await;
        is_harmless(&anna);
    }
}

/// The questions of a category, and their answers on the review.
async fn questions(hostile: &Hostile) {
    let code = hostile.string(0);
    let services =
        json!([{ "service_code": code, "service_name": hostile.string(1), "metadata": true, "type": "realtime" }]);
    let mut attributes = Vec::new();
    for at in 0..hostile.strings.len() {
        attributes.push(json!({
            "code": hostile.string(at), "datatype": "singlevaluelist", "variable": true, "required": false,
            "description": hostile.string(at + 1), "datatype_description": hostile.string(at + 2),
            "values": [{ "key": hostile.string(at + 3), "name": hostile.string(at + 4) }],
        }));
        attributes.push(json!({
            "code": format!("{} line", hostile.string(at)), "datatype": hostile.string(at + 5), "variable": true,
            "description": hostile.string(at + 6), "datatype_description": hostile.string(at + 7),
        }));
        attributes
            .push(json!({ "variable": false, "description": hostile.string(at + 8), "order": hostile.string(at) }));
    }
    let body = hostile.body("service_definition", &json!({ "service_code": code, "attributes": attributes }));
    let oracle = hostile.reads(200, &body);
    let expected = oracle.questions(&code.as_str().into()).await.unwrap();
    let city = hostile.city("questions");
    hostile.answers(&city, "GET services", 200, &hostile.body("services", &services));
    hostile.answers(&city, &format!("GET services/{}", encode_segment(code.trim())), 200, &body);

    let anna = Citizen::visits_with(&city, hostile.attributes()).await;
    chooses(&anna, 0).await;
    anna.until("the questions", || !anna.select(".question").is_empty()).await;
    let notices = expected.iter().filter(|one| one.kind == QuestionKind::Notice);
    shows(&anna, ".question .notice-text", notices.map(|one| rendered(&anna, &one.label)).collect());
    let asked: Vec<&Question> = expected.iter().filter(|one| one.kind != QuestionKind::Notice).collect();
    let label = |one: &&Question| anna.tell("optional", &json!({ "label": one.label }));
    shows(&anna, ".question legend, .question .field > label", asked.iter().map(label).collect());
    shows(&anna, ".question .field > .hint", asked.iter().filter_map(|one| one.hint.clone()).collect());
    let names = asked.iter().flat_map(|one| choices(one)).map(|(_, name)| name);
    shows(&anna, ".question .choice-name", names.collect());

    for choice in anna.select(".question input[type=radio]") {
        choice.unchecked_ref::<HtmlElement>().click();
    }
    finishes(&anna, &hostile.strings[0]).await;
    let answered: Vec<&&Question> = asked.iter().filter(|one| !choices(one).is_empty()).collect();
    let shown = contents(&anna, ".review dt");
    assert!(answered.iter().all(|one| shown.contains(&one.label)), "{shown:?}");
    let shown = contents(&anna, ".review dd");
    assert!(answered.iter().flat_map(|one| choices(one)).all(|(_, name)| shown.contains(&name)), "{shown:?}");
    is_harmless(&anna);
}

fn choices(question: &Question) -> Vec<(String, String)> {
    match &question.kind {
        QuestionKind::One(choices) => choices.iter().map(|one| (one.key.clone(), one.name.clone())).collect(),
        _ => Vec::new(),
    }
}

/// What is wrong with a report, in the back end's words.
async fn refusals(hostile: &Hostile) {
    let city = hostile.city("refusals");
    hostile.answers(&city, "GET services", 200, &hostile.body("services", &json!([{ "service_code": "POT" }])));
    let anna = Citizen::visits_with(&city, hostile.attributes()).await;
    chooses(&anna, 0).await;
    finishes(&anna, &hostile.strings[1]).await;

    // One that names a field of the form leads there, and hides the others.
    let (mut naming, mut other) = (Vec::new(), Vec::new());
    for text in &hostile.strings {
        let (_, leads_to_field) = refusal(hostile, &[text]).await;
        if leads_to_field { naming.push(text) } else { other.push(text) }
    }
    for texts in other.chunks(90).chain(naming.chunks(1)) {
        hostile.answers(&city, "POST requests", 400, &refusing(hostile, texts));
        let (said, leads_to_field) = refusal(hostile, texts).await;
        let problems: Vec<_> = said.iter().map(|said| anna.tell("problem-refused", &json!({ "said": said }))).collect();
        anna.presses("send").await;
        anna.until("the refusal", || anna.problems().ends_with(&problems)).await;
        is_harmless(&anna);
        while leads_to_field && !anna.sees_heading("step-review") {
            anna.presses("continue").await;
        }
    }
}

fn refusing(hostile: &Hostile, texts: &[&String]) -> String {
    let error = |text: &&String| json!({ "code": hostile.sends(text), "description": hostile.sends(text) });
    hostile.body("errors", &texts.iter().map(error).collect())
}

/// What is said by a refusal with these texts, and whether that leads to a field of the form.
async fn refusal(hostile: &Hostile, texts: &[&String]) -> (Vec<String>, bool) {
    let oracle = hostile.reads(400, &refusing(hostile, texts));
    let Err(Error::Refused(refusal)) = oracle.create(&report(), None).await else { panic!("{texts:?} is no refusal") };
    let fields: Vec<_> = oracle.fields_at_fault(&refusal, &report()).into_iter().map(|(_, said)| said).collect();
    let leads_to_field = !fields.is_empty();
    let said = refusal.messages.into_iter().map(|message| message.text).collect();
    (if leads_to_field { fields } else { said }, leads_to_field)
}

/// What the city says about reports that it took, and what became of them.
async fn receipts(hostile: &Hostile) {
    let city = hostile.city("receipts");
    let chunks: Vec<Vec<String>> =
        hostile.strings.chunks(70).map(|chunk| chunk.iter().map(|text| hostile.sends(text)).collect()).collect();
    let service = |(number, chunk): (usize, &Vec<String>)| {
        ["realtime", "batch"].map(
            |kind| json!({ "service_code": format!("{kind}-{number}"), "service_name": chunk.join(" "), "type": kind }),
        )
    };
    let services: Vec<Value> = chunks.iter().enumerate().flat_map(service).collect();
    let body = hostile.body("services", &json!(services));
    let names: Vec<String> =
        hostile.reads(200, &body).categories().await.unwrap().into_iter().map(|category| category.name).collect();
    hostile.answers(&city, "GET services", 200, &body);
    let anna = Citizen::visits_with(&city, hostile.attributes()).await;

    let (mut notes, mut details, mut numbers) = (Vec::new(), Vec::new(), Vec::new());
    for (number, chunk) in chunks.iter().enumerate() {
        let text = chunk.join("\n");
        let id = chunk.join(" ");
        for (kind, field) in ["service_request_id", "token"].into_iter().enumerate() {
            let body =
                hostile.body("service_requests", &json!([{ field: id, "service_notice": text, "account_id": text }]));
            hostile.answers(&city, "POST requests", 201, &body);
            let receipt = hostile.reads(201, &body).create(&report(), None).await.unwrap();
            chooses(&anna, number * 2 + kind).await;
            finishes(&anna, &hostile.strings[number]).await;
            anna.presses("send").await;
            anna.reaches("receipt-title").await;
            shows(&anna, "[part=service-notice]", vec![rendered(&anna, &receipt.notice.unwrap())]);
            let followed = match receipt.reference {
                Reference::Number(id) => {
                    shows(&anna, "[part=reference]", vec![id.0.clone()]);
                    id
                }
                Reference::Token(token) => {
                    let route = format!("GET tokens/{}", encode_segment(token.as_str()));
                    let answer = json!([{ "token": id, "service_request_id": format!("{id} numbered") }]);
                    hostile.answers(&city, &route, 200, &hostile.body("service_requests", &answer));
                    RequestId(format!("{token} numbered"))
                }
                Reference::None => panic!("{body} has no reference"),
            };
            let body = hostile.body("service_requests", &json!([seen(followed.as_str(), &text)]));
            let expected = hostile.reads(200, &body).report(&followed).await.unwrap();
            let route = format!("GET requests/{}", encode_segment(followed.as_str()));
            hostile.answers(&city, &route, 200, &body);
            notes.push(rendered(&anna, &expected.status_notes.unwrap()));
            let detail = json!({ "status": anna.say("status-unknown"), "detail": expected.status.detail });
            details.push(anna.tell("status-detail", &detail));
            numbers.push(anna.tell("mine-number", &json!({ "number": followed })));
            anna.presses("receipt-another").await;
            anna.reaches("step-category").await;
        }
    }

    for _ in 0..2 {
        // The first look at the list turns tokens into numbers, the second asks for what has one now.
        anna.presses(&anna.tell("mine-open", &json!({ "count": notes.len() }))).await;
        anna.until("the end of asking", || !anna.sees("mine-refreshing")).await;
        is_harmless(&anna);
        anna.presses("mine-close").await;
    }
    anna.presses(&anna.tell("mine-open", &json!({ "count": notes.len() }))).await;
    shows(&anna, ".mine-name", names);
    shows(&anna, ".mine .status", details);
    shows(&anna, ".mine .city-says", notes);
    let shown = contents(&anna, ".mine .hint");
    assert!(numbers.iter().all(|number| shown.iter().any(|hint| hint.ends_with(number))), "{shown:?}");
}

/// A report as a list of reports has it, the text in each of its fields.
fn seen(id: &str, text: &str) -> Value {
    json!({
        "service_request_id": id, "token": text, "status": text, "status_notes": text, "service_name": text,
        "service_code": text, "title": text, "description": text, "agency_responsible": text, "service_notice": text,
        "requested_datetime": text, "updated_datetime": text, "expected_datetime": text, "address": text,
        "address_id": text, "zipcode": text, "lat": text, "long": text, "media_url": text,
        "extended_attributes": { "title": text, "media_urls": [text], "photos": [{ "media_url": text }] },
        "notes": [{ "datetime": text, "type": text, "summary": text, "description": text }],
    })
}

/// A back end that does not work, and an element that is not set up.
async fn failures(hostile: &Hostile) {
    let text = hostile.strings.iter().map(|text| hostile.sends(text)).collect::<Vec<_>>().join("\n");
    for status in [200, 400, 401, 500] {
        for (kind, body) in [
            ("errors", hostile.body("errors", &json!([{ "code": text, "description": text, "message": text }]))),
            ("bare", text.clone()),
        ] {
            let city = hostile.city(&format!("failures-{status}-{kind}"));
            hostile.answers(&city, "GET services", status, &body);
            let anna = Citizen::visits_with(&city, hostile.attributes()).await;
            anna.reads("categories-failed").await;
            is_harmless(&anna);
        }
    }
    let city = hostile.city("setup");
    let anna = Citizen::opens(Language::english(), &json!({ "endpoint": city.endpoint, "backend": text })).await;
    anna.until("the notice", || !anna.select("[part~=notice]").is_empty()).await;
    is_harmless(&anna);
}

/// A report for what only looks at how its category is answered.
fn report() -> NewReport {
    let category = Category {
        code: "POT".into(),
        name: "POT".to_owned(),
        description: None,
        group: None,
        keywords: Vec::new(),
        questions: HasQuestions::None,
        answers_with: AnswersWith::Number,
    };
    NewReport { draft: Draft::new("key".into()), category, questions: Vec::new() }
}

/// Chooses the category with this place in the list.
async fn chooses(anna: &Citizen, place: usize) {
    anna.until("the categories", || anna.select(".choice input").len() > place).await;
    anna.select(".choice input").remove(place).unchecked_into::<HtmlElement>().click();
    anna.goes_on_to("step-details").await;
}

/// Writes what is needed, and goes on to the review. The citizen may write what they want, too.
async fn finishes(anna: &Citizen, text: &str) {
    for (field, next) in [("#description", "step-place"), ("#place", "step-contact"), ("#last-name", "step-review")] {
        let field = anna.select(field).remove(0);
        anna.types_into(field.unchecked_ref(), text).await;
        anna.goes_on_to(next).await;
    }
    is_harmless(anna);
}

fn contents(anna: &Citizen, selector: &str) -> Vec<String> {
    anna.select(selector).iter().filter_map(|one| one.text_content()).collect()
}

/// These elements have these texts, to the letter, and nothing else is there.
fn shows(anna: &Citizen, selector: &str, mut expected: Vec<String>) {
    let mut shown = contents(anna, selector);
    shown.sort();
    expected.sort();
    for (shown, expected) in shown.iter().zip(&expected) {
        assert_eq!(shown, expected, "{selector}");
    }
    assert_eq!(shown.len(), expected.len(), "{selector}");
    is_harmless(anna);
}

fn is_harmless(anna: &Citizen) {
    let root = anna.host.shadow_root().unwrap();
    assert_eq!(intruders(&root), Vec::<String>::new());
}

/// A text with its links, as it is read.
fn rendered(anna: &Citizen, text: &str) -> String {
    let piece = |span| match span {
        Span::Link(written, link) if link.kind() == LinkKind::Web => {
            format!("{written} {}", anna.tell("leads-to", &json!({ "host": link.leads_to() })))
        }
        Span::Text(text) | Span::Link(text, _) => text.to_owned(),
    };
    spans(text).into_iter().map(piece).collect()
}
