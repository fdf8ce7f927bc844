use proptest::prelude::*;

use super::*;
use crate::events::clocks::at;
use crate::events::model::{EventId, Price, Purpose};
use crate::{Position, Timestamp};

fn event(id: &str, title: &str, start: &str) -> Event {
    let mut event = Event::new(id, title.to_owned());
    event.occurrences.push(Occurrence::at(When::times(at(start), None)));
    event
}

fn placed(mut event: Event, name: &str, position: Option<(f64, f64)>) -> Event {
    let position = position.and_then(|(latitude, longitude)| Position::new(latitude, longitude));
    event.place = Some(Place { name: Some(name.to_owned()), address: None, position });
    event
}

fn addressed(mut event: Event, address: &str) -> Event {
    event.place.as_mut().unwrap().address = Some(address.to_owned());
    event
}

const EVENING: &str = "2026-05-07T19:00:00Z";

fn ids(events: &[Event]) -> Vec<&str> {
    events.iter().map(|event| event.id.0.as_str()).collect()
}

#[test]
fn the_same_concert_stands_once_with_all_that_is_known() {
    let mut city = placed(event("17", "Concerto: Mozart!", EVENING), "Teatro Verdi", None);
    city.add_link(Purpose::Page, Some("https://city.example/17"));
    let mut theatre =
        placed(event("a@theatre.example", "concerto mozart", EVENING), "TEATRO VERDI, Firenze", Some((43.77, 11.26)));
    theatre.description = Some("Il quartetto.".to_owned());
    theatre.price = Some(Price::Words("12 €".to_owned()));
    theatre.occurrences[0].when = When::times(at(EVENING), Some(at("2026-05-07T21:00:00Z")));
    theatre.add_link(Purpose::Tickets, Some("https://tickets.example"));
    theatre.add_link(Purpose::Page, Some("https://city.example/17"));
    let other = event("18", "Altro", EVENING);
    let merged = merge(vec![vec![city, other], vec![theatre]]);
    assert_eq!(ids(&merged), ["a@theatre.example", "18"], "the one that says most, where the first stood");
    let concert = &merged[0];
    assert_eq!((concert.links.len(), concert.occurrences.len()), (2, 1));
    assert!(matches!(concert.occurrences[0].when, When::Times { end: Some(_), .. }));
    assert_eq!(concert.price, Some(Price::Words("12 €".to_owned())));
}

#[test]
fn what_only_looks_alike_stays_apart() {
    let mass = |id: &str, church: &str, position| placed(event(id, "Messa", EVENING), church, position);
    for (one, other) in [
        (mass("1", "San Marco", None), mass("2", "San Lorenzo", None)),
        (mass("1", "Chiesa", Some((43.77, 11.25))), mass("2", "Chiesa", Some((43.78, 11.25)))),
        (mass("1", "San Marco", Some((43.77, 11.25))), mass("2", "San Lorenzo", Some((43.771, 11.25)))),
        (
            addressed(mass("1", "San Marco", None), "Firenze"),
            addressed(mass("2", "San Lorenzo", None), "Via Roma 1, Firenze"),
        ),
        (event("1", "Messa", EVENING), event("2", "Messa", "2026-05-07T20:00:00Z")),
        (event("7", "Messa", EVENING), event("7", "Mercato", EVENING)),
        (event("1", "!!!", EVENING), event("2", "???", EVENING)),
        (mass("1", "San Marco", None), event("1", "Messa", "2026-05-08T19:00:00Z")),
    ] {
        assert_eq!(merge(vec![vec![one], vec![other]]).len(), 2);
    }
    // In one list, one church without a name is not the one beside it.
    assert_eq!(merge(vec![vec![mass("1", "San Marco", None), event("2", "Messa", EVENING)]]).len(), 2);
}

#[test]
fn a_place_is_one_whichever_source_says_more_of_it() {
    let mass = |id: &str, church: &str, position| placed(event(id, "Messa", EVENING), church, position);
    let here = Some((43.77, 11.25));
    for (one, other) in [
        (mass("1", "San Marco", None), mass("2", "Chiesa di San Marco", None)),
        (mass("1", "San Marco", here), mass("2", "S. Marco", here)),
        (mass("1", "San Marco", here), mass("2", "san marco!", Some((43.771, 11.25)))),
        (mass("1", "Via Roma 1", None), addressed(mass("2", "San Marco", None), "via Roma 1, Firenze")),
        (mass("1", "San Marco", here), event("2", "Messa", EVENING)),
    ] {
        assert_eq!(merge(vec![vec![one], vec![other]]).len(), 1);
    }
}

