//! CIFS: no city's feed is recorded, so what is read is what the specification shows.

use civic_core::Position;
use civic_core::error::Nonsense;
use civic_core::link::Link;
use civic_core::mobility::cifs::Cifs;
use civic_core::mobility::rules::Clock;
use civic_core::mobility::{Closure, Geometry, Hours, Incident, IncidentKind, Protocol, Repair, Why};

use crate::{endpoint, served, time};

const CITY: Position = Position { latitude: 39.41, longitude: -84.1 };

pub(crate) fn feed() -> Protocol {
    Protocol::Cifs(Cifs { address: endpoint(), clock: Clock::named("america-300").unwrap(), city: Some(CITY) })
}

const XML: &str = r#"<?xml version="1.0"?><incidents xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <incident id="1">
  <creationtime>2024-07-12T00:00:00-05:00</creationtime><type>ROAD_CLOSED</type><subtype>ROAD_CLOSED_CONSTRUCTION</subtype>
  <description>Bridge replacement</description><street>I-71</street><direction>BOTH_DIRECTIONS</direction>
  <polyline>39.41 -84.09 39.42 -84.10  39.43 -84.12</polyline><starttime>2024-07-12T00:00:00</starttime>
  <endtime>2024-12-12T00:00:00-05:00</endtime>
  <schedule><monday>09:00-17:00</monday><tuesday>09:00-17:00</tuesday><wednesday>07:00-09:00,17:00-19:00</wednesday></schedule>
  <source><reference>r</reference><name>City of Example</name><url>https://city.example</url></source>
 </incident>
 <incident id="2"><type>HAZARD</type><subtype>HAZARD_ON_ROAD_OBJECT</subtype><street>Main St</street>
  <polyline>-84.1 39.4 -84.2 39.5</polyline><starttime>2024-07-12T00:00:00-05:00</starttime></incident>
 <incident id="3"/></incidents>"#;

const JSON: &str = r#"{"incidents":[{"incident":{"id":"1","creationtime":"2024-07-12T00:00:00-05:00","type":"ROAD_CLOSED",
 "subtype":"ROAD_CLOSED_CONSTRUCTION","description":"Bridge replacement","street":"I-71","direction":"BOTH_DIRECTIONS",
 "polyline":"39.41 -84.09 39.42 -84.10 39.43 -84.12","starttime":"2024-07-12T00:00:00","endtime":"2024-12-12T00:00:00-05:00",
 "schedule":{"monday":"09:00-17:00","tuesday":"09:00-17:00","wednesday":"07:00-09:00,17:00-19:00"},
 "source":{"reference":"r","name":"City of Example","url":"https://city.example"}}},
 {"id":"2","type":"HAZARD","subtype":"HAZARD_ON_ROAD_OBJECT","street":"Main St","polyline":"-84.1 39.4 -84.2 39.5",
 "starttime":"2024-07-12T00:00:00-05:00"},{},7]}"#;

fn is_the_bridge(bridge: &Incident) {
    assert_eq!((bridge.kind, bridge.closure), (IncidentKind::Works, Closure::Road));
    assert_eq!((bridge.description.as_deref(), bridge.location.as_deref()), (Some("Bridge replacement"), Some("I-71")));
    assert_eq!((bridge.from, bridge.until), (time("2024-07-12T04:00:00Z"), time("2024-12-12T05:00:00Z")));
    let hours = "Mo,Tu 09:00-17:00; We 07:00-09:00,17:00-19:00";
    assert_eq!(bridge.schedule, Some(Hours::Osm(hours.to_owned())));
    assert!(matches!(&bridge.geometry, Geometry::Lines(lines) if lines[0].len() == 3));
    assert_eq!(bridge.geometry.positions().next(), Position::new(39.41, -84.09));
    let source = bridge.source.as_ref().unwrap();
    assert_eq!(
        (source.name.as_str(), source.link.as_ref().map(Link::leads_to)),
        ("City of Example", Some("city.example"))
    );
}

#[test]
fn xml_and_json_say_the_same() {
    let (xml, json) = (served::body(feed(), XML).unwrap(), served::body(feed(), JSON).unwrap());
    for reading in [&xml, &json] {
        let [bridge, object] = reading.incidents.as_slice() else { panic!("{reading:?}") };
        is_the_bridge(bridge);
        assert_eq!((object.kind, object.closure), (IncidentKind::Hazard, Closure::Unknown));
        // Longitudes first, as even an example of the specification has it: known by where the city is.
        assert_eq!(object.geometry.positions().next(), Position::new(39.4, -84.1));
        assert_eq!(object.repairs, [Repair::SwappedCoordinates]);
    }
    assert_eq!(json.incidents[0].id, "1");
    assert_eq!(xml.incidents[0].id, "Bridge replacement I-71 2024-07-12T00:00:00@39.410000,-84.090000");
    let whys: Vec<_> = json.refused.iter().map(|refused| refused.why).collect();
    assert_eq!(whys, [Why::Nameless, Why::NotARecord]);
}

#[test]
fn what_is_no_feed_is_refused() {
    for (body, nonsense) in [
        ("<!DOCTYPE html><p>Login", Nonsense::WebPage),
        ("<incidents>", Nonsense::Malformed),
        ("<other/>", Nonsense::Unexpected),
        (r#"{"alerts":[]}"#, Nonsense::Unexpected),
        ("", Nonsense::Malformed),
    ] {
        assert_eq!(served::body(feed(), body), Err(nonsense.into()), "{body}");
    }
    assert_eq!(served::body(feed(), r#"{"incidents":[]}"#).unwrap().incidents, []);
}
