use serde_json::{Value, json};

use super::*;
use crate::Position;
use crate::events::clocks::{always, by, span, times};
use crate::events::model::Place;

fn source() -> Gancio {
    Gancio { base: Endpoint::new("https://gancio.example").unwrap(), tags: vec!["punk".to_owned()], places: Vec::new() }
}

fn read(body: &Value) -> Reading {
    by(&always(), |clocks| source().decode(&Response::new(200, "", body.to_string()), clocks)).unwrap()
}

/// As an instance gives it.
fn concert() -> Value {
    json!({"id": 12, "title": "Concerto", "slug": "concerto-2", "start_datetime": 1778176800, "end_datetime": null,
        "media": [{"url": "a b.jpg", "name": "Il manifesto", "height": 100, "width": 100, "focalpoint": [0, 0]}],
        "online_locations": null, "parentId": null, "tags": ["punk", "live"], "updatedAt": "2026-05-01T10:00:00.000Z",
        "place": {"id": 3, "name": "Circolo", "address": "Via Roma 1", "latitude": 43.77, "longitude": 11.25}})
}

#[test]
fn an_event_is_read_with_seconds_since_1970() {
    let reading = read(&json!([concert()]));
    let event = &reading.events[0];
    assert_eq!(
        (event.id.0.as_str(), event.title.as_str(), times(event)),
        ("12", "Concerto", vec!["2026-05-07T18:00".to_owned()])
    );
    let place = Place {
        name: Some("Circolo".to_owned()),
        address: Some("Via Roma 1".to_owned()),
        position: Position::new(43.77, 11.25),
    };
    assert_eq!(event.place, Some(place));
    assert_eq!(event.link(Purpose::Page).unwrap().link.as_str(), "https://gancio.example/event/concerto-2");
    let picture = event.picture.as_ref().unwrap();
    assert_eq!(picture.link.as_str(), "https://gancio.example/media/a%20b.jpg");
    assert_eq!(picture.alternative.as_deref(), Some("Il manifesto"));
    assert_eq!(event.categories, ["punk", "live"]);
}

#[test]
fn what_recurs_is_told_by_its_next_times_and_not_by_the_rule() {
    let mut parent = concert();
    parent["recurrent"] = json!({"frequency": "1w", "days": [4]});
    let mut child = concert();
    (child["id"], child["parentId"], child["end_datetime"]) = (json!(13), json!(12), json!(1778184000));
    let reading = read(&json!([parent, child]));
    assert_eq!(reading.events.iter().map(|event| event.id.0.as_str()).collect::<Vec<_>>(), ["13"]);
    assert_eq!(times(&reading.events[0]), ["2026-05-07T18:00/2026-05-07T20:00"]);
}

#[test]
fn what_nobody_confirmed_is_left_out_and_what_is_online_is_there() {
    let mut waiting = concert();
    waiting["is_visible"] = json!(false);
    let mut online = concert();
    online["place"] = json!({"id": 1, "name": "online", "address": ""});
    online["online_locations"] = json!(["https://meet.example/1", "javascript:alert(1)"]);
    let reading = read(&json!([waiting, online]));
    assert_eq!(reading.left_out.iter().map(|left_out| left_out.why).collect::<Vec<_>>(), [Why::NotPublic]);
    let event = &reading.events[0];
    assert_eq!((event.attendance, &event.place), (Attendance::Online, &None));
    assert_eq!(event.links.len(), 2);
}

#[test]
fn it_is_asked_without_a_header_for_all_at_once() {
    let ask = &source().list(&span("Europe/Rome", "2026-05-07", "2026-05-07"))[0];
    assert_eq!(
        ask.request.address(),
        "https://gancio.example/api/events?start=1778025600&end=1778284800&show_recurrent=true&tags=punk"
    );
    assert!(ask.request.headers.is_empty());
}
