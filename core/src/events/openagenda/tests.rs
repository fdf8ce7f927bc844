use serde_json::{Value, json};

use super::*;
use crate::Position;
use crate::events::clocks::{always, at, by, fixture, span, times};
use crate::events::model::{Place, Price};

fn source(language: &str) -> OpenAgenda {
    OpenAgenda {
        base: Endpoint::new("https://api.openagenda.com").unwrap(),
        agenda: AgendaId("41630080".to_owned()),
        key: PublicKey("k3y".to_owned()),
        languages: vec![language.to_owned()],
    }
}

fn read_as(language: &str, body: &str) -> Result<Reading, Error> {
    let source = source(language);
    let ask = &source.list(&always())[0];
    by(&always(), |clocks| source.decode(ask, &Response::new(200, "", body), clocks))
}

fn read(body: &Value) -> Reading {
    read_as("fr", &body.to_string()).unwrap()
}

/// The recorded event in full, as it will be when somebody publishes it.
fn published() -> Value {
    let mut body: Value = serde_json::from_str(&fixture("events/openagenda/event.json")).unwrap();
    body["event"]["state"] = json!(2);
    body
}

#[test]
fn the_list_is_read_as_it_was_recorded() {
    let reading = read_as("en", &fixture("events/openagenda/events.json")).unwrap();
    assert_eq!((reading.events.len(), reading.left_out.len(), reading.next.len()), (1, 0, 0));
    let event = &reading.events[0];
    assert_eq!((event.id.0.as_str(), event.title.as_str()), ("9906334", "My event"));
    assert_eq!(event.summary.as_deref(), Some("Short description"));
    assert_eq!(times(event), ["2025-01-06T10:00/2025-01-06T14:00", "2025-01-06T14:00/2025-01-06T17:00"]);
    let place = Place {
        name: Some("My location".to_owned()),
        address: Some("122 rue de Charonne, 75011 Paris, France".to_owned()),
        position: Position::new(48.854969, 2.386696),
    };
    assert_eq!(event.place, Some(place));
    assert_eq!((event.attendance, event.status), (Attendance::InPerson, Status::Scheduled));
    assert_eq!(event.categories, ["my", "event"]);
    assert_eq!(event.organizer.as_ref().unwrap().name.as_deref(), Some("AgendaTradWip"));
}

#[test]
fn texts_are_in_the_readers_language() {
    let title =
        |language: &str| read_as(language, &fixture("events/openagenda/events.json")).unwrap().events.remove(0).title;
    assert_eq!(
        (title("fr-CH"), title("en"), title("it")),
        ("Mon évènement".to_owned(), "My event".to_owned(), "My event".to_owned())
    );
}

#[test]
fn what_waits_to_be_published_is_left_out() {
    for name in ["event", "post", "delete"] {
        let reading = read_as("fr", &fixture(&["events/openagenda/", name, ".json"].concat())).unwrap();
        assert_eq!(reading.events, [], "{name}");
        assert_eq!(
            reading.left_out.iter().map(|left_out| left_out.why).collect::<Vec<_>>(),
            [Why::NotPublic],
            "{name}"
        );
    }
    for field in ["private", "draft", "removed"] {
        let mut body = published();
        body["event"][field] = json!(1);
        assert_eq!(read(&body).events, [], "{field}");
    }
}

#[test]
fn what_is_no_list_of_events_is_refused() {
    for name in ["agendas", "locations"] {
        let read = read_as("fr", &fixture(&["events/openagenda/", name, ".json"].concat()));
        assert_eq!(read, Err(UNEXPECTED), "{name}");
    }
}

#[test]
fn all_that_an_organiser_says_is_read() {
    let mut body = published();
    let event = &mut body["event"];
    event["registration"] = json!([{"type": "link", "value": "https://city.example/book"},
        {"type": "email", "value": "a@city.example"}, {"type": "phone", "value": "01 23 45 67 89"}]);
    event["onlineAccessLink"] = json!("https://meet.example/1");
    event["attendanceMode"] = json!(3);
    event["status"] = json!(5);
    event["image"] = json!({"base": "https://cdn.openagenda.com/main/", "filename": "a.jpg"});
    event["conditions"] = json!({"fr": "Entrée libre"});
    let reading = read(&body);
    let event = &reading.events[0];
    assert_eq!((event.title.as_str(), event.description.as_deref()), ("Mon évènement", Some("Description longue")));
    assert_eq!(event.categories, ["mon", "évènement"]);
    assert_eq!((&event.price, event.ages), (&Some(Price::Free), Some(Ages { from: Some(7), to: Some(121) })));
    let accessible = &event.accessibility;
    assert_eq!((accessible.hearing, accessible.wheelchair, accessible.sight), (Some(true), None, None));
    let links: Vec<_> = event.links.iter().map(|link| (link.purpose, link.link.as_str())).collect();
    let expected = [
        (Purpose::Page, "https://openagenda.com/my-agenda/events/testing-6090479"),
        (Purpose::TakePart, "https://meet.example/1"),
        (Purpose::Register, "https://city.example/book"),
        (Purpose::Register, "mailto:a@city.example"),
        (Purpose::Register, "tel:0123456789"),
    ];
    assert_eq!(links, expected);
    assert_eq!((event.attendance, event.status), (Attendance::Both, Status::SoldOut));
    assert_eq!(event.picture.as_ref().unwrap().link.as_str(), "https://cdn.openagenda.com/main/a.jpg");
    assert_eq!(event.updated, Some(at("2025-01-09T13:53:30Z")));
}

#[test]
fn each_status_is_what_the_documentation_says() {
    let expected = [
        Status::Scheduled,
        Status::Rescheduled,
        Status::MovedOnline,
        Status::Postponed,
        Status::SoldOut,
        Status::Cancelled,
    ];
    for (number, status) in (1..).zip(expected) {
        let mut body = published();
        body["event"]["status"] = json!(number);
        assert_eq!(read(&body).events[0].status, status, "{number}");
    }
}

#[test]
fn the_next_page_is_asked_for_by_the_cursor() {
    let source = source("fr");
    let first = &source.list(&span("Europe/Paris", "2026-05-01", "2026-05-31"))[0];
    assert_eq!(
        first.request.address(),
        "https://api.openagenda.com/v2/agendas/41630080/events?key=k3y&detailed=1&size=200\
         &timings%5Bgte%5D=2026-04-30&timings%5Blte%5D=2026-06-01"
    );
    assert!(first.request.headers.is_empty(), "a header would make the browser ask first");
    let body = json!({"events": [published()["event"]], "after": [1736154000000_u64, 249118]}).to_string();
    let next = by(&always(), |clocks| source.decode(first, &Response::new(200, "", body), clocks)).unwrap().next;
    let after: Vec<_> =
        next[0].request.query.iter().filter(|(name, _)| name == "after[]").map(|(_, value)| value.as_str()).collect();
    assert_eq!((after, next[0].parameter("key")), (vec!["1736154000000", "249118"], Some("k3y")));
}

#[test]
fn a_wrong_key_is_told_in_the_servers_words() {
    let answer = Response::new(403, "", r#"{"success":false,"message":"invalid key"}"#);
    let source = source("fr");
    let refused = by(&always(), |clocks| source.decode(&source.list(&always())[0], &answer, clocks));
    let Err(Error::Refused(refusal)) = refused else { panic!("{refused:?}") };
    assert_eq!((refusal.status, refusal.messages[0].text.as_str()), (403, "invalid key"));
}
