//! What is sent is what GeoReport v2 has, in each dialect.

use std::collections::HashMap;

use civic_core::Error;
use civic_core::http::{Body, Endpoint, File, Method, Part, PartContent, Request, Transport, encode_form};
use civic_core::report::open311::{Format, Media, MultiValue, Open311, Settings, discover};
use civic_core::report::{
    AnswersWith, Category, Choice, Comparison, Condition, Contact, Draft, HasQuestions, NewReport, Place, Question,
    QuestionKind, Test,
};
use civic_core::{Timestamp, http};
use pollster::block_on;
use proptest::prelude::*;

use crate::payloads::folder;
use crate::{Server, settings};

fn question(code: &str, kind: QuestionKind) -> Question {
    Question { code: code.into(), label: code.to_owned(), hint: None, kind, required: false, asked_if: None }
}

fn choices() -> Vec<Choice> {
    ["a", "b"].map(|key| Choice { key: key.to_owned(), name: key.to_owned() }).to_vec()
}

/// A report with everything that the spec's own sample of a POST has.
fn full_report() -> NewReport {
    let mut draft = Draft::new("k3y".into());
    draft.description = "  A large sinkhole is destroying the street\n".to_owned();
    draft.place = Place {
        words: "1234 5th street".to_owned(),
        coordinates: "37.76524078, -122.4212043".to_owned(),
        accuracy: Some(5),
    };
    draft.contact = Contact {
        first_name: "john".to_owned(),
        last_name: "smith".to_owned(),
        email: "smit333@sfgov.edu".to_owned(),
        phone: "111111111".to_owned(),
    };
    draft.answers = [("WHISPAWN", vec!["123456"]), ("WHISDORN", vec!["COISL001"])]
        .map(|(code, values)| (code.into(), values.into_iter().map(str::to_owned).collect()))
        .into();
    let category = Category {
        code: "001".into(),
        name: "Cans left out".to_owned(),
        description: None,
        group: None,
        keywords: Vec::new(),
        questions: HasQuestions::Ask,
        answers_with: AnswersWith::Number,
    };
    let questions = vec![question("WHISPAWN", QuestionKind::Line), question("WHISDORN", QuestionKind::One(choices()))];
    NewReport { draft, category, questions }
}

