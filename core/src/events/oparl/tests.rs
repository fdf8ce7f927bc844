use serde_json::{Value, json};

use super::*;
use crate::events::clocks::{at, by, fixture, span, times};

fn source(address: &str) -> OParl {
    OParl { address: Endpoint::new(address).unwrap() }
}

fn read_from(address: &str, body: &str) -> Reading {
    let span = span("Europe/Berlin", "2000-01-01", "2099-12-31");
    let source = source(address);
    let ask = &source.list()[0];
    by(&span, |clocks| source.decode(ask, &Response::new(200, "", body), clocks)).unwrap()
}

fn read(body: &str) -> Reading {
    read_from("https://oparl.example.org/body/0/meeting", body)
}

fn karlsruhe(name: &str) -> Event {
    read(&fixture(&["participation/oparl-karlsruhe/", name, ".json"].concat())).events.remove(0)
}

#[test]
fn the_meeting_of_the_spec_is_read() {
    let reading = read(&fixture("participation/oparl-spec/Meeting-01.json"));
    let event = &reading.events[0];
    assert_eq!(
        (event.id.0.as_str(), event.title.as_str()),
        ("https://oparl.example.org/meeting/281", "4. Sitzung des Finanzausschusses")
    );
    assert_eq!(times(event), ["2013-01-04T07:00/2013-01-04T11:00"]);
    let place = event.place.as_ref().unwrap();
    assert_eq!(place.name.as_deref(), Some("Rathaus der Beispielstadt, Ratshausplatz 1, 12345 Beispielstadt"));
    // The example of the spec has the latitude first.
    assert_eq!(place.position, Position::new(50.1234, 10.4321));
    assert_eq!(event.description.as_deref(), Some("10.1 Satzungsänderung für Ausschreibungen"));
    let documents: Vec<_> = event.links.iter().map(|link| link.label.as_deref().unwrap()).collect();
    assert_eq!(documents, ["Einladung"], "all files of the example have one address");
    assert_eq!(event.updated, Some(at("2012-01-08T13:05:27Z")));
}

#[test]
fn meetings_of_karlsruhe_are_read_though_they_end_before_they_begin() {
    let event = karlsruhe("meeting-1868");
    assert_eq!((event.title.as_str(), times(&event)), ("Ortschaftsrat Durlach", vec!["2008-09-24T15:00".to_owned()]));
    assert_eq!(event.description.as_deref().unwrap().lines().count(), 12);
    assert_eq!(event.links[0].label.as_deref(), Some("Protokoll öffentl."));
    assert_eq!(times(&karlsruhe("meeting-2229")), ["2009-11-11T17:00"]);

    let event = karlsruhe("meeting-6126");
    assert_eq!(times(&event), ["2020-07-27T17:00/2020-07-27T20:00"]);
    assert_eq!(event.place.unwrap().name.as_deref(), Some("Begegnungsstätte, Rathausstr. 2 a, 76228 Karlsruhe"));

    let event = karlsruhe("meeting-results-6324");
    assert_eq!(event.title, "Gemeinderat (öffentlich/nicht öffentlich)");
    let labels: Vec<_> = event.links.iter().map(|link| link.label.as_deref().unwrap()).collect();
    assert_eq!(labels, ["Tagesordnung (ö/nö)", "Protokoll Sitzungseröffnung", "Anwesenheit (Protokoll)"]);
}

fn meeting() -> Value {
    json!({"id": "https://oparl.example.org/meeting/1", "type": "https://schema.oparl.org/1.1/Meeting", "name": "Rat",
        "start": "2026-05-07T17:00:00+02:00", "location": {"streetAddress": "Platz 1", "postalCode": "12345", "locality": "Ort",
            "room": "Saal", "geojson": {"geometry": {"type": "Point", "coordinates": [13.37, 52.51]}}},
        "agendaItem": [{"number": "1", "name": "Offen", "public": true}, {"number": "2", "name": "Geheim", "public": false}]})
}

#[test]
fn what_is_secret_deleted_or_cancelled_is_told_as_it_should_be() {
    let mut cancelled = meeting();
    cancelled["cancelled"] = json!(true);
    let deleted = json!({"id": "https://oparl.example.org/meeting/2", "deleted": true});
    let reading = read(&json!({"data": [cancelled, deleted], "links": {}}).to_string());
    assert_eq!(reading.left_out.iter().map(|left_out| left_out.why).collect::<Vec<_>>(), [Why::NotPublic]);
    let event = &reading.events[0];
    assert_eq!((event.status, event.description.as_deref()), (Status::Cancelled, Some("1 Offen")));
    let place = event.place.as_ref().unwrap();
    assert_eq!((place.name.as_deref(), place.address.as_deref()), (Some("Saal"), Some("Platz 1, 12345 Ort")));
    assert_eq!(place.position, Position::new(52.51, 13.37));
}

#[test]
fn the_next_page_is_followed_on_the_citys_host_only() {
    let next = |address: &str, next: &str| {
        let body = json!({"data": [meeting()], "links": {"next": next}}).to_string();
        let reading = read_from(address, &body);
        (reading.next.first().map(|ask| ask.request.address()), reading.left_out.len())
    };
    let own = "https://oparl.example.org/body/0/meeting";
    let told = |address: &str| (Some(address.to_owned()), 0);
    assert_eq!(
        next(own, "http://OParl.example.org/body/0/meeting?page=2"),
        told("https://OParl.example.org/body/0/meeting?page=2")
    );
    assert_eq!(next(own, "https://evil.example/x?page=2"), told("https://oparl.example.org/body/0/meeting?page=2"));
    assert_eq!(
        next("/oparl/meeting", "https://oparl.example.org/body/0/meeting?page=2"),
        told("/oparl/meeting?page=2")
    );
    assert_eq!(next(own, "https://evil.example/x"), (None, 1));
}

#[test]
fn a_body_names_the_list_of_its_meetings() {
    let mut body: Value = serde_json::from_str(&fixture("participation/oparl-spec/Body-01.json")).unwrap();
    body["meeting"] = json!("https://oparl.example.org/body/0/meeting/");
    let reading = read_from("https://oparl.example.org/body/0", &body.to_string());
    assert_eq!(reading.next[0].request.address(), "https://oparl.example.org/body/0/meeting/");
}
