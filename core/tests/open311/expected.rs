//! What answers are compared with: small views of models, and what several recorded answers say.

use std::fmt::Debug;

use civic_core::error::{Nonsense, Refusal};
use civic_core::http::Response;
use civic_core::link::Link;
use civic_core::report::open311::{EndpointKind, Format};
use civic_core::report::{
    AnswersWith, Category, Choice, HasQuestions, Position, QuestionKind, Reference, Report, State,
};
use civic_core::{Error, Moment, Timestamp};

use crate::calls::{categories, create, discovery, questions, reports};

pub(crate) fn names(categories: &[Category]) -> Vec<&str> {
    categories.iter().map(|category| category.name.as_str()).collect()
}

pub(crate) fn ids(reports: &[Report]) -> Vec<&str> {
    reports.iter().map(|report| report.id.as_ref().unwrap().as_str()).collect()
}

pub(crate) fn media(report: &Report) -> Vec<&str> {
    report.media.iter().map(Link::as_str).collect()
}

pub(crate) fn number_is(response: Response, id: &str, notice: Option<&str>) {
    let receipt = create(response).unwrap();
    assert_eq!(receipt.reference, Reference::Number(id.into()));
    assert_eq!(receipt.notice.as_deref(), notice);
}

pub(crate) fn refusal<T: Debug>(answer: Result<T, Error>) -> Refusal {
    match answer {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn refused_with(response: Response, status: u16, code: Option<&str>, text: &str) {
    let refusal = refusal(create(response));
    let said: Vec<_> = refusal.messages.iter().map(|said| (said.code.as_deref(), said.text.as_str())).collect();
    assert_eq!((refusal.status, said.as_slice()), (status, &[(code, text)][..]));
}

pub(crate) fn is_nonsense<T: PartialEq + Debug>(answer: Result<T, Error>, nonsense: Nonsense) {
    assert_eq!(answer, Err(Error::Nonsense(nonsense)));
}

pub(crate) fn instant(text: &str) -> Option<Moment> {
    Some(Moment::Instant(Timestamp::parse(text).unwrap()))
}

/// The three services of the spec's sample.
pub(crate) fn services_of_the_spec(response: Response, questions: HasQuestions) {
    let list = categories(response).unwrap();
    assert_eq!(names(&list), ["Cans left out 24x7", "Construction plate shifted", "Curb or curb ramp defect"]);
    assert_eq!(list.iter().map(|category| category.code.as_str()).collect::<Vec<_>>(), ["001", "002", "003"]);
    assert_eq!(list[1].group.as_deref(), Some("street"));
    assert_eq!(list[2].keywords, ["lorem", "ipsum", "dolor"]);
    assert!(
        list.iter().all(|category| category.questions == questions && category.answers_with == AnswersWith::Number)
    );
    assert!(list[1].description.as_deref().unwrap().starts_with("Metal construction plate covering"));
}

/// The one question of the spec's sample.
pub(crate) fn definition_of_the_spec(response: Response) {
    let list = questions(response).unwrap();
    assert_eq!(list.len(), 1);
    assert_eq!((list[0].code.as_str(), list[0].required), ("WHISHETN", true));
    assert_eq!((list[0].label.as_str(), list[0].hint.as_deref()), ("What is the ticket/tag/DL number?", None));
    let choice = |key: &str, name: &str| Choice { key: key.into(), name: name.into() };
    assert_eq!(list[0].kind, QuestionKind::One(vec![choice("123", "Ford"), choice("124", "Chrysler")]));
}

/// Request 638344 of the spec's sample.
pub(crate) fn request_of_the_spec(report: &Report, media: &str) {
    assert_eq!(report.id, Some("638344".into()));
    assert_eq!((report.status.state, report.status.detail.as_deref()), (State::Closed, None));
    assert_eq!(report.status_notes.as_deref(), Some("Duplicate request."));
    assert_eq!(
        (report.category.as_ref().unwrap().as_str(), report.category_name.as_deref()),
        ("006", Some("Sidewalk and Curb Issues"))
    );
    assert_eq!((&report.description, &report.agency, &report.notice), (&None, &None, &None));
    assert_eq!(report.requested, instant("2010-04-14T06:37:38-08:00"));
    assert_eq!(report.expected, instant("2010-04-15T06:37:38-08:00"));
    assert_eq!(
        (report.address.as_deref(), report.address_id.as_deref()),
        (Some("8TH AVE and JUDAH ST"), Some("545483"))
    );
    assert_eq!(report.postcode.as_deref(), Some("94122"));
    assert_eq!(report.position, Position::new(37.762221815, -122.4651145));
    assert_eq!(self::media(report), [media]);
}

/// The questions of open311-adapter's POT.
pub(crate) fn pothole_questions(response: Response) {
    let list = questions(response).unwrap();
    assert_eq!(list.iter().map(|question| question.code.as_str()).collect::<Vec<_>>(), ["depth", "shape"]);
    assert_eq!((&list[0].kind, list[0].required), (&QuestionKind::Number, true));
    assert_eq!(
        (list[0].label.as_str(), list[0].hint.as_deref()),
        ("depth of pothole, in centimetres", Some("an integer"))
    );
    assert!(matches!(&list[1].kind, QuestionKind::One(choices) if choices.len() == 3 && choices[2].name == "Triangle"));
    assert!(!list[1].required);
}

/// The reports 0, 1 and 2 that open311-adapter had.
pub(crate) fn reports_of_the_adapter(response: Response) {
    let list = reports(response).unwrap();
    assert_eq!(ids(&list), ["0", "1", "2"]);
    assert_eq!(list[1].description.as_deref(), Some("Loch in der Straße"));
    assert!(list.iter().all(|report| report.position.is_none() && report.media.is_empty() && report.address.is_none()));
    assert_eq!(list[2].requested, instant("2026-11-21T19:19:07Z"));
}

pub(crate) fn nine_messages(response: Response) {
    let refusal = refusal(create(response));
    assert_eq!((refusal.status, refusal.messages.len()), (400, 9));
    assert!(refusal.messages.iter().all(|message| message.code.as_deref() == Some("400")));
    assert_eq!(
        refusal.messages[8].text,
        "Failed //rec: no value given for required entry attribute[depth] (error: missing at $data)"
    );
}

pub(crate) fn potholes_and_more(response: Response) {
    let list = categories(response).unwrap();
    let mut names = names(&list);
    names.sort_unstable();
    assert_eq!(names, ["Graffiti", "Potholes", "Street lighting"]);
    assert!(
        list.iter().all(|category| category.code.as_str() == category.name && category.questions == HasQuestions::None)
    );
}

pub(crate) fn discovery_of_the_spec(response: Response) {
    let discovery = discovery(response).unwrap();
    assert_eq!(discovery.changeset.as_deref(), Some("2011-02-03 14:18"));
    assert_eq!(
        discovery.contact.as_deref(),
        Some("You can email or call for assistance api@mycity.org +1 (555) 555-5555")
    );
    assert_eq!(
        discovery.key_service.as_deref(),
        Some("You can request a key here: http://api.mycity.gov/api_key/request")
    );
    let kinds: Vec<_> = discovery.endpoints.iter().map(|endpoint| endpoint.kind).collect();
    assert_eq!(kinds, [EndpointKind::Production, EndpointKind::Test, EndpointKind::Test]);
    assert_eq!(discovery.endpoints[2].specification, "http://wiki.open311.org/GeoReport_v3");
    let (url, format) = discovery.production().unwrap();
    assert_eq!((url.as_str(), format), ("http://open311.mycity.gov/v2", Format::Xml));
}

pub(crate) fn notice_of_the_spec(response: Response) {
    let notice = "The City will inspect and require the responsible party to correct within 24 hours and/or issue a Correction Notice or Notice of Violation of the Public Works Code";
    number_is(response, "293944", Some(notice));
}