fn post(settings: Settings, report: &NewReport, photo: Option<File>) -> Request {
    let server = Server::new(|_| r#"[{"service_request_id":1}]"#.to_owned());
    block_on(Open311::new(settings, &server).create(report, photo)).unwrap();
    let mut asked = server.asked.take();
    assert_eq!(asked.len(), 1);
    asked.remove(0)
}

fn form(settings: Settings, report: &NewReport) -> Vec<(String, String)> {
    match post(settings, report, None).body {
        Body::Form(pairs) => pairs,
        other => panic!("{other:?}"),
    }
}

/// The fields that belong to answers.
fn attributes(multi_value: MultiValue, report: &NewReport) -> String {
    let pairs = form(Settings { multi_value, ..settings() }, report);
    let after: Vec<_> = pairs.into_iter().skip_while(|(name, _)| name != "device_id").skip(1).collect();
    after.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

#[test]
fn reads_go_to_the_addresses_of_the_spec() {
    let server = Server::new(|_| "[]".to_owned());
    let client = Open311::new(settings(), &server);
    let _ = block_on(client.categories());
    let _ = block_on(client.questions(&"Street lighting/é".into()));
    let _ = block_on(client.number(&"t/1".into()));
    let _ = block_on(client.report(&"12504-2026".into()));
    let _ = block_on(client.reports(&Default::default()));
    let _ = block_on(client.updates(Some(Timestamp(0)), Some(Timestamp(1_000))));
    assert_eq!(
        server.asked(),
        [
            "services.json",
            "services/Street%20lighting%2F%C3%A9.json",
            "tokens/t%2F1.json",
            "requests/12504-2026.json",
            "requests.json",
            "servicerequestupdates.json?start_date=1970-01-01T00%3A00%3A00Z&end_date=1970-01-01T00%3A00%3A01Z",
        ]
    );
    assert!(server.asked.borrow().iter().all(|request| request.method == Method::Get && request.body == Body::Empty));
}

/// A page sends the first request before the rest is there; the same list holds its script.
#[test]
fn the_service_list_is_asked_for_as_the_page_asks_for_it() {
    let lists = include_str!("../../../tests/fixtures/service-lists.json");
    let lists: Vec<HashMap<String, String>> = serde_json::from_str(lists).unwrap();
    assert!(lists.len() > 4);
    for list in lists {
        let server = Server::new(|_| "[]".to_owned());
        let settings = Settings {
            jurisdiction: list.get("jurisdiction").cloned(),
            locale: list.get("locale").cloned(),
            format: if list.contains_key("format") { Format::Xml } else { Format::Json },
            ..Settings::new(Endpoint::new(&list["endpoint"]).unwrap())
        };
        block_on(Open311::new(settings, &server).categories()).unwrap();
        assert_eq!(server.asked.take()[0].address(), list["address"]);
    }
}

#[test]
fn what_is_set_goes_with_each_read() {
    let all = Settings {
        jurisdiction: Some("city.example".to_owned()),
        api_key: Some("secret".to_owned()),
        locale: Some("fi_FI".to_owned()),
        format: Format::Xml,
        extensions: true,
        ..settings()
    };
    let server = Server::new(|_| "<services/>".to_owned());
    let client = Open311::new(all, &server);
    let _ = block_on(client.categories());
    let _ = block_on(client.report(&"7".into()));
    assert_eq!(
        server.asked(),
        [
            "services.xml?jurisdiction_id=city.example&locale=fi_FI",
            "requests/7.xml?jurisdiction_id=city.example&locale=fi_FI&extensions=true",
        ]
    );
}

#[test]
fn an_empty_jurisdiction_is_not_sent() {
    let blank = Settings {
        jurisdiction: Some(" ".to_owned()),
        locale: Some(String::new()),
        api_key: Some(String::new()),
        ..settings()
    };
    let server = Server::new(|_| "[]".to_owned());
    let _ = block_on(Open311::new(blank.clone(), &server).categories());
    assert_eq!(server.asked(), ["services.json"]);
    let pairs = form(blank, &full_report());
    assert!(pairs.iter().all(|(name, _)| name != "jurisdiction_id" && name != "api_key"));
}

#[test]
fn a_discovery_document_lies_beside_the_site() {
    let server = Server::new(|_| r#"{"endpoints":[]}"#.to_owned());
    block_on(discover(&Endpoint::new("https://city.example/").unwrap(), &server, Format::Xml)).unwrap();
    assert_eq!(server.asked(), ["https://city.example/discovery.xml"]);
}

#[test]
fn a_report_is_sent_as_in_the_sample_of_the_spec() {
    let sample = std::fs::read_to_string(folder().join("spec/post_request.http")).unwrap();
    let body = sample.rsplit("\n\n").next().unwrap();
    let mut expected: Vec<(String, String)> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    // What no citizen has.
    expected.retain(|(name, _)| name != "account_id" && name != "media_url");
    for (name, value) in &mut expected {
        match name.as_str() {
            "lat" => *value = "37.765241".to_owned(),
            "long" => *value = "-122.421204".to_owned(),
            "device_id" => *value = "k3y".to_owned(),
            _ => {}
        }
    }
    let keyed = Settings {
        api_key: Some("xyz".to_owned()),
        jurisdiction: Some("city.gov".to_owned()),
        format: Format::Xml,
        ..settings()
    };
    let request = post(keyed, &full_report(), None);
    assert_eq!((request.method, request.address()), (Method::Post, "https://city.example/v2/requests.xml".to_owned()));
    let Body::Form(mut pairs) = request.body else { panic!() };
    expected.sort();
    pairs.sort();
    assert_eq!(pairs, expected);
}

#[test]
fn what_is_blank_is_not_sent() {
    let mut report = full_report();
    report.draft = Draft::new("k3y".into());
    report.draft.place.words = " \n".to_owned();
    report.draft.place.coordinates = "somewhere".to_owned();
    report.draft.answers = [("WHISPAWN".into(), vec![" ".to_owned()])].into();
    let pairs = form(settings(), &report);
    assert_eq!(pairs, [("service_code".to_owned(), "001".to_owned()), ("device_id".to_owned(), "k3y".to_owned())]);
}

#[test]
fn several_answers_are_written_in_four_ways() {
    let mut report = full_report();
    report.questions = vec![question("m", QuestionKind::Many(choices())), question("s", QuestionKind::Line)];
    report.draft.answers =
        [("m".into(), vec!["a".to_owned(), "b".to_owned()]), ("s".into(), vec!["x".to_owned()])].into();
    for (multi_value, expected) in [
        (MultiValue::Brackets, "attribute[m][]=a&attribute[m][]=b&attribute[s]=x"),
        (MultiValue::Repeated, "attribute[m]=a&attribute[m]=b&attribute[s]=x"),
        (MultiValue::Comma, "attribute[m]=a,b&attribute[s]=x"),
        (MultiValue::Bare, "m=a&m=b&s=x"),
    ] {
        assert_eq!(attributes(multi_value, &report), expected);
    }
}

#[test]
fn only_what_is_asked_is_answered() {
    let mut report = full_report();
    let depends = |value: &str| Condition {
        all: true,
        tests: vec![Test { question: "kind".into(), comparison: Comparison::Equal, values: vec![value.to_owned()] }],
    };
    report.questions = vec![
        question("kind", QuestionKind::Line),
        Question { asked_if: Some(depends("tree")), ..question("height", QuestionKind::Number) },
        Question { asked_if: Some(depends("lamp")), ..question("pole", QuestionKind::Line) },
        question("notice", QuestionKind::Notice),
        question("hidden", QuestionKind::Hidden),
    ];
    report.draft.answers = ["kind", "height", "pole", "notice", "hidden", "of another category"]
        .map(|code| (code.into(), vec![if code == "kind" { "tree" } else { "7" }.to_owned()]))
        .into();
    assert_eq!(attributes(MultiValue::Brackets, &report), "attribute[kind]=tree&attribute[height]=7");
}

#[test]
fn a_date_and_time_is_iso_8601_and_claims_no_zone() {
    let mut report = full_report();
    report.questions = vec![question("when", QuestionKind::DateTime)];
    for (typed, sent) in [
        ("2026-11-21T14:05", "attribute[when]=2026-11-21T14:05:00"),
        ("2026-11-21T14:05:30+01:00", "attribute[when]=2026-11-21T14:05:30+01:00"),
        ("2026-13-41T99:05", "attribute[when]=2026-13-41T99:05"),
    ] {
        report.draft.answers = [("when".into(), vec![typed.to_owned()])].into();
        for multi_value in [MultiValue::Brackets, MultiValue::Comma] {
            assert_eq!(attributes(multi_value, &report), sent);
        }
    }
}

#[test]
fn a_photo_goes_in_a_part_of_the_name_that_the_server_knows() {
    let photo = || File { name: "photo.jpg".to_owned(), media_type: "image/jpeg".to_owned(), bytes: vec![1, 2, 3] };
    let media = Media::Multipart { field: "media[]".to_owned() };
    let Body::Multipart(parts) = post(Settings { media, ..settings() }, &full_report(), Some(photo())).body else {
        panic!()
    };
    let (file, fields) = parts.split_last().unwrap();
    assert_eq!(file, &Part { name: "media[]".to_owned(), content: PartContent::File(photo()) });
    let texts: Vec<_> = fields
        .iter()
        .map(|part| match &part.content {
            PartContent::Text(text) => (part.name.clone(), text.clone()),
            PartContent::File(_) => panic!("one file only"),
        })
        .collect();
    assert_eq!(texts, form(settings(), &full_report()));

    let without = post(Settings { media: Media::None, ..settings() }, &full_report(), Some(photo()));
    assert!(matches!(without.body, Body::Form(_)));
}

#[test]
fn a_failing_network_is_told_from_a_failing_server() {
    struct Down;
    impl Transport for Down {
        async fn send(&self, _: Request) -> Result<http::Response, http::TransportError> {
            Err(http::TransportError::Blocked)
        }
    }
    let answer = block_on(Open311::new(settings(), Down).categories());
    assert_eq!(answer, Err(Error::Network(http::TransportError::Blocked)));
}

fn value<'p>(pairs: &'p [(String, String)], name: &str) -> Option<&'p str> {
    pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

proptest! {
    #[test]
    fn what_a_citizen_types_arrives(
        description in any::<String>(), words in any::<String>(), email in any::<String>(), answer in any::<String>(),
        latitude in -89.0_f64..89.0, longitude in 1.0_f64..179.0,
    ) {
        let mut report = full_report();
        report.draft.description = description.clone();
        report.draft.place = Place { words: words.clone(), coordinates: format!("{latitude:.6}, {longitude:.6}"), accuracy: None };
        report.draft.contact.email = email.clone();
        report.draft.answers = [("WHISPAWN".into(), vec![answer.clone()])].into();
        let encoded = encode_form(&form(settings(), &report));
        let pairs: Vec<(String, String)> = form_urlencoded::parse(encoded.as_bytes()).into_owned().collect();
        let typed = |text: &String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        prop_assert_eq!(value(&pairs, "description").map(str::to_owned), typed(&description));
        prop_assert_eq!(value(&pairs, "address_string").map(str::to_owned), typed(&words));
        prop_assert_eq!(value(&pairs, "email").map(str::to_owned), typed(&email));
        prop_assert_eq!(value(&pairs, "attribute[WHISPAWN]").map(str::to_owned), typed(&answer));
        let degrees = |name| value(&pairs, name).unwrap().parse::<f64>().unwrap();
        prop_assert!((degrees("lat") - latitude).abs() < 1e-6 && (degrees("long") - longitude).abs() < 1e-6);
    }
}
