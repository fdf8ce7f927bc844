use serde_json::{Value, json};

use super::*;
use crate::Position;
use crate::events::clocks::{always, at, by, day, fixture, span, times};
use crate::events::model::{Ages, Attendance, Event, Period, Picture, Place, Price, Purpose, Rhythm, Status, When};
use crate::events::reading::Span;
use crate::link::Link;

fn source() -> SchemaOrg {
    SchemaOrg { address: Endpoint::new("https://city.example/eventi").unwrap(), languages: vec!["it".to_owned()] }
}

fn read_in(span: &Span, body: &str) -> Reading {
    by(span, |clocks| source().decode(&Response::new(200, "", body), clocks)).unwrap()
}

fn read(body: &str) -> Reading {
    read_in(&always(), body)
}

fn event(value: Value) -> Event {
    let reading = read(&value.to_string());
    assert_eq!(reading.events.len(), 1, "{reading:?}");
    reading.events.into_iter().next().unwrap()
}

/// A concert, as a theatre tells it.
fn concert() -> Value {
    json!({
        "@context": "https://schema.org", "@type": "MusicEvent", "@id": "https://teatro.example/concerto#event",
        "name": "Concerto &amp; danza", "url": "https://teatro.example/concerto",
        "description": "<p>Quartetto d’archi.</p>", "startDate": "2026-05-07T21:00", "endDate": "2026-05-07T23:00",
        "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode",
        "location": [
            {"@type": "Place", "name": "Teatro", "address": {"@type": "PostalAddress", "streetAddress": "Via Roma 1",
                "postalCode": "50123", "addressLocality": "Firenze"}, "geo": {"latitude": "43.77", "longitude": 11.25}},
            {"@type": "VirtualLocation", "url": "https://stream.example/1"}
        ],
        "offers": [{"@type": "Offer", "price": "12.00", "priceCurrency": "eur", "url": "https://tickets.example/1",
                "availability": "https://schema.org/InStock"},
            {"@type": "Offer", "price": 8, "priceCurrency": "EUR", "availability": "SoldOut"}],
        "organizer": {"@type": "Organization", "name": "Teatro", "url": "https://teatro.example", "email": "info@teatro.example",
            "telephone": "+39 055 123456"},
        "image": {"@type": "ImageObject", "url": "https://teatro.example/1.jpg", "caption": "Il quartetto"},
        "keywords": "musica, archi", "typicalAgeRange": "6-", "audience": {"@type": "Audience", "audienceType": "famiglie"}
    })
}

#[test]
fn all_that_a_theatre_says_of_a_concert_is_read() {
    let event = event(concert());
    assert_eq!(event.id.0, "https://teatro.example/concerto#event");
    assert_eq!((event.title.as_str(), event.description.as_deref()), ("Concerto & danza", Some("Quartetto d’archi.")));
    assert_eq!(times(&event), ["2026-05-07T19:00/2026-05-07T21:00"]);
    assert_eq!((event.status, event.attendance), (Status::Scheduled, Attendance::Both));
    let place = Place {
        name: Some("Teatro".to_owned()),
        address: Some("Via Roma 1, 50123 Firenze".to_owned()),
        position: Position::new(43.77, 11.25),
    };
    assert_eq!(event.place, Some(place));
    let (least, most, currency) = ("8".to_owned(), Some("12.00".to_owned()), Some("EUR".to_owned()));
    assert_eq!(event.price, Some(Price::Amounts { least, most, currency }));
    let link = |purpose| event.link(purpose).map(|link| link.link.as_str());
    assert_eq!(link(Purpose::Page), Some("https://teatro.example/concerto"));
    assert_eq!(link(Purpose::TakePart), Some("https://stream.example/1"));
    assert_eq!(link(Purpose::Tickets), Some("https://tickets.example/1"));
    let organizer = event.organizer.unwrap();
    assert_eq!(organizer.name.as_deref(), Some("Teatro"));
    let links: Vec<_> = organizer.links.iter().map(Link::as_str).collect();
    assert_eq!(links, ["https://teatro.example", "mailto:info@teatro.example", "tel:+39055123456"]);
    let alternative = Some("Il quartetto".to_owned());
    assert_eq!(event.picture, Some(Picture { link: Link::vet("https://teatro.example/1.jpg").unwrap(), alternative }));
    assert_eq!(event.categories, ["musica", "archi"]);
    assert_eq!((event.audience, event.ages), (vec!["famiglie".to_owned()], Some(Ages { from: Some(6), to: None })));
}