#[test]
fn a_number_is_an_id_in_its_own_source_only_and_an_address_is_one_everywhere() {
    let moved = |id: &str| vec![vec![event(id, "Festa", EVENING)], vec![event(id, "ANNULLATA: Festa", EVENING)]];
    assert_eq!(merge(moved("12")).len(), 2);
    assert_eq!(merge(moved("12@city.example")).len(), 1);
    assert_eq!(merge(moved("https://city.example/12")).len(), 1);
}

#[test]
fn an_event_that_a_list_tells_for_each_time_is_one_with_these_times() {
    let day = |day: u32| event("7", "Mostra", &format!("2026-05-{day:02}T08:00:00Z"));
    let merged = merge(vec![vec![day(9), day(7), day(8), day(7)]]);
    assert_eq!(merged.len(), 1);
    let starts: Vec<_> = merged[0].occurrences.iter().map(|occurrence| occurrence.when).collect();
    let at = |day: u32| When::times(at(&format!("2026-05-{day:02}T08:00:00Z")), None);
    assert_eq!(starts, [at(7), at(8), at(9)]);
}

#[test]
fn a_cancellation_wins_unless_it_is_older() {
    let told = |status: Status, updated: Option<&str>| {
        let mut event = event("x@city.example", "Concerto", EVENING);
        (event.status, event.updated) = (status, updated.map(at));
        event
    };
    let (old, new) = (Some("2026-05-01T00:00:00Z"), Some("2026-05-02T00:00:00Z"));
    for (cancelled, scheduled, expected) in [
        (None, None, Status::Cancelled),
        (new, old, Status::Cancelled),
        (old, new, Status::Scheduled),
        (None, new, Status::Cancelled),
        (old, None, Status::Cancelled),
    ] {
        for order in [[0, 1], [1, 0]] {
            let both = [told(Status::Cancelled, cancelled), told(Status::Scheduled, scheduled)];
            let merged = merge(order.map(|index: usize| vec![both[index].clone()]).to_vec());
            assert_eq!((merged.len(), merged[0].status), (1, expected), "{cancelled:?} {scheduled:?}");
        }
    }
}

#[test]
fn one_evening_that_is_cancelled_does_not_cancel_the_series() {
    let mut series = event("s@city.example", "Corso", EVENING);
    series.occurrences.push(Occurrence::at(When::times(at("2026-05-14T19:00:00Z"), None)));
    let mut evening = event("1", "Corso", "2026-05-14T19:00:00Z");
    evening.status = Status::Cancelled;
    let merged = merge(vec![vec![series], vec![evening]]);
    assert_eq!((merged.len(), merged[0].status), (1, Status::Scheduled));
    let statuses: Vec<_> = merged[0].occurrences.iter().map(|occurrence| occurrence.status).collect();
    assert_eq!(statuses, [None, Some(Status::Cancelled)]);
}

#[test]
fn many_events_that_look_alike_are_merged() {
    let alike = |count: usize| -> Vec<Event> {
        let each =
            |index: usize| placed(event(&format!("{index}"), "Messa", EVENING), &format!("Chiesa {index}x"), None);
        (0..count).map(each).collect()
    };
    // In time that grows with their square, this would not end.
    assert_eq!(merge(vec![alike(5_000), alike(20)]).len(), 5_000);
    let different = |source: &str| {
        (0..5_000).map(|index| event(&format!("{source}{index}"), &format!("E {index}"), EVENING)).collect()
    };
    assert_eq!(merge(vec![different("a"), different("b")]).len(), 5_000);
}

proptest! {
    #[test]
    fn no_time_is_lost_and_merging_again_changes_nothing(
        sources in prop::collection::vec(prop::collection::vec((0_u8..6, 0_u8..4, 0_u8..4, 0_u8..3), 0..12), 0..4),
    ) {
        let made = |(id, title, start, place): &(u8, u8, u8, u8)| {
            let mut event = Event::new(format!("{id}"), format!("T{title}"));
            event.occurrences.push(Occurrence::at(When::times(Timestamp(i64::from(*start)), None)));
            if *place > 0 { placed(event, &format!("P{place}"), None) } else { event }
        };
        let sources: Vec<Vec<Event>> = sources.iter().map(|events| events.iter().map(made).collect()).collect();
        let mut times: Vec<_> = sources.iter().flatten().map(|event| (event.title.clone(), event.occurrences[0].when)).collect();
        let merged = merge(sources);
        let mut after: Vec<_> = merged
            .iter()
            .flat_map(|event| event.occurrences.iter().map(|occurrence| (event.title.clone(), occurrence.when)))
            .collect();
        times.sort();
        times.dedup();
        after.sort();
        after.dedup();
        prop_assert_eq!(times, after);
        prop_assert!(merged.iter().all(|event| event.id != EventId(String::new())));
    }
}
