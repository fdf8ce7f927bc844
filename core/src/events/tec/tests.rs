use serde_json::{Value, json};

use super::*;
use crate::Position;
use crate::events::clocks::{always, at, by, fixture, span, times};
use crate::events::model::{Place, Price};

fn source(version: Version) -> Tec {
    Tec { base: Endpoint::new("https://city.example").unwrap(), version, categories: None }
}

fn read(body: &str) -> Reading {
    let ask = &source(Version::V1).list(&always())[0];
    by(&always(), |clocks| Tec::decode(ask, &Response::new(200, "", body), clocks)).unwrap()
}

fn one(body: &str) -> Event {
    let reading = read(body);
    assert_eq!((reading.events.len(), reading.left_out.len()), (1, 0), "{reading:?}");
    reading.events.into_iter().next().unwrap()
}

fn single() -> Value {
    serde_json::from_str(&fixture("events/tec/tribe-events-v1-single-8212.json")).unwrap()
}

#[test]
fn an_event_of_v1_is_read_as_it_was_recorded() {
    let event = one(&single().to_string());
    assert_eq!(event.id.0, "tcw.it-couture.ch?id=8212");
    assert_eq!(event.title, "Interclub 40+ 3L Damen (R. Bachmann)");
    assert_eq!(times(&event), ["2021-06-26T07:00/2021-06-26T11:00"]);
    let place = Place {
        name: Some("Tennis Club Witikon".to_owned()),
        address: Some("Eschenhaustrasse 29, 8053 Zürich".to_owned()),
        position: Position::new(47.3656629, 8.5892775),
    };
    assert_eq!(event.place, Some(place));
    assert_eq!((event.organizer, event.picture, event.price, event.description), (None, None, None, None));
    assert_eq!(event.categories, ["Platzbelegung Interclub"]);
    assert_eq!(event.updated, Some(at("2021-04-07T07:15:56Z")));
    let page = event.links.iter().map(|link| link.link.as_str()).collect::<Vec<_>>();
    assert_eq!(page, ["https://tcw.it-couture.ch/event/interclub-40-3l-damen-r-bachmann-3/"]);
}

/// A snapshot of the plugin's own tests, in which ids are names.
fn snapshot(name: &str) -> String {
    let mut text = fixture(&["events/tec/", name, ".snapshot.json"].concat());
    for (name, number) in [("{EVENT_ID}", "7"), ("{ORGANIZER_ID}", "8"), ("{VENUE_ID}", "9")] {
        text = text.replace(name, number);
    }
    text
}

#[test]
fn events_of_the_newer_api_are_read_as_its_tests_have_them() {
    let reading = read(&snapshot("Events_Test__test_read_responses__0__0"));
    let first = &reading.events[0];
    assert_eq!((first.id.0.as_str(), first.title.as_str()), ("7", "Past Conference 2023"));
    assert_eq!(first.description.as_deref(), Some("A past conference that already happened."));
    assert_eq!(first.summary, None, "the same words twice");
    assert_eq!(times(first), ["2023-01-15T09:00/2023-01-15T17:00"]);
    let place = first.place.as_ref().unwrap();
    assert_eq!(
        (place.name.as_deref(), place.address.as_deref()),
        (Some("Test Venue 1"), Some("123 Main St, Anytown, USA"))
    );
    let organizer = first.organizer.as_ref().unwrap();
    assert_eq!(
        (organizer.name.as_deref(), organizer.links[0].as_str()),
        (Some("Test Organizer 1"), "mailto:test@example.com")
    );
    assert_eq!(times(&reading.events[4]), ["2025-06-27/2025-06-27"]);
    let words = |text: &str| Some(Price::Words(text.to_owned()));
    let prices: Vec<_> = reading.events.iter().take(6).map(|event| event.price.clone()).collect();
    assert_eq!(
        prices,
        [words("$99.00"), Some(Price::Free), words("$299.99"), words("$150 – $500"), None, words("$45")]
    );
}

