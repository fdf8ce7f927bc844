//! A feed of several documents and pages: read until it is whole, and no further.

use std::cell::RefCell;

use civic_core::http::{Request, Response, TransportError, from_fn};
use civic_core::mobility::opendatasoft::Version as Explore;
use civic_core::mobility::parkapi::{ParkApi, Version};
use civic_core::mobility::{Backend, Forecast, ParkingSite, ParkingState, Protocol, Reading, SpaceKind, Spaces, Why};
use civic_core::{Error, Timestamp};
use pollster::block_on;

use crate::payloads::answer;
use crate::{endpoint, portal, site};

/// Reads a feed whose server answers by a rule, and tells what it was asked.
fn read(
    protocol: Protocol,
    answer: impl Fn(&Request) -> Result<Response, TransportError>,
) -> (Result<Reading, Error>, Vec<String>) {
    let asked = RefCell::new(Vec::new());
    let transport = from_fn(|request: Request| {
        asked.borrow_mut().push(request.address());
        answer(&request)
    });
    let reading = block_on(Backend::new(protocol, transport).read());
    (reading, asked.into_inner())
}

fn v3() -> Protocol {
    Protocol::ParkApi(ParkApi { base: endpoint(), version: Version::V3, source: None })
}

fn v1() -> Protocol {
    Protocol::ParkApi(ParkApi { base: endpoint(), version: Version::V1, source: Some("Basel".to_owned()) })
}

#[test]
fn strasbourg_s_counts_and_places_are_joined() {
    let (reading, _) = read(portal("strasbourg", Explore::V1), |request| {
        let live = request.address().contains("occupation");
        Ok(answer(if live {
            "opendatasoft-v1/strasbourg-status-error.json"
        } else {
            "opendatasoft-v1/strasbourg-locations.json"
        }))
    });
    let reading = reading.unwrap();
    let rivetoile = site(&reading, "1392_DEP_18");
    assert!(rivetoile.free().is_some() && rivetoile.position.is_some() && rivetoile.address.is_some());
    assert_eq!(rivetoile.source.as_ref().unwrap().name, "Ville et Eurométropole de Strasbourg");
    let both = reading.sites.iter().filter(|site| site.position.is_some() && site.state == Some(ParkingState::Open));
    assert_eq!((both.count(), reading.sites.len()), (7, 31));
}

#[test]
fn counts_are_shown_without_what_only_adds_to_them() {
    let (reading, asked) = read(v1(), |request| match request.address().ends_with("/Basel") {
        true => Ok(answer("parkapi-v1/server-Basel.json")),
        false => Err(TransportError::Timeout),
    });
    let reading = reading.unwrap();
    assert_eq!((reading.sites.len(), asked.len()), (16, 2));
    assert_eq!((reading.refused.len(), reading.refused[0].why), (1, Why::Unread));
    let (reading, _) = read(v1(), |request| match request.address().ends_with("/Basel") {
        true => Ok(answer("parkapi-v1/server-Basel.json")),
        false => Ok(answer("parkapi-v1/server-index.json")),
    });
    assert!(reading.unwrap().sites.iter().all(|site| site.source.as_ref().unwrap().name == "Immobilien Basel-Stadt"));
}

#[test]
fn without_what_it_needs_a_feed_fails() {
    let (reading, _) = read(v1(), |request| match request.address().ends_with("/Basel") {
        true => Ok(Response::new(404, "text/html", "<html>")),
        false => Ok(answer("parkapi-v1/server-index.json")),
    });
    assert!(matches!(reading, Err(Error::Refused(refusal)) if refusal.status == 404));
}

#[test]
fn pages_are_read_to_the_end() {
    let (reading, asked) = read(v3(), |request| {
        let address = request.address();
        let start = address.split_once("start=").map_or("", |(_, start)| start);
        let page = |id: u8, next: &str| format!(r#"{{"items":[{{"id":{id},"name":"n"}}]{next}}}"#);
        Ok(Response::new(
            200,
            "",
            match start {
                "" => page(1, r#","next_path":"/x?start=2""#),
                "2" => page(2, r#","next_path":"/x?start=3""#),
                _ => page(3, ""),
            },
        ))
    });
    assert_eq!((reading.unwrap().sites.len(), asked.len()), (3, 4));
}

#[test]
fn pages_without_end_end() {
    // The same page again and again is asked for once more and no further.
    let same = |_: &Request| Ok(Response::new(200, "", r#"{"items":[{"id":1,"name":"n"}],"next_path":"/x?start=2"}"#));
    let (reading, asked) = read(v3(), same);
    assert_eq!((reading.unwrap().sites.len(), asked.len()), (1, 3));
    // Always another page.
    let counter = RefCell::new(0);
    let (reading, asked) = read(v3(), |_| {
        *counter.borrow_mut() += 1;
        let page = counter.borrow();
        Ok(Response::new(200, "", format!(r#"{{"items":[{{"id":{page},"name":"n"}}],"next_path":"/x?start={page}"}}"#)))
    });
    let reading = reading.unwrap();
    assert_eq!(asked.len(), 120);
    assert_eq!(reading.refused.last().map(|refused| refused.why), Some(Why::TooMany));
}

#[test]
fn fifty_thousand_records_are_read() {
    let record =
        |id| format!(r#"{{"id":{id},"name":"n","lat":43.7,"lon":11.2,"capacity":9,"realtime_free_capacity":4}}"#);
    let body = format!(r#"{{"items":[{}]}}"#, (0..50_000).map(record).collect::<Vec<_>>().join(","));
    let (reading, _) = read(v3(), |_| Ok(Response::new(200, "", body.clone())));
    assert_eq!(reading.unwrap().sites.len(), 50_000);
}

#[test]
fn a_forecast_is_asked_for_where_there_is_one() {
    let spaces = vec![Spaces { capacity: Some(200), ..Spaces::of(SpaceKind::General) }];
    let there = ParkingSite { id: "a/b".to_owned(), forecast: Forecast::Ask, spaces, ..ParkingSite::default() };
    let (from, to) = (Timestamp(1_700_000_000_000), Timestamp(1_700_003_600_000));
    let forecast = |site: &ParkingSite, answer: &'static str| {
        let transport = from_fn(move |request: Request| {
            let query = "from=2023-11-14T22%3A13%3A20&to=2023-11-14T23%3A13%3A20&version=1.1";
            assert_eq!(request.address(), format!("https://city.example/api/Basel/a%2Fb/timespan?{query}"));
            Ok(Response::new(200, "", answer))
        });
        let points = block_on(Backend::new(v1(), transport).forecast(site, from, to)).unwrap();
        points.iter().map(|point| (point.at.to_rfc3339(), point.free)).collect::<Vec<_>>()
    };
    let points = [("2023-11-14T22:15:00Z".to_owned(), 70), ("2023-11-14T22:30:00Z".to_owned(), 50)];
    let counts = r#"{"version":"1.1","data":[{"timestamp":"2023-11-14T22:30:00","free":50},
        {"timestamp":"x","free":1},{"timestamp":"2023-11-14T22:15:00","free":70}]}"#;
    assert_eq!(forecast(&there, counts), points);
    assert_eq!(forecast(&there, r#"{"2023-11-14T22:30:00":"75","2023-11-14T22:15:00":"65"}"#), points);
    assert_eq!(forecast(&there, r#"{"version":"1.1","data":[]}"#), []);
    assert_eq!(forecast(&ParkingSite::default(), "never asked"), []);
}
