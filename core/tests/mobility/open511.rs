//! Open511: every recorded page, and reading on.

use std::cell::Cell;

use civic_core::http::Response;
use civic_core::mobility::open511::Open511;
use civic_core::mobility::rules::Clock;
use civic_core::mobility::{Closure, Geometry, Hours, IncidentKind, Protocol, Reading, Severity, Why};

use crate::{endpoint, served, time};

pub(crate) fn server() -> Protocol {
    Protocol::Open511(Open511 { address: endpoint(), clock: Clock::named("america-480").unwrap() })
}

fn read(name: &str) -> Reading {
    served::file(server(), &format!("open511/{name}.json"))
}

fn kinds(reading: &Reading) -> Vec<(IncidentKind, Severity)> {
    reading.incidents.iter().map(|incident| (incident.kind, incident.severity)).collect()
}

#[test]
fn drivebc_s_events_are_read() {
    let reading = read("drivebc-events-5");
    let works = (IncidentKind::Works, Severity::Low);
    assert_eq!(
        kinds(&reading),
        [(IncidentKind::Hazard, Severity::High), works, works, works, (IncidentKind::Works, Severity::High)]
    );
    let slide = &reading.incidents[0];
    assert_eq!((slide.id.as_str(), slide.title.as_str()), ("drivebc.ca/DBC-28386", ""));
    assert_eq!(slide.location.as_deref(), Some("Other Roads, at Cottonwood bridge"));
    assert_eq!((slide.from, slide.until), (time("2021-04-26T15:19:00Z"), None));
    assert_eq!((slide.measured, slide.closure), (time("2023-04-13T17:30:12Z"), Closure::Unknown));
    assert!(matches!(&slide.geometry, Geometry::Points(points) if points.len() == 1));
    assert!(slide.description.as_deref().unwrap().starts_with("Quesnel-Hixon Road, in both directions. Landslide"));
    let pruning = &reading.incidents[2];
    assert_eq!(pruning.schedule, Some(Hours::Osm("09:00-15:00".to_owned())));
    // Until the end of that day in Vancouver.
    assert_eq!(pruning.until, time("2023-07-29T07:00:00Z"));
    assert_eq!(pruning.location.as_deref(), Some("Highway 14, Sombrio Beach Trail – Petrel Dr"));
    assert_eq!(reading.incidents[3].until, time("2023-07-27T22:00:00Z"));
    let Geometry::Lines(lines) = &reading.incidents[1].geometry else { panic!() };
    assert!(lines[0].len() < 148, "a long line is simplified");
}

#[test]
fn drivebc_s_newer_names_and_times_without_a_zone_are_read() {
    let reading = read("drivebc-events-two");
    assert_eq!(kinds(&reading), [(IncidentKind::Hazard, Severity::High), (IncidentKind::Works, Severity::Low)]);
    let ice = &reading.incidents[0];
    assert_eq!(ice.location.as_deref(), Some("Highway 1, Exit 109: Yale Rd – Exit 120: Young Rd"));
    assert_eq!((ice.from, ice.until), (time("2024-01-30T09:00:00Z"), time("2025-01-30T09:00:00Z")));
    assert_eq!(ice.measured, time("2024-01-30T16:31:32Z"));
    assert!(!ice.geometry.is_nowhere());
    assert_eq!((reading.incidents[1].until, reading.incidents[1].closure), (None, Closure::Unknown));
}

#[test]
fn one_broken_event_costs_one() {
    let reading = read("drivebc-events-validation-error");
    let whole = read("drivebc-events-5");
    assert_eq!(reading.incidents.len(), 4);
    assert!(reading.incidents.iter().all(|incident| whole.incidents.contains(incident)));
    let [refused] = reading.refused.as_slice() else { panic!("{:?}", reading.refused) };
    assert_eq!((refused.why, refused.what.as_deref().unwrap().ends_with("DBC-46014")), (Why::Nameless, true));
}

#[test]
fn what_was_made_from_tmdd_is_read() {
    let reading = read("tmdd-output-1");
    let incident = (IncidentKind::Other, Severity::Low);
    assert_eq!(kinds(&reading), [(IncidentKind::Event, Severity::Low), incident, incident, incident, incident]);
    assert_eq!(reading.incidents[0].title, "Special Event on I-1 S");
    assert_eq!(reading.incidents[1].location.as_deref(), Some("SR-1, GEORGE ST, W"));
    assert_eq!(reading.incidents[1].until, time("2012-04-16T16:41:00Z"));
}

#[test]
fn roads_tell_what_is_closed_and_days_when() {
    let body = r#"{"events":[{"id":1,"event_type":"INCIDENT","event_subtypes":["ACCIDENT"],"headline":"Crash",
        "roads":[{"name":"A","state":"ALL_LANES_OPEN"},{"name":"B","state":"SINGLE_LANE_ALTERNATING"}],
        "schedule":{"recurring_schedules":[{"days":[1,2,3,4,5],"daily_start_time":"07:00","daily_end_time":"18:00",
        "start_date":"2024-01-08","end_date":"2024-02-09"}]}},
        {"id":2,"closed":true,"schedule":{"intervals":["2024-01-01T00:00:00Z/2024-01-02T00:00:00Z","2024-02-01T00:00:00Z/"]}},
        {"id":3,"status":"ARCHIVED"},"x"],"pagination":{"offset":"0"}}"#;
    let reading = served::body(server(), body).unwrap();
    let [crash, closed] = reading.incidents.as_slice() else { panic!("{reading:?}") };
    assert_eq!(
        (crash.kind, crash.closure, crash.title.as_str()),
        (IncidentKind::Accident, Closure::Alternating, "Crash")
    );
    assert_eq!(crash.schedule, Some(Hours::Osm("Mo-Fr 07:00-18:00".to_owned())));
    assert_eq!((crash.from, crash.until), (time("2024-01-08T08:00:00Z"), time("2024-02-10T08:00:00Z")));
    assert_eq!((closed.closure, closed.from, closed.until), (Closure::Road, time("2024-01-01T00:00:00Z"), None));
    let whys: Vec<_> = reading.refused.iter().map(|refused| (refused.what.as_deref(), refused.why)).collect();
    assert_eq!(whys, [(Some("3"), Why::Over), (None, Why::NotARecord)]);
}

#[test]
fn pages_are_read_on_this_server_and_not_without_end() {
    let number = Cell::new(0);
    let (reading, asked) = served::read(server(), |_| {
        number.set(number.get() + 1);
        let page = number.get();
        Response::new(
            200,
            "",
            format!(
                r#"{{"events":[{{"id":{page}}}],"pagination":{{"offset":"{page}",
                "next_url":"https://elsewhere.example/events?offset={page}"}}}}"#
            ),
        )
    });
    let reading = reading.unwrap();
    assert_eq!((asked.len(), reading.incidents.len()), (120, 120));
    assert_eq!(reading.refused.last().map(|refused| refused.why), Some(Why::TooMany));
    assert_eq!(asked[0], "https://city.example/api?format=json&status=ACTIVE&limit=500");
    assert_eq!(asked[1], "https://city.example/api?offset=1&format=json");
    // A page without an event is the last.
    let empty = r#"{"events":[],"pagination":{"next_url":"/events?offset=500"}}"#;
    assert_eq!(served::read(server(), |_| Response::new(200, "", empty)).1.len(), 1);
}
