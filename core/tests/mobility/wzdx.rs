//! WZDx: every published example.

use civic_core::Position;
use civic_core::error::Nonsense;
use civic_core::link::Link;
use civic_core::mobility::wzdx::Wzdx;
use civic_core::mobility::{
    Closure, Geometry, Incident, IncidentKind, Limit, LimitKind, Protocol, Reading, Severity, Timing, Why,
};

use crate::{endpoint, served, time};

pub(crate) fn feed() -> Protocol {
    Protocol::Wzdx(Wzdx { address: endpoint() })
}

fn scenario(name: &str) -> Reading {
    let reading = served::file(feed(), &format!("wzdx-4.2/scenario{name}_example.geojson"));
    assert_eq!((reading.ttl, reading.refused.len()), (Some(60), 0), "{name}");
    assert!(reading.incidents.iter().all(|incident| incident.repairs.is_empty()), "{name}");
    reading
}

fn closures(reading: &Reading) -> Vec<Closure> {
    reading.incidents.iter().map(|incident| incident.closure).collect()
}

fn location(incident: &Incident) -> &str {
    incident.location.as_deref().unwrap_or_default()
}

fn limit(kind: LimitKind, value: impl Into<Option<f64>>) -> Limit {
    Limit { kind, value: value.into() }
}

#[test]
fn works_have_a_road_a_time_and_what_is_closed() {
    let reading = scenario("1_simple_linestring");
    assert_eq!((reading.incidents.len(), closures(&reading)), (5, vec![Closure::Lanes; 5]));
    let first = &reading.incidents[0];
    assert_eq!((first.id.as_str(), first.kind), ("af2e3f51-611f-4ce0-9282-2f28ca68e62f", IncidentKind::Works));
    assert_eq!((first.title.as_str(), location(first)), ("", "I-80, I-35, northbound"));
    assert_eq!((first.from, first.until), (time("2010-01-01T01:00:00Z"), time("2010-01-02T01:00:00Z")));
    assert_eq!(first.severity, Severity::Unknown);
    assert_eq!(first.timing(time("2010-01-01T12:00:00Z").unwrap()), Timing::Now);
    assert_eq!(first.timing(time("2009-12-31T12:00:00Z").unwrap()), Timing::Planned);
    let second = &reading.incidents[1];
    assert_eq!(second.title, "WDM-58493-NB");
    assert!(location(second).starts_with("128th Street, ") && location(second).ends_with(", northbound"));
    let source = first.source.as_ref().unwrap();
    assert_eq!((source.name.as_str(), source.licence.as_deref()), ("Test City 1", Some("CC0 1.0")));
    assert_eq!(source.licence_link.as_ref().map(Link::leads_to), Some("creativecommons.org"));
    let Geometry::Lines(lines) = &second.geometry else { panic!("{:?}", second.geometry) };
    assert_eq!((lines.len(), lines[0].len()), (1, 65));
}

#[test]
fn two_points_may_stand_for_a_line() {
    let (lines, points) = (scenario("1_simple_linestring"), scenario("1_simple_multipoint"));
    assert_eq!(points.incidents.len(), 5);
    for (line, points) in lines.incidents.iter().zip(&points.incidents) {
        assert_eq!((&line.id, line.from, line.closure), (&points.id, points.from, points.closure));
        assert!(matches!(&points.geometry, Geometry::Points(points) if points.len() == 2), "{points:?}");
    }
}

#[test]
fn shifted_lanes_are_open_and_a_closed_shoulder_is_closed() {
    let reading = scenario("2_laneshift_linestring");
    assert_eq!((reading.incidents.len(), closures(&reading)), (1, vec![Closure::Lanes]));
    let reading = scenario("3_shoulder_bidirectional_linestring");
    assert_eq!((reading.incidents.len(), closures(&reading)), (2, vec![Closure::Lanes, Closure::Open]));
    let west = &reading.incidents[1];
    assert_eq!(west.title, "121388 Westbound");
    assert_eq!(west.limits, [limit(LimitKind::NoOvertaking, None), limit(LimitKind::NoParking, None)]);
}

