use serde_json::{Value, json};

use super::*;
use crate::events::clocks::{by, day, fixture, span, times};
use crate::events::model::Place;
use crate::events::reading::Why;

fn source() -> Legistar {
    Legistar { base: Endpoint::new("https://webapi.legistar.com/v1").unwrap(), client: Client("chicago".to_owned()) }
}

fn read(body: &str) -> Reading {
    let span = span("America/Chicago", "2000-01-01", "2099-12-31");
    let ask = &source().list(&span)[0];
    by(&span, |clocks| Legistar::decode(ask, &Response::new(200, "", body), clocks)).unwrap()
}

fn table(name: &str) -> Reading {
    read(&fixture(&["events/city-scrapers/", name, ".json"].concat()))
}

#[test]
fn the_calendar_of_a_park_district_is_read() {
    let reading = table("chi_parks");
    assert_eq!((reading.events.len(), reading.left_out.len()), (19, 0));
    let first = &reading.events[0];
    assert_eq!((first.id.0.as_str(), first.title.as_str()), ("521452", "Board of Commissioners"));
    // 3:30 PM in winter.
    assert_eq!(times(first), ["2017-12-13T21:30"]);
    let place = first.place.as_ref().unwrap();
    assert_eq!(place.name.as_deref(), Some("8TH FLOOR BOARD ROOM"));
    let address = "ADMINISTRATION BUILDING AT 541 NORTH FAIRBANKS COURT, CHICAGO, ILLINOIS 60611 8TH FLOOR BOARD ROOM";
    assert_eq!(place.address.as_deref(), Some(address));
    assert!(first.links.is_empty(), "“Not available” is no link");
    let third = &reading.events[2];
    let labels: Vec<_> = third.links.iter().map(|link| (link.purpose, link.label.as_deref())).collect();
    assert_eq!(labels, [(Purpose::Page, None), (Purpose::Document, Some("Agenda"))]);
    let cancelled: Vec<_> = reading.events.iter().filter(|event| event.status == Status::Cancelled).collect();
    assert_eq!(cancelled.len(), 1);
    assert_eq!(
        cancelled[0].place.as_ref().unwrap().name.as_deref(),
        Some("PARK NO. 571 (ELEANOR STREET BOAT HOUSE) 2828 S. ELEANOR STREET CHICAGO, IL 60608")
    );
}

#[test]
fn the_calendar_of_a_county_is_read_with_what_was_cancelled() {
    let reading = table("cook_board");
    assert_eq!((reading.events.len(), reading.left_out.len()), (167, 0));
    let first = &reading.events[0];
    assert_eq!((first.title.as_str(), times(first)), ("Board of Commissioners", vec!["2017-12-13T17:00".to_owned()]));
    let place = Place {
        name: Some("Cook County Building, Board Room, 118 North Clark Street, Chicago, Illinois".to_owned()),
        ..Place::default()
    };
    assert_eq!(first.place, Some(place));
    let cancelled: Vec<_> = reading.events.iter().filter(|event| event.status == Status::Cancelled).collect();
    assert!(!cancelled.is_empty());
    for event in cancelled {
        let place = event.place.as_ref().and_then(|place| place.name.as_deref()).unwrap();
        assert!(place.contains("118 N"), "{place}");
        assert!(words::status(event.summary.as_deref().unwrap()).is_some());
    }
}

#[test]
fn the_calendar_of_the_water_district_is_read() {
    let reading = table("cook_water");
    assert_eq!((reading.events.len(), reading.left_out.len()), (23, 0));
    let told = (reading.events[1].title.as_str(), times(&reading.events[1]));
    assert_eq!(told, ("Annual Meeting", vec!["2026-12-08T16:30".to_owned()]));
    assert!(reading.events.iter().all(|event| event.place.as_ref().and_then(|place| place.name.as_deref()).is_some()));
}

fn meeting() -> Value {
    json!({"EventId": 73601, "EventGuid": "8A2B", "EventBodyName": "Committee on Land Use", "EventDate": "2026-06-25T00:00:00",
        "EventTime": "10:00 AM", "EventLocation": "City Hall - Committee Room", "EventAgendaStatusName": "Final",
        "EventAgendaFile": "https://nyc.legistar1.com/a.pdf", "EventMinutesFile": null, "EventComment": null,
        "EventInSiteURL": "https://legistar.council.nyc.gov/MeetingDetail.aspx?ID=1", "EventLastModifiedUtc": "2026-06-01T10:00:00.123"})
}

#[test]
fn a_meeting_of_the_api_has_its_day_and_its_time_apart() {
    let reading = read(&json!([meeting()]).to_string());
    let event = &reading.events[0];
    assert_eq!((event.id.0.as_str(), times(event)), ("73601", vec!["2026-06-25T15:00".to_owned()]));
    let links: Vec<_> = event.links.iter().map(|link| link.purpose).collect();
    assert_eq!(links, [Purpose::Page, Purpose::Document]);
    let status = |field: &str, words: &str| {
        let mut meeting = meeting();
        meeting[field] = json!(words);
        read(&json!([meeting]).to_string()).events[0].status
    };
    assert_eq!(status("EventAgendaStatusName", "Cancelled"), Status::Cancelled);
    assert_eq!(status("EventAgendaStatusName", "Deferred"), Status::Postponed);
    assert_eq!(status("EventComment", "The meeting is CANCELED."), Status::Cancelled);
    assert_eq!(status("EventAgendaStatusName", "Draft"), Status::Scheduled);
    let mut timeless = meeting();
    timeless["EventTime"] = json!("");
    assert_eq!(times(&read(&json!([timeless]).to_string()).events[0]), ["2026-06-25/2026-06-25"]);
}

#[test]
fn hours_of_twelve_are_told_apart() {
    let date = day("2026-06-25");
    let read = |text: &str| of_day(date, text).map(|local| local.second_of_day() / 60);
    let minutes = [("12:00 AM", 0), ("12:30 PM", 750), ("1:05 p.m.", 785), ("9 AM", 540), ("15:30", 930)];
    for (text, minute) in minutes {
        assert_eq!(read(text), Some(minute), "{text}");
    }
    for text in ["", "noon", "13:99", "25:00", "PM", "-1:00"] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn it_asks_for_the_days_that_are_shown_and_goes_on() {
    let ask = &source().list(&span("America/Chicago", "2026-05-01", "2026-05-31"))[0];
    assert_eq!(ask.request.url, "https://webapi.legistar.com/v1/chicago/events");
    let filter = "EventDate ge datetime'2026-05-01' and EventDate le datetime'2026-05-31'";
    assert_eq!(ask.parameter("$filter"), Some(filter));
    let body = Value::from_iter(std::iter::repeat_n(meeting(), 1000)).to_string();
    assert_eq!(read(&body).next[0].parameter("$skip"), Some("1000"));
    let broken = read(&json!([{"EventId": 1, "EventBodyName": "x", "EventDate": "soon"}, null, "x"]).to_string());
    let why: Vec<_> = broken.left_out.iter().map(|left_out| left_out.why).collect();
    assert_eq!(why, [Why::NoTime, Why::Nameless, Why::Nameless]);
}
