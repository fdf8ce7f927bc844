//! The plain list of a city that has no catalogue, and reports among services.

use civic_core::Error;
use civic_core::error::Nonsense;
use civic_core::hours::Local;
use civic_core::report::open311::Settings;
use civic_core::services::open311::Open311;
use civic_core::services::plain::Plain;
use civic_core::services::{ActionKind, Dialect, Identity, Reading, Status, Target, Why, actions, main_action};

use crate::{endpoint, first, service, written};

fn document() -> Plain {
    Plain { document: endpoint() }
}

/// The examples of the documentation are read as it says.
fn example(fence: &str) -> Reading {
    let text = include_str!("../../../docs/services.md");
    let start = text.find(&format!("```{fence}\n")).unwrap();
    let (_, behind) = text[start..].split_once('\n').unwrap();
    first(&document(), &written(behind.split("```").next().unwrap()))
}

#[test]
fn the_documented_json_is_read() {
    let reading = example("json");
    assert_eq!(reading.left_out, []);
    let permit = service(&reading, "ztl");
    assert_eq!((permit.name.as_str(), permit.status.clone()), ("Permesso ZTL residenti", Status::Active));
    assert_eq!(permit.keywords, ["zona traffico limitato", "contrassegno"]);
    let needed: Vec<_> = permit.documents_needed.iter().map(|document| document.name.as_str()).collect();
    assert_eq!(needed, ["Carta d'identità", "Libretto di circolazione"]);
    assert_eq!((permit.costs[0].amount, permit.costs[0].currency.as_deref()), (Some(16.0), Some("EUR")));
    let doing = actions(permit);
    let kinds: Vec<_> = doing.iter().map(|action| action.kind).collect();
    assert_eq!(
        kinds,
        [ActionKind::Start, ActionKind::Book, ActionKind::Pay, ActionKind::Call, ActionKind::Write, ActionKind::Go]
    );
    assert_eq!(doing[0].asks, [Identity::Spid, Identity::Cie]);
    assert_eq!((permit.places[0].0.as_str(), reading.places[0].name.as_str()), ("urp", "Sportello al cittadino"));
    // Wednesday, 2026-11-25, at ten.
    let wednesday = Local { day: 20_782, minute: 600 };
    assert_eq!(reading.places[0].hours.as_ref().unwrap().is_open(wednesday, &[]), Some(true));
    assert_eq!(reading.organizations[0].name, "Direzione Mobilità");
}

#[test]
fn the_documented_table_is_read() {
    let reading = example("csv");
    assert_eq!((reading.services.len(), reading.left_out.len()), (2, 0));
    let canteen = service(&reading, "mensa");
    assert_eq!(canteen.documents_needed.len(), 2);
    assert_eq!(canteen.themes[0].name, "Educazione");
    assert!(service(&reading, "Bonus bici").is_free());
    assert_eq!(service(&reading, "Bonus bici").status, Status::Closed(Some("Fondi esauriti".to_owned())));
    assert_eq!(main_action(service(&reading, "Bonus bici")), None);
    // The office of the row is its place.
    assert_eq!(reading.places[0].address.line(), "Via Nicolodi 2, 50131 Firenze");
    assert_eq!(canteen.places, [reading.places[0].id.clone()]);
}

#[test]
fn one_row_that_is_broken_costs_that_row() {
    let reading = first(
        &document(),
        &written(
            r#"[{"name": "A", "online": "javascript:alert(1)", "latitude": 999, "longitude": 0}, {"id": "2"}, 7]"#,
        ),
    );
    assert_eq!((reading.services.len(), reading.services[0].channels.len(), reading.places.len()), (1, 0, 0));
    let why: Vec<_> = reading.left_out.iter().map(|left| left.why).collect();
    assert_eq!(why, [Why::Nameless, Why::NotARecord]);
    let refused = |body: &str| document().decode(&document().start()[0], &written(body)).unwrap_err();
    assert_eq!(refused("<html>"), Error::Nonsense(Nonsense::WebPage));
    assert_eq!(refused(r#"{"items": []}"#), Error::Nonsense(Nonsense::Unexpected));
}

#[test]
fn what_can_be_reported_is_a_service_that_starts_a_report() {
    let server = Open311 { settings: Settings::new(endpoint()) };
    assert_eq!(server.start()[0].request.address(), "https://city.example/api/services.json");
    let body = r#"[{"service_code": "001", "service_name": "Buca", "description": "Nella strada", "group": "Strade", "keywords": "voragine,asfalto", "metadata": false}, {"service_name": "Senza codice"}]"#;
    let reading = first(&server, &written(body));
    let pothole = service(&reading, "001");
    assert_eq!((reading.services.len(), pothole.name.as_str(), pothole.themes[0].name.as_str()), (1, "Buca", "Strade"));
    assert_eq!(pothole.keywords, ["voragine", "asfalto"]);
    let action = main_action(pothole).unwrap();
    assert_eq!((action.kind, action.target), (ActionKind::Start, Target::Report("001".into())));
}