#[test]
fn detours_are_events_beside_the_works() {
    let reading = scenario("4_detour_linestring");
    let kinds: Vec<_> = reading.incidents.iter().map(|incident| incident.kind).collect();
    assert_eq!(kinds, [IncidentKind::Works, IncidentKind::Detour, IncidentKind::Detour, IncidentKind::Detour]);
    let works = &reading.incidents[0];
    assert_eq!((works.title.as_str(), works.closure), ("Work Zone 67890", Closure::Lanes));
    assert_eq!(works.limits[0], limit(LimitKind::Speed, 88.5));
    let Limit { kind, value: Some(width) } = works.limits[1] else { panic!("{:?}", works.limits) };
    assert!(kind == LimitKind::Width && (width - 11.0 * 0.3048).abs() < 1e-9);
    let detour = &reading.incidents[1];
    assert_eq!((location(detour), detour.closure), ("F22, I-35 – US 69, westbound", Closure::Unknown));
    assert_eq!(detour.description.as_deref(), Some("Detour for road event 67890, first segment."));
}

#[test]
fn what_recurs_is_a_chain_of_days() {
    let reading = scenario("5_recurring_linestring");
    let days: Vec<_> = reading.incidents.iter().map(|incident| (incident.title.as_str(), incident.from)).collect();
    let expected = [
        ("PLK01012016-Day1", time("2022-01-01T08:30:00Z")),
        ("PLK01012016-Day2", time("2022-01-02T08:00:00Z")),
        ("PLK01012016-Day3", time("2022-01-03T08:00:00Z")),
        ("PLK01012016-Day4", time("2022-01-04T08:00:00Z")),
    ];
    assert_eq!(days, expected);
    assert!(
        reading
            .incidents
            .iter()
            .all(|day| day.until.is_some_and(|until| Some(until) < day.from.map(|from| from.plus_seconds(36_000))))
    );
}

#[test]
fn limits_are_in_metres_and_tonnes() {
    let reading = scenario("6_multi_lane_closure_linestring");
    assert_eq!((reading.incidents.len(), closures(&reading)), (1, vec![Closure::Lanes]));
    let limits = &reading.incidents[0].limits;
    let value = |kind| limits.iter().find(|limit| limit.kind == kind).and_then(|limit| limit.value).unwrap();
    assert!((value(LimitKind::Weight) - 70.76).abs() < 0.01, "{limits:?}");
    assert!(value(LimitKind::Width) <= 16.0 * 0.3048 + 1e-9, "{limits:?}");
}

#[test]
fn works_that_move_are_two() {
    let reading = scenario("7_mobileoperation_linestring");
    assert_eq!((reading.incidents.len(), closures(&reading)), (2, vec![Closure::Lanes; 2]));
    assert_eq!(reading.incidents[1].description.as_deref(), Some("Active part of mobile work zone extents"));
    assert!(reading.incidents.iter().all(|incident| !incident.geometry.is_nowhere()));
}

#[test]
fn feeds_before_4_1_have_another_head_and_no_core() {
    let body = r#"{"road_event_feed_info":{"publisher":"City","update_date":"2021-01-01T00:00:00Z","update_frequency":300},
        "type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"road_event_id":"a","event_type":"work-zone","road_name":"Main St","direction":"northbound",
         "vehicle_impact":"flagging","event_status":"active","start_date":"2021-01-01T00:00:00Z"},
         "geometry":{"type":"MultiPoint","coordinates":[[11.25,43.77]]}},
        {"type":"Feature","properties":{"road_event_id":"b","event_status":"cancelled"}},
        {"type":"Feature","properties":{"event_type":"work-zone"}},
        {"type":"Feature"}]}"#;
    let reading = served::body(feed(), body).unwrap();
    let [only] = reading.incidents.as_slice() else { panic!("{reading:?}") };
    assert_eq!((only.id.as_str(), location(only), only.closure), ("a", "Main St, northbound", Closure::Alternating));
    assert_eq!(only.geometry.middle(), Position::new(43.77, 11.25));
    assert_eq!(only.source.as_ref().unwrap().name, "City");
    assert_eq!((reading.ttl, reading.measured), (Some(300), time("2021-01-01T00:00:00Z")));
    let whys: Vec<_> = reading.refused.iter().map(|refused| refused.why).collect();
    assert_eq!(whys, [Why::Over, Why::Nameless, Why::NotARecord]);
}

#[test]
fn a_schema_is_no_feed() {
    for file in ["schema-4.1-bundled", "schema-4.2-bundled", "schema-cwz-1.0"] {
        let answer = crate::payloads::answer(&format!("wzdx-4.2/{file}.json"));
        let (reading, _) = served::read(feed(), |_| answer.clone());
        assert_eq!(reading, Err(Nonsense::Unexpected.into()), "{file}");
    }
}