#[test]
fn an_event_is_found_wherever_it_stands() {
    let one = concert();
    for shape in [
        json!([one]),
        json!({"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, one]}),
        json!({"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "position": 1, "item": one}]}),
        json!({"@type": "Place", "name": "Teatro", "event": [one]}),
        json!({"@type": ["Thing", "schema:WebPage"], "mainEntity": one}),
    ] {
        let reading = read(&shape.to_string());
        assert_eq!((reading.events.len(), reading.left_out.len()), (1, 0), "{shape}");
    }
    for kind in ["Event", "schema:TheaterEvent", "http://schema.org/Festival", "ExhibitionEvent", "Hackathon"] {
        assert_eq!(event(json!({"@type": kind, "name": "x", "startDate": "2026-05-07"})).title, "x");
    }
    for kind in ["PublicationEvent", "Organization", "Eventually"] {
        assert!(read(&json!({"@type": kind, "name": "x", "startDate": "2026-05-07"}).to_string()).events.is_empty());
    }
}

#[test]
fn events_of_a_page_are_read_though_a_block_is_broken() {
    let page = format!(
        "<!DOCTYPE html><html><head><SCRIPT type='application/ld+json'>{}</SCRIPT>\n<script>var x = '<b>';</script>\
         <script data-x=1 type=\"application/ld+json\">{{\"@type\": \"Event\", </script>\
         <script type=\"application/ld+json\">[{{\"@type\":\"Event\",\"name\":\"Due\nrighe\",\"startDate\":\"2026-05-08\"}}]</script>",
        concert()
    );
    let reading = read(&page);
    let titles: Vec<_> = reading.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(titles, ["Concerto & danza", "Due righe"]);
    assert_eq!(reading.left_out.iter().map(|left_out| left_out.why).collect::<Vec<_>>(), [Why::Unread]);
    let without = by(&always(), |clocks| source().decode(&Response::new(200, "", "<html><p>Eventi"), clocks));
    assert_eq!(without, Err(Error::Nonsense(Nonsense::WebPage)));
    let other = by(&always(), |clocks| source().decode(&Response::new(200, "", r#"{"error":"quota"}"#), clocks));
    assert_eq!((other, read("[]").events.len()), (Err(UNEXPECTED), 0));
}

#[test]
fn days_are_days_and_times_have_the_zone_that_they_have_or_the_citys() {
    let when = |start: &str, end: Value| {
        times(&event(json!({"@type": "Event", "name": "x", "startDate": start, "endDate": end})))
    };
    assert_eq!(when("2026-05-07", json!(null)), ["2026-05-07/2026-05-07"]);
    assert_eq!(when("2026-05-07", json!("2026-05-09")), ["2026-05-07/2026-05-09"]);
    assert_eq!(when("2026-01-07T20:30:00", json!(null)), ["2026-01-07T19:30"]);
    assert_eq!(when("2026-05-07T20:30:00-04:00", json!(null)), ["2026-05-08T00:30"]);
    assert_eq!(when("2026-05-07T20:30:00Z", json!("2026-05-07")), ["2026-05-07T20:30"]);
    assert_eq!(when("2026-05-07T20:30", json!("2026-05-09")), ["2026-05-07T18:30/2026-05-09T21:59"]);
    assert_eq!(when("2026-05-07 20:30", json!("2026-05-07T19:00")), ["2026-05-07T18:30"]);
    let timed = event(json!({"@type": "Event", "name": "x", "startDate": "2026-05-07T20:30", "duration": "PT1H30M"}));
    assert_eq!(times(&timed), ["2026-05-07T18:30/2026-05-07T20:00"]);
}

#[test]
fn what_was_cancelled_moved_or_sold_out_says_so() {
    let status = |value: Value| {
        let mut concert = concert();
        concert["eventStatus"] = value;
        let event = event(concert);
        (event.status, event.attendance)
    };
    assert_eq!(status(json!("https://schema.org/EventCancelled")).0, Status::Cancelled);
    assert_eq!(status(json!("http://schema.org/EventPostponed")).0, Status::Postponed);
    assert_eq!(status(json!("EventRescheduled")).0, Status::Rescheduled);
    assert_eq!(status(json!({"@id": "schema:EventScheduled"})).0, Status::Scheduled);
    let moved = json!(["EventRescheduled", "https://schema.org/EventMovedOnline"]);
    assert_eq!(status(moved), (Status::MovedOnline, Attendance::Online));

    let mut later = concert();
    later["previousStartDate"] = json!("2026-05-01T21:00");
    let moved_from = event(later).occurrences[0].moved_from;
    assert_eq!(moved_from, Some(When::times(at("2026-05-01T19:00:00Z"), None)));

    let mut sold_out = concert();
    sold_out["offers"][0]["availability"] = json!("http://schema.org/SoldOut");
    assert_eq!(event(sold_out).status, Status::SoldOut);
}

#[test]
fn what_is_postponed_without_a_new_date_is_told_and_what_has_none_is_not() {
    let reading = read(
        r#"[{"@type":"Event","name":"Poi","@id":"1","eventStatus":"EventPostponed","startDate":"presto"},
        {"@type":"Event","name":"Mai","@id":"2","startDate":"presto"},{"@type":"Event","startDate":"2026-05-07","@id":"3"}]"#,
    );
    assert_eq!((reading.events.len(), reading.events[0].title.as_str()), (1, "Poi"));
    let why: Vec<_> = reading.left_out.iter().map(|left_out| (left_out.what.as_deref(), left_out.why)).collect();
    assert_eq!(why, [(Some("2"), Why::NoTime), (Some("3"), Why::Nameless)]);
}

#[test]
fn what_costs_nothing_is_free_and_amounts_are_amounts() {
    let price = |offers: Value| {
        event(json!({"@type": "Event", "name": "x", "startDate": "2026-05-07", "offers": offers})).price
    };
    let amounts = |least: &str, most: Option<&str>, currency: Option<&str>| {
        let own = |text: Option<&str>| text.map(str::to_owned);
        Some(Price::Amounts { least: least.to_owned(), most: own(most), currency: own(currency) })
    };
    assert_eq!(price(json!({"price": "0"})), Some(Price::Free));
    assert_eq!(price(json!({"price": 0.00, "priceCurrency": "EUR"})), Some(Price::Free));
    assert_eq!(
        price(json!({"lowPrice": "5.50", "highPrice": "20", "priceCurrency": "EUR"})),
        amounts("5.50", Some("20"), Some("EUR"))
    );
    assert_eq!(
        price(json!({"priceSpecification": {"minPrice": 3, "priceCurrency": "CHF"}})),
        amounts("3", None, Some("CHF"))
    );
    assert_eq!(price(json!({"price": "10,50"})), amounts("10.50", None, None));
    assert_eq!(price(json!({"price": "10 €"})), Some(Price::Words("10 €".to_owned())));
    assert_eq!(price(json!({"price": "ingresso libero"})), Some(Price::Free));
    assert_eq!(price(json!({"price": "a offerta"})), Some(Price::Words("a offerta".to_owned())));
    assert_eq!(price(json!([])), None);
    let free = json!({"@type": "Event", "name": "x", "startDate": "2026-05-07", "isAccessibleForFree": true,
        "offers": {"url": "https://city.example/book"}});
    let event = event(free);
    assert_eq!(event.price, Some(Price::Free));
    assert!(event.link(Purpose::Register).is_some() && event.link(Purpose::Tickets).is_none());
}

#[test]
fn a_place_is_read_in_every_shape() {
    let place = |location: Value| {
        let event = event(json!({"@type": "Event", "name": "x", "startDate": "2026-05-07", "location": location}));
        let place = event.place.map(|place| (place.name.unwrap_or_default(), place.address.unwrap_or_default()));
        (place, event.attendance)
    };
    let named = |name: &str, address: &str| Some((name.to_owned(), address.to_owned()));
    assert_eq!(place(json!("Piazza")), (named("Piazza", ""), Attendance::Unknown));
    assert_eq!(place(json!("https://meet.example/x")), (None, Attendance::Online));
    assert_eq!(place(json!({"@type": "VirtualLocation", "url": "https://meet.example/x"})).1, Attendance::Online);
    assert_eq!(place(json!({"@type": "Place", "name": "Sala", "address": "Via A 1"})).0, named("Sala", "Via A 1"));
    assert_eq!(place(json!({"@type": "PostalAddress", "streetAddress": "Via A 1"})).0, named("", "Via A 1"));
    assert_eq!(place(json!([{"name": "A"}, {"name": "B"}])).0, named("A", ""));
}

#[test]
fn what_is_told_elsewhere_in_the_document_is_looked_up() {
    let reading = read(&json!({"@graph": [
        {"@type": "Event", "@id": "#e", "name": [{"@value": "Walk", "@language": "en"}, {"@value": "Passeggiata", "@language": "it"}],
            "startDate": {"@value": "2026-05-07", "@type": "xsd:date"}, "location": {"@id": "#p"}, "organizer": {"@id": "#o"}},
        {"@type": "Place", "@id": "#p", "name": "Parco"}, {"@type": "Person", "@id": "#o", "name": "Rossi"},
        {"@type": "Place", "name": "Altro", "event": {"@type": "Event", "@id": "#e"}}
    ]}).to_string());
    assert_eq!(reading.events.len(), 1);
    let event = &reading.events[0];
    assert_eq!(event.title, "Passeggiata");
    assert_eq!(event.place.as_ref().and_then(|place| place.name.as_deref()), Some("Parco"));
    assert_eq!(event.organizer, None, "the name of a person is not kept");
}

#[test]
fn parts_with_a_title_are_events_and_parts_without_one_are_times() {
    let series = json!({"@type": "EventSeries", "name": "Cinema", "startDate": "2026-05-01", "endDate": "2026-06-30",
        "location": {"name": "Arena"}, "subEvent": [
            {"@type": "ScreeningEvent", "name": "Film A", "startDate": "2026-05-07T21:30"},
            {"@type": "ScreeningEvent", "name": "Film B", "startDate": "2026-05-08T21:30", "location": {"name": "Sala"}}]});
    let reading = read(&series.to_string());
    let told: Vec<_> = reading
        .events
        .iter()
        .map(|event| (event.title.as_str(), event.place.as_ref().unwrap().name.as_deref().unwrap()))
        .collect();
    assert_eq!(told, [("Film A", "Arena"), ("Film B", "Sala")]);

    let course = json!({"@type": "Event", "name": "Corso", "startDate": "2026-05-01", "endDate": "2026-06-30", "subEvent": [
        {"@type": "Event", "startDate": "2026-05-07T18:00"},
        {"@type": "Event", "name": "Corso", "startDate": "2026-05-14T18:00", "eventStatus": "EventCancelled"}]});
    let event = event(course);
    assert_eq!(times(&event), ["2026-05-07T16:00", "2026-05-14T16:00"]);
    assert_eq!(event.occurrences[1].status, Some(Status::Cancelled));
    assert_eq!(event.status, Status::Scheduled);
}

#[test]
fn events_that_name_each_other_are_told_once_each() {
    let one = |id: &str, other: &str| json!({"@type": "Event", "@id": id, "name": id, "startDate": "2026-05-07", "subEvent": [{"@id": other}, {"@id": id}]});
    let reading = read(&json!({"@graph": [one("a", "b"), one("b", "a")]}).to_string());
    let titles: Vec<_> = reading.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(titles, ["a", "b"]);
}

#[test]
fn a_schedule_is_expanded_over_the_days_that_are_asked_for() {
    let market = |schedule: Value| json!({"@type": "Event", "name": "Mercato", "@id": "1", "eventSchedule": schedule});
    let weekly = market(
        json!({"@type": "Schedule", "repeatFrequency": "P1W", "byDay": ["https://schema.org/Tuesday", "Saturday"],
        "startDate": "2026-03-20", "endDate": "2026-04-07", "startTime": "08:00", "endTime": "13:00",
        "exceptDate": ["2026-03-31"], "scheduleTimezone": "Europe/Rome"}),
    );
    let reading = read_in(&span("Europe/Rome", "2026-03-22", "2026-12-31"), &weekly.to_string());
    let event = &reading.events[0];
    // On the last Sunday of March, clocks go one hour ahead.
    let expected = [
        "2026-03-24T07:00/2026-03-24T12:00",
        "2026-03-28T07:00/2026-03-28T12:00",
        "2026-04-04T06:00/2026-04-04T11:00",
        "2026-04-07T06:00/2026-04-07T11:00",
    ];
    assert_eq!(times(event), expected);
    let series = event.series.as_ref().unwrap();
    assert_eq!(series.rhythm, Some(Rhythm { every: Period::Week, interval: 1, weekdays: vec![1, 5] }));
    assert!(!series.goes_on);
    let lines = [
        "DTSTART;TZID=Europe/Rome:20260321T080000",
        "DTEND;TZID=Europe/Rome:20260321T130000",
        "RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=TU,SA;UNTIL=20260407",
        "EXDATE;TZID=Europe/Rome:20260331T080000",
    ];
    assert_eq!(series.lines, lines);

    let times_of = |schedule: Value| {
        let reading = read_in(&span("Europe/Rome", "2026-05-01", "2026-06-30"), &market(schedule).to_string());
        reading.events.first().map(times).unwrap_or_default()
    };
    let first_sunday =
        json!({"repeatFrequency": "P1M", "byDay": "Sunday", "byMonthWeek": 1, "startDate": "2026-01-01"});
    assert_eq!(times_of(first_sunday), ["2026-05-03/2026-05-03", "2026-06-07/2026-06-07"]);
    let days = json!({"repeatFrequency": "P1Y", "startDate": "2026-05-07", "duration": "P2D"});
    assert_eq!(times_of(days), ["2026-05-07/2026-05-08"]);
    let every_other = json!({"repeatFrequency": "P2W", "startDate": "2026-05-07", "startTime": "22:00", "endTime": "01:00", "repeatCount": 2});
    assert_eq!(times_of(every_other), ["2026-05-07T20:00/2026-05-07T23:00", "2026-05-21T20:00/2026-05-21T23:00"]);
    let once = json!({"startDate": "2026-05-07", "startTime": "10:00:00"});
    assert_eq!(times_of(once), ["2026-05-07T08:00"]);
    let elsewhere = json!({"repeatFrequency": "Daily", "repeatCount": "1", "startDate": "2026-05-07", "startTime": "20:00",
        "scheduleTimezone": "America/Chicago"});
    assert_eq!(times_of(elsewhere), ["2026-05-08T01:00"]);

    let own_time = json!({"@type": "Event", "name": "x", "startDate": "2026-05-07T20:00:00Z",
        "eventSchedule": {"repeatFrequency": "P1W", "repeatCount": 2}});
    let reading = read_in(&span("Europe/Rome", "2026-05-01", "2026-06-30"), &own_time.to_string());
    assert_eq!(times(&reading.events[0]), ["2026-05-07T20:00", "2026-05-14T20:00"]);

    let unread = market(json!({"repeatFrequency": "sometimes", "byDay": "Sunday"}));
    let reading = read(&unread.to_string());
    assert_eq!(reading.left_out.iter().map(|left_out| left_out.why).collect::<Vec<_>>(), [Why::Rule, Why::NoTime]);
}

#[test]
fn a_series_without_end_says_that_it_goes_on() {
    let body = json!({"@type": "Event", "name": "Messa", "eventSchedule": {"byDay": "Su", "startTime": "10:00"}});
    let reading = read_in(&span("Europe/Rome", "2026-05-01", "2026-05-31"), &body.to_string());
    assert_eq!(times(&reading.events[0]).len(), 5);
    assert!(reading.events[0].series.as_ref().unwrap().goes_on);
}

#[test]
fn what_is_over_or_comes_later_is_not_told() {
    let body = json!([{"@type": "Event", "name": "a", "startDate": "2026-04-30"},
        {"@type": "Event", "name": "b", "startDate": "2026-04-20", "endDate": "2026-05-02"},
        {"@type": "Event", "name": "c", "startDate": "2026-05-01T00:30+02:00"},
        {"@type": "Event", "name": "d", "startDate": "2026-04-30T20:00+02:00", "endDate": "2026-05-01T00:00+02:00"},
        {"@type": "Event", "name": "e", "startDate": "2026-06-01"}]);
    let reading = read_in(&span("Europe/Rome", "2026-05-01", "2026-05-31"), &body.to_string());
    let titles: Vec<_> = reading.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!((titles, reading.left_out.len()), (vec!["b", "c"], 0));
}

#[test]
fn the_json_ld_of_the_events_calendar_is_read() {
    let whole: Value = serde_json::from_str(&fixture("events/tec/tribe-events-v1-single-8212.json")).unwrap();
    let event = event(whole["json_ld"].clone());
    assert_eq!(
        (event.title.as_str(), times(&event)),
        ("Interclub 40+ 3L Damen (R. Bachmann)", vec!["2021-06-26T07:00/2021-06-26T11:00".to_owned()])
    );
    let place = event.place.unwrap();
    assert_eq!(place.address.as_deref(), Some("Eschenhaustrasse 29, 8053 Zürich"));
    assert_eq!(place.position, Position::new(47.3656629, 8.5892775));
    assert_eq!(day("2021-06-26").weekday(), 5);
}
