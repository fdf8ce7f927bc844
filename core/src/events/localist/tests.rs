use serde_json::{Value, json};

use super::*;
use crate::Position;
use crate::events::clocks::{by, day, span, times};
use crate::events::model::Place;

/// An event as the API gives it, with its values as they are there.
fn lecture() -> Value {
    json!({
        "id": 54134692501025_u64, "title": "Night of &amp; Stars", "url": null, "updated_at": "2026-10-01T09:12:44-04:00",
        "status": "live", "experience": "hybrid", "stream_url": "https://stream.example/1", "location": "",
        "location_name": "Jerome Library", "room_number": "101", "free": false, "private": false, "rejected": false,
        "ticket_url": "https://tickets.example/1", "ticket_cost": "$5", "keywords": ["sky"], "tags": ["astronomy"],
        "description_text": "Look up.", "description": "<p>Look up.</p>", "address": "1 Main St, Bowling Green, OH 43403",
        "geo": {"latitude": "41.376503", "longitude": "-83.635107", "street": null, "city": "Bowling Green", "zip": "43403"},
        "filters": {"event_target_audience": [{"name": "Families", "id": 900}], "event_types": [{"name": "Lecture", "id": 800}]},
        "localist_url": "https://events.example.edu/event/stars", "photo_url": "https://img.example/1.jpg",
        "event_instances": [{"event_instance": {"id": 1, "event_id": 2, "start": "2026-11-05T19:00:00-05:00",
            "end": "2026-11-05T20:30:00-05:00", "all_day": false}}]
    })
}

fn read(events: Value, page: u32) -> Reading {
    let span = span("America/Chicago", "2026-11-01", "2026-11-30");
    let body = json!({"events": events, "page": {"current": page, "size": 100, "total": 2},
        "date": {"first": "2026-11-01", "last": "2026-11-30"}});
    let source = Localist { base: Endpoint::new("https://events.example.edu").unwrap() };
    let ask = &source.list(&span)[0];
    by(&span, |clocks| Localist::decode(ask, &Response::new(200, "", body.to_string()), clocks)).unwrap()
}

#[test]
fn all_that_a_calendar_says_is_read() {
    let reading = read(json!([{"event": lecture()}]), 2);
    let event = &reading.events[0];
    assert_eq!((event.id.0.as_str(), event.title.as_str()), ("54134692501025", "Night of & Stars"));
    assert_eq!(times(event), ["2026-11-06T00:00/2026-11-06T01:30"]);
    let place = Place {
        name: Some("Jerome Library, 101".to_owned()),
        address: Some("1 Main St, Bowling Green, OH 43403".to_owned()),
        position: Position::new(41.376503, -83.635107),
    };
    assert_eq!(event.place, Some(place));
    assert_eq!((event.attendance, &event.price), (Attendance::Both, &Some(Price::Words("$5".to_owned()))));
    assert_eq!(event.categories, ["Lecture", "astronomy", "sky"]);
    assert_eq!(event.audience, ["Families"]);
    let links: Vec<_> = event.links.iter().map(|link| (link.purpose, link.link.as_str())).collect();
    let expected = [
        (Purpose::Page, "https://events.example.edu/event/stars"),
        (Purpose::Tickets, "https://tickets.example/1"),
        (Purpose::TakePart, "https://stream.example/1"),
    ];
    assert_eq!(links, expected);
}

#[test]
fn a_day_is_a_day_whatever_hour_stands_behind_it() {
    let mut event = lecture();
    event["event_instances"][0]["event_instance"] =
        json!({"start": "2026-11-05T00:00:00-05:00", "end": null, "all_day": true});
    let reading = read(json!([{"event": event}]), 2);
    assert_eq!(reading.events[0].occurrences[0].when, When::days(day("2026-11-05"), None));
}

#[test]
fn what_is_cancelled_is_told_and_what_is_not_public_is_not() {
    let of = |field: &str, value: Value| {
        let mut event = lecture();
        event[field] = value;
        let reading = read(json!([{"event": event}]), 2);
        (reading.events.first().map(|event| event.status), reading.left_out.len())
    };
    assert_eq!(of("status", json!("canceled")), (Some(Status::Cancelled), 0));
    assert_eq!(of("status", json!("pending")), (None, 1));
    assert_eq!(of("private", json!(true)), (None, 1));
    assert_eq!(of("rejected", json!(true)), (None, 1));
    let mut free = lecture();
    free["free"] = json!(true);
    assert_eq!(read(json!([{"event": free}]), 2).events[0].price, Some(Price::Free));
}

#[test]
fn the_next_page_is_asked_for_until_the_last() {
    let next = read(json!([]), 1).next;
    assert_eq!(
        next[0].request.address(),
        "https://events.example.edu/api/2/events?start=2026-11-01&end=2026-11-30&pp=100&page=2"
    );
    assert_eq!(read(json!([]), 2).next, []);
}

#[test]
fn no_more_days_are_asked_for_than_the_server_gives() {
    let source = Localist { base: Endpoint::new("https://events.example.edu").unwrap() };
    let ask = &source.list(&span("America/Chicago", "2026-01-01", "2030-01-01"))[0];
    assert_eq!(ask.parameter("end"), Some("2027-01-05"));
}
