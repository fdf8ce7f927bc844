use super::*;
use crate::events::clocks::{FewZones, at, day};
use crate::events::model::{Occurrence, Place, Price, Status, When};
use crate::http::TransportError;

/// A Sunday in autumn, at noon in Rome.
const NOW: &str = "2026-11-22T11:00:00Z";

fn agenda() -> Agenda {
    let sources = ["teatri", "comune"].map(|id| (SourceId(id.into()), String::new()));
    Agenda::new(sources.to_vec(), ZoneId("Europe/Rome".to_owned()), at(NOW), &FewZones)
}

fn act(agenda: &mut Agenda, action: Action) -> Vec<Effect> {
    act_at(agenda, action, NOW)
}

fn act_at(agenda: &mut Agenda, action: Action, now: &str) -> Vec<Effect> {
    update(agenda, action, at(now), &FewZones)
}

fn event(title: &str, whens: &[When]) -> Event {
    let mut event = Event::new(title, title.to_owned());
    event.occurrences = whens.iter().map(|when| Occurrence::at(*when)).collect();
    event
}

fn time(start: &str, end: &str) -> When {
    When::times(at(start), Some(at(end)).filter(|_| start != end))
}

fn days(first: &str, last: &str) -> When {
    When::days(day(first), Some(day(last)))
}

fn says(agenda: &mut Agenda, source: &str, events: Vec<Event>) -> Vec<Effect> {
    let reading = Reading { events, ..Reading::default() };
    act(agenda, Action::Came(SourceId(source.into()), Ok(Box::new(reading))))
}

/// Titles of what is shown: what runs already, then day by day.
fn shown(agenda: &Agenda) -> Vec<String> {
    let title = |index: &usize| {
        let row = agenda.rows.get(*index).unwrap();
        agenda.event(row).unwrap().title.clone()
    };
    let running = agenda.shown.running.iter().map(|index| format!("… {}", title(index)));
    let of_days = agenda.shown.days.iter().flat_map(|day| {
        day.rows
            .iter()
            .map(|index| format!("{} {}", day.date.ymd().map(|part| part.to_string())[1..].join("/"), title(index)))
    });
    running.chain(of_days).collect()
}

/// What is on in Firenze.
fn full() -> Agenda {
    let mut agenda = agenda();
    let mut market = event("Mercato", &[days("2026-11-22", "2026-11-22"), days("2026-11-29", "2026-11-29")]);
    market.categories = vec!["Mercati".to_owned()];
    market.price = Some(Price::Free);
    let mut concert = event("Concerto", &[time("2026-11-28T20:00:00Z", "2026-11-28T22:00:00Z")]);
    concert.place = Some(Place { name: Some("Teatro Verdi".to_owned()), ..Place::default() });
    concert.categories = vec!["Musica".to_owned(), "mercati".to_owned()];
    let exhibition = event("Mostra", &[days("2026-10-01", "2027-01-31")]);
    let over = event("Colazione", &[time("2026-11-22T07:00:00Z", "2026-11-22T09:00:00Z")]);
    let night = event("Veglia", &[time("2026-11-22T22:30:00Z", "2026-11-22T23:30:00Z")]);
    says(&mut agenda, "comune", vec![concert, market, exhibition, over, night]);
    agenda
}

#[test]
fn what_is_on_stands_day_by_day_and_what_is_over_does_not() {
    // 22:30 in UTC is 23:30 in Rome: the vigil begins today, and ends on the day after.
    assert_eq!(shown(&full()), ["… Mostra", "11/22 Mercato", "11/22 Veglia", "11/28 Concerto", "11/29 Mercato"]);
}

