//! Digitraffic: every recorded message.

use civic_core::link::Link;
use civic_core::mobility::digitraffic::Digitraffic;
use civic_core::mobility::{
    Closure, Geometry, Hours, IncidentKind, Limit, LimitKind, Protocol, Reading, Severity, Timing, Why,
};

use crate::{endpoint, served, time};

pub(crate) fn server() -> Protocol {
    Protocol::Digitraffic(Digitraffic { address: endpoint(), language: Some("sv-FI".to_owned()) })
}

fn read(name: &str) -> Reading {
    served::file(server(), &format!("digitraffic/{name}"))
}

fn closures(reading: &Reading) -> Vec<(Closure, Severity)> {
    reading.incidents.iter().map(|incident| (incident.closure, incident.severity)).collect()
}

#[test]
fn each_phase_of_works_has_its_own_time_and_closure() {
    let reading = read("roadwork.geojson");
    assert_eq!(reading.refused, []);
    assert_eq!(
        closures(&reading),
        [
            (Closure::Lanes, Severity::High),
            (Closure::Unknown, Severity::High),
            (Closure::Road, Severity::High),
            (Closure::Road, Severity::High)
        ]
    );
    let [cables, _, night, _] = reading.incidents.as_slice() else { panic!() };
    assert_eq!((cables.id.as_str(), cables.kind), ("GUID50428775/GUID50430659", IncidentKind::Works));
    assert_eq!(cables.title, "Tie 3, Hämeenlinna. Tietyö.");
    assert_eq!((cables.from, cables.until), (time("2024-05-18T21:00:00Z"), time("2026-10-31T21:59:59.999Z")));
    assert_eq!(cables.schedule, Some(Hours::Osm("We,Th 21:00-06:00".to_owned())));
    assert_eq!(cables.limits, [Limit { kind: LimitKind::Speed, value: Some(60.0) }]);
    let description = cables.description.as_deref().unwrap();
    assert!(
        description
            .starts_with("Tunnelialueella poikkeavat ja muuttuvat kaistajärjestelyt työvaiheittain.\nKaapelityö, ")
    );
    assert!(description.ends_with("\nAjokaistoja suljettu liikenteeltä; Nopeusrajoitus 60 km/h"), "{description}");
    assert!(cables.location.as_deref().unwrap().starts_with("Tie 3 välillä Helsinki - Hämeenlinna, Hämeenlinna.\n"));
    let links: Vec<_> = cables.links.iter().map(Link::leads_to).collect();
    assert_eq!(links, ["02002100", "tampere.liikennekeskus@fintraffic.fi"]);
    assert_eq!(cables.source.as_ref().unwrap().name, "Fintraffic Tieliikennekeskus Tampere");
    assert_eq!(cables.measured, time("2024-08-30T06:56:08.057Z"));
    assert_eq!(night.timing(time("2024-09-04T12:00:00Z").unwrap()), Timing::Planned);
    let Geometry::Lines(lines) = &night.geometry else { panic!("{:?}", night.geometry) };
    assert_eq!(lines.len(), 2);
}

#[test]
fn words_with_blanks_are_read_as_those_with_underscores() {
    let reading = read("roadwork2.geojson");
    assert_eq!(closures(&reading), [(Closure::Unknown, Severity::Medium), (Closure::Road, Severity::High)]);
    let [bridge, closed] = reading.incidents.as_slice() else { panic!() };
    assert_eq!((bridge.kind, bridge.limits[0].value), (IncidentKind::Works, Some(50.0)));
    assert_eq!(bridge.title, "Tie 50, eli Kehä III, Espoo. Tietyö.");
    assert!(
        matches!(&bridge.schedule, Some(Hours::Osm(hours)) if hours.contains("07:00-20:00")),
        "{:?}",
        bridge.schedule
    );
    assert_eq!((closed.from, &closed.schedule), (time("2025-11-09T22:00:00Z"), &None));
    let lanes = read("roadwork-lane-closed.geojson");
    assert_eq!(closures(&lanes), [(Closure::Lanes, Severity::Medium)]);
    assert!(matches!(&lanes.incidents[0].geometry, Geometry::Lines(lines) if lines.len() > 1));
}

#[test]
fn an_enormous_outline_is_simplified() {
    let reading = read("traffic-message-GUID50409331.json");
    let [only] = reading.incidents.as_slice() else { panic!("{reading:?}") };
    assert_eq!(
        (only.id.as_str(), only.kind, only.title.as_str()),
        ("GUID50409331", IncidentKind::Other, "Liikennetiedote.")
    );
    assert_eq!((only.from, only.until), (time("2023-01-25T04:21:00Z"), None));
    assert_eq!(only.location.as_deref(), Some("Pohjois-Pohjanmaa sekä Lapin eteläosat."));
    assert!(only.description.as_deref().unwrap().ends_with("\nHuono ajokeli"));
    assert_eq!(reading.measured, time("2023-01-25T04:25:19Z"));
    let Geometry::Areas(areas) = &only.geometry else { panic!() };
    // Of 13,961 corners; none moves by more than ten metres.
    assert!((1_000..9_000).contains(&areas[0].len()), "{}", areas[0].len());
    assert_eq!(areas[0].first(), areas[0].last());
}

#[test]
fn the_language_of_the_page_is_shown_and_what_ended_is_left_out() {
    let body = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","geometry":null,"properties":{"situationId":"a","situationType":"TRAFFIC_ANNOUNCEMENT",
         "trafficAnnouncementType":"ACCIDENT_REPORT","announcements":[{"language":"FI","title":"Onnettomuus"},
         {"language":"SV","title":"Olycka"}]}},
        {"type":"Feature","properties":{"situationId":"b","trafficAnnouncementType":"ENDED","announcements":[{}]}},
        {"type":"Feature","properties":{"situationId":"c","announcements":[]}},
        {"type":"Feature","properties":{}},{}]}"#;
    let reading = served::body(server(), body).unwrap();
    let [only] = reading.incidents.as_slice() else { panic!("{reading:?}") };
    assert_eq!((only.title.as_str(), only.kind), ("Olycka", IncidentKind::Accident));
    assert!(only.geometry.is_nowhere());
    let whys: Vec<_> = reading.refused.iter().map(|refused| (refused.what.as_deref(), refused.why)).collect();
    assert_eq!(
        whys,
        [(Some("b"), Why::Over), (Some("c"), Why::NotARecord), (None, Why::Nameless), (None, Why::NotARecord)]
    );
}