#[test]
fn what_is_private_a_draft_or_behind_a_password_is_in_no_snapshot() {
    let public = [
        "Past Conference 2023",
        "Current Workshop Series",
        "Future Tech Summit",
        "Music Festival 2024",
        "Community Cleanup Day",
        "Virtual Webinar: SEO Best Practices",
        "Community Open Mic Night",
        "Café & Code: Developer’s Meetup",
        "Web Development Bootcamp",
    ];
    for (name, left_out) in [
        ("Events_Test__test_read_responses__0__0", 1),
        ("Event_Test__test_read_responses__0__0", 1),
        ("Event_Test__test_read_responses__1__0", 1),
        ("Event_Test__test_get_formatted_entity__0", 3),
        ("Event_Test__test_read_responses__3__0", 3),
    ] {
        let reading = read(&snapshot(name));
        let titles: Vec<_> = reading.events.iter().map(|event| event.title.as_str()).collect();
        assert_eq!(titles, public, "{name}");
        let why: Vec<_> = reading.left_out.iter().map(|left_out| left_out.why).collect();
        assert_eq!(why, vec![Why::NotPublic; left_out], "{name}");
    }
}

#[test]
fn posts_with_their_fields_tell_when_and_whether() {
    let event = |name: &str| one(&fixture(&["events/tec/", name, ".json"].concat()));
    assert_eq!(times(&event("all-day_1")), ["2019-06-20/2019-06-20"]);
    assert_eq!(times(&event("multiday_1")), ["2019-06-20T11:00/2019-06-21T15:00"]);
    assert_eq!(event("single_canceled_status").status, Status::Cancelled);
    assert_eq!(event("single_postponed_status").status, Status::Postponed);
}

#[test]
fn a_day_that_ends_in_the_small_hours_is_one_day() {
    let mut event = single();
    event["all_day"] = json!(true);
    for (start, end, expected) in [
        ("2026-05-07 00:00:00", "2026-05-07 23:59:59", "2026-05-07/2026-05-07"),
        ("2026-05-07 04:00:00", "2026-05-08 03:59:59", "2026-05-07/2026-05-07"),
        ("2026-05-07 00:00:00", "2026-05-09 23:59:59", "2026-05-07/2026-05-09"),
    ] {
        (event["start_date"], event["end_date"]) = (json!(start), json!(end));
        assert_eq!(times(&one(&event.to_string())), [expected]);
    }
}

#[test]
fn times_are_those_of_the_events_own_zone() {
    let mut event = single();
    for (zone, expected) in [("America/Chicago", "T14:00"), ("UTC+2", "T07:00"), ("UTC-3.5", "T12:30"), ("", "T07:00")]
    {
        event["timezone"] = json!(zone);
        assert!(times(&one(&event.to_string()))[0].contains(expected), "{zone}");
    }
}

#[test]
fn what_is_not_for_all_is_left_out_and_what_is_cancelled_says_so() {
    let mut hidden = single();
    hidden["hide_from_listings"] = json!(true);
    let mut draft = single();
    draft["status"] = json!("draft");
    let mut cancelled = single();
    cancelled["json_ld"]["eventStatus"] = json!("https://schema.org/EventCancelled");
    cancelled["title"] = json!("Pranzo &#8211; &#8220;insieme&#8221;");
    cancelled["venue"] = json!([]);
    let reading = read(&json!({"events": [hidden, draft, cancelled], "total": 3, "total_pages": 1}).to_string());
    assert_eq!(reading.left_out.iter().map(|left_out| left_out.why).collect::<Vec<_>>(), [Why::NotPublic; 2]);
    let event = &reading.events[0];
    assert_eq!((event.status, event.title.as_str(), &event.place), (Status::Cancelled, "Pranzo – “insieme”", &None));
}

#[test]
fn the_next_page_is_asked_for_until_the_last() {
    let tec = Tec { categories: Some("musica".to_owned()), ..source(Version::V1) };
    let first = &tec.list(&span("Europe/Rome", "2026-05-01", "2026-05-31"))[0];
    assert_eq!(
        first.request.address(),
        "https://city.example/wp-json/tribe/events/v1/events?start_date=2026-05-01&end_date=2026-05-31+23%3A59%3A59\
         &per_page=50&page=1&categories=musica"
    );
    let page = Response::new(200, "", json!({"events": [single()], "total_pages": 2}).to_string());
    let next = by(&always(), |clocks| Tec::decode(first, &page, clocks)).unwrap().next;
    assert_eq!(next[0].parameter("page"), Some("2"));
    assert_eq!(by(&always(), |clocks| Tec::decode(&next[0], &page, clocks)).unwrap().next, []);
}