#[test]
fn today_tomorrow_and_the_weekend_are_those_of_the_city() {
    let mut agenda = full();
    let mut on = |period: Period| {
        act(&mut agenda, Action::Wished(Wishes { period, ..Wishes::default() }));
        shown(&agenda)
    };
    assert_eq!(on(Period::Today), ["… Mostra", "11/22 Mercato", "11/22 Veglia"]);
    // It is Sunday: of this weekend, today is left.
    assert_eq!(on(Period::Weekend), ["… Mostra", "11/22 Mercato", "11/22 Veglia"]);
    assert_eq!(on(Period::Tomorrow), ["… Mostra", "… Veglia"]);
    assert_eq!(on(Period::Week), ["… Mostra", "11/22 Mercato", "11/22 Veglia", "11/28 Concerto"]);
    assert_eq!(on(Period::Range(day("2026-11-29"), day("2026-11-01"))), ["… Mostra", "11/29 Mercato"]);
    let weekend = |today: &str| Wishes { period: Period::Weekend, ..Wishes::default() }.days(day(today)).unwrap();
    assert_eq!(weekend("2026-11-23"), (day("2026-11-28"), day("2026-11-29")));
    assert_eq!(weekend("2026-11-28"), (day("2026-11-28"), day("2026-11-29")));
}

#[test]
fn wishes_leave_what_meets_them_all() {
    let mut agenda = full();
    let mut with = |wishes: Wishes| {
        let effects = act(&mut agenda, Action::Wished(wishes));
        assert_eq!(effects, [Effect::SayFound(agenda.shown.count)]);
        shown(&agenda)
    };
    let any = Wishes::default;
    assert_eq!(with(Wishes { search: "verdi conc".to_owned(), ..any() }), ["11/28 Concerto"]);
    assert_eq!(with(Wishes { free: true, ..any() }), ["11/22 Mercato", "11/29 Mercato"]);
    let category = Some("MERCATI".to_owned());
    assert_eq!(with(Wishes { category, ..any() }), ["11/22 Mercato", "11/28 Concerto", "11/29 Mercato"]);
    let place = Some("teatro verdi".to_owned());
    assert_eq!(with(Wishes { place: place.clone(), ..any() }), ["11/28 Concerto"]);
    assert_eq!(with(Wishes { place, free: true, ..any() }), [""; 0]);
    assert_eq!(with(Wishes { accessible: true, ..any() }), [""; 0]);
}

#[test]
fn one_can_choose_from_what_there_is() {
    let (categories, places) = full().facets();
    let facet = |name: &str, count| Facet { name: name.to_owned(), count };
    assert_eq!(categories, [facet("mercati", 2), facet("Musica", 1)]);
    assert_eq!(places, [facet("Teatro Verdi", 1)]);
}

#[test]
fn a_month_shows_what_happens_on_each_day_whenever_it_began() {
    let agenda = full();
    let weeks = agenda.weeks(0);
    assert_eq!(weeks.len(), 6);
    let cell = |date: &str| weeks.iter().flatten().find(|cell| cell.date == day(date)).unwrap();
    assert_eq!(cell("2026-11-28").rows.len(), 2);
    assert_eq!(cell("2026-11-10").rows.len(), 1);
    assert!(!cell("2026-12-06").is_inside && cell("2026-11-30").is_inside);
    assert!(agenda.weeks(6).iter().all(|week| week.len() == 7 && week[0].date.weekday() == 6));
}

#[test]
fn a_later_month_is_asked_for_when_it_is_shown() {
    let mut agenda = full();
    act(&mut agenda, Action::ViewSet(View::Month));
    assert_eq!(act(&mut agenda, Action::MonthMoved(-3)), []);
    assert_eq!(agenda.month, Month { year: 2026, month: 11 });
    let effects = act(&mut agenda, Action::MonthMoved(8));
    assert_eq!(agenda.month, Month { year: 2027, month: 7 });
    assert_eq!(effects.len(), 2);
    assert!(matches!(&effects[0], Effect::Read(_, span) if span.last >= day("2027-07-31")));
    // Nothing is asked for twice.
    assert_eq!(act(&mut agenda, Action::MonthMoved(0)), []);
    act(&mut agenda, Action::MonthMoved(i32::MAX));
    assert!(agenda.span.last <= day("2029-01-01"));
}

