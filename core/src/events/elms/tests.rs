use super::*;
use crate::events::clocks::{by, fixture, span, times};

fn source() -> Elms {
    Elms { address: Endpoint::new("https://api.chicityclerkelms.chicago.gov/meeting").unwrap() }
}

fn recorded() -> (Ask, Reading) {
    let span = span("America/Chicago", "2000-01-01", "2099-12-31");
    let ask = source().list().remove(0);
    let answer = Response::new(200, "", fixture("events/city-scrapers/chi_citycouncil.json"));
    let reading = by(&span, |clocks| Elms::decode(&ask, &answer, clocks)).unwrap();
    (ask, reading)
}

#[test]
fn meetings_of_chicagos_council_are_read_as_recorded() {
    let (_, reading) = recorded();
    assert_eq!((reading.events.len(), reading.left_out.len()), (99, 0));
    let first = &reading.events[0];
    assert_eq!(first.id.0, "05889499-4C56-EE11-BE6E-001DD8098532");
    assert_eq!(first.title, "Committee on Zoning, Landmarks and Building Standards");
    assert_eq!(times(first), ["2023-10-12T15:00"]);
    let place = first.place.as_ref().and_then(|place| place.name.as_deref());
    assert_eq!(place, Some("City Council Chamber, 2nd Fl, City Hall, 121 N LaSalle St - Chicago, IL 60602"));
    assert_eq!(first.summary.as_deref(), Some("Written public comment deadline October 11, 2023, 3:00 PM"));
    let documents: Vec<_> = first.links.iter().map(|link| (link.purpose, link.label.as_deref())).collect();
    assert_eq!(documents, [(Purpose::Document, Some("Notice")), (Purpose::Document, Some("Agenda"))]);
}

#[test]
fn cancelled_and_rescheduled_meetings_are_as_many_as_the_clerk_says() {
    let (_, reading) = recorded();
    let count = |status: Status| reading.events.iter().filter(|event| event.status == status).count();
    assert_eq!((count(Status::Rescheduled), count(Status::Postponed)), (3, 0));
    // Seven older ones say so in a comment.
    assert_eq!(count(Status::Cancelled), 12);
    let online = reading.events.iter().filter(|event| event.attendance == Attendance::Online).count();
    assert_eq!(online, 13);
}

#[test]
fn the_next_hundred_are_asked_for() {
    let (ask, reading) = recorded();
    assert_eq!(ask.parameter("sort"), Some("date desc"));
    assert_eq!(reading.next[0].parameter("skip"), Some("100"));
    let later = span("America/Chicago", "2026-01-01", "2026-12-31");
    let answer = Response::new(200, "", fixture("events/city-scrapers/chi_citycouncil.json"));
    let over = by(&later, |clocks| Elms::decode(&ask, &answer, clocks)).unwrap();
    assert_eq!((over.events, over.next), (vec![], vec![]), "what is older is not asked for");
    let refused = by(&span("UTC", "2026-01-01", "2026-01-02"), |clocks| {
        Elms::decode(&ask, &Response::new(200, "", "[]"), clocks)
    });
    assert_eq!(refused, Err(UNEXPECTED));
}
