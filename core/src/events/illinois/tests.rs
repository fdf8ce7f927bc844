use serde_json::{Value, json};

use super::*;
use crate::events::clocks::{by, fixture, span, times};

fn read(body: &str) -> Reading {
    let span = span("America/Chicago", "2000-01-01", "2099-12-31");
    by(&span, |clocks| Illinois::decode(&Response::new(200, "", body), clocks)).unwrap()
}

#[test]
fn meetings_of_an_agency_are_read_by_the_clocks_of_illinois() {
    let reading = read(&fixture("events/city-scrapers/il_adcrc.json"));
    assert_eq!((reading.events.len(), reading.left_out.len()), (10, 0));
    let first = &reading.events[0];
    assert_eq!(first.id.0, "agency-event-page-10a8883453");
    assert_eq!(first.title, "Research Subcommission Meeting - February 15, 2024");
    assert_eq!(times(first), ["2024-02-15T16:00/2024-02-15T18:00"]);
    let place = first.place.as_ref().unwrap();
    assert_eq!(place.name.as_deref(), Some("In-Person: State of Illinois Office Building"));
    assert_eq!(place.address.as_deref(), Some("555 W. Monroe, 1st Floor, Illinois Room, Chicago IL"));
    assert_eq!((first.attendance, first.status), (Attendance::Both, Status::Scheduled));
    let links: Vec<_> = first.links.iter().map(|link| link.purpose).collect();
    assert_eq!(links, [Purpose::TakePart, Purpose::Page]);
}

#[test]
fn a_cancelled_meeting_says_so_in_a_word() {
    let mut body: Value = serde_json::from_str(&fixture("events/city-scrapers/il_adcrc.json")).unwrap();
    body["eventFeedItemList"][0]["canceledEvent"] = json!("true");
    assert_eq!(read(&body.to_string()).events[0].status, Status::Cancelled);
}