#[test]
fn a_source_that_fails_leaves_the_others() {
    let mut agenda = full();
    let error = Error::Network(TransportError::Offline);
    let effects = act(&mut agenda, Action::Came(SourceId("teatri".into()), Err(error.clone())));
    assert_eq!(effects, [Effect::TellError(SourceId("teatri".into()), error)]);
    assert_eq!(shown(&agenda).len(), 5);
    let effects = act(&mut agenda, Action::NetworkBack);
    assert!(matches!(effects.as_slice(), [Effect::Read(id, _)] if *id.0 == *"teatri"));
    assert_eq!(act(&mut agenda, Action::NetworkBack), [], "it is being read");
}

#[test]
fn the_same_event_of_two_sources_stands_once() {
    let mut agenda = full();
    says(&mut agenda, "teatri", vec![event("Mercato", &[days("2026-11-29", "2026-11-29")])]);
    assert_eq!(shown(&agenda).iter().filter(|row| row.ends_with("Mercato")).count(), 2);
}

#[test]
fn another_day_begins_at_the_citys_midnight() {
    let mut agenda = full();
    // 23:00 in UTC is midnight in Rome.
    let effects = act_at(&mut agenda, Action::Seen, "2026-11-22T23:00:00Z");
    assert_eq!(agenda.today, day("2026-11-23"));
    assert_eq!(shown(&agenda), ["… Mostra", "… Veglia", "11/28 Concerto", "11/29 Mercato"]);
    assert_eq!(effects.len(), 2, "what was read half a day ago is read again");
}

#[test]
fn a_long_list_is_shown_bit_by_bit() {
    let mut agenda = agenda();
    let all = (0..100).map(|number| event(&format!("Evento {number}"), &[days("2026-12-01", "2026-12-01")]));
    says(&mut agenda, "comune", all.collect());
    assert_eq!((shown(&agenda).len(), agenda.shown.more, agenda.shown.count), (ROWS, true, 100));
    act(&mut agenda, Action::More);
    assert_eq!(shown(&agenda).len(), 2 * ROWS);
    act(&mut agenda, Action::Wished(Wishes { search: "evento 99".to_owned(), ..Wishes::default() }));
    assert_eq!((shown(&agenda).len(), agenda.shown.more), (1, false));
}

#[test]
fn an_event_that_is_shown_in_full_stays_when_its_time_is_gone() {
    let mut agenda = full();
    let begins = agenda
        .rows
        .iter()
        .find(|row| row.first == day("2026-11-22") && agenda.event(row).unwrap().title == "Mercato")
        .unwrap()
        .begins;
    let effects = act(&mut agenda, Action::Chosen(Some(Chosen { event: EventId("Mercato".to_owned()), begins })));
    assert_eq!(effects, [Effect::FocusHeading]);
    assert_eq!(agenda.chosen().unwrap().1.first, day("2026-11-22"));
    act_at(&mut agenda, Action::Seen, "2026-11-23T10:00:00Z");
    assert_eq!(agenda.chosen().unwrap().1.first, day("2026-11-29"));
    act_at(&mut agenda, Action::Seen, "2026-12-03T10:00:00Z");
    assert_eq!(agenda.chosen(), None);
}

#[test]
fn a_time_that_is_cancelled_says_so() {
    let mut agenda = agenda();
    let mut market = event("Mercato", &[days("2026-11-29", "2026-11-29"), days("2026-12-06", "2026-12-06")]);
    market.occurrences[0].status = Some(Status::Cancelled);
    says(&mut agenda, "comune", vec![market]);
    assert_eq!(agenda.rows.iter().map(|row| row.status).collect::<Vec<_>>(), [Status::Cancelled, Status::Scheduled]);
}
