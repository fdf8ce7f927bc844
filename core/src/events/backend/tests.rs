use std::cell::RefCell;

use pollster::block_on;
use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::events::clocks::{FewZones, always, by, fixture, span};
use crate::events::design_comuni::{Route, System};
use crate::events::legistar::Client;
use crate::events::openagenda::{AgendaId, PublicKey};
use crate::events::opendatasoft::{DatasetId, Version};
use crate::events::{When, tec};
use crate::http::{Endpoint, TransportError, from_fn};
use crate::poll;

/// Each dialect, of one server.
fn dialects() -> Vec<Protocol> {
    let base = || Endpoint::new("https://city.example/x").unwrap();
    let languages = || vec!["it".to_owned(), "en".to_owned()];
    let platform = poll::decidim::Decidim {
        base: base(),
        shown: poll::decidim::Shown::Processes,
        language: "it".to_owned(),
        client: None,
        most_votes: None,
        currency: "EUR".to_owned(),
        least_percent: 70,
        page: None,
    };
    let portal = |version| {
        let (dataset, ends) = (DatasetId("d".to_owned()), Some("date_end".to_owned()));
        Protocol::Opendatasoft(Opendatasoft { base: base(), dataset, version, ends, languages: languages() })
    };
    let (agenda, key) = (AgendaId("1".to_owned()), PublicKey("k".to_owned()));
    let wordpress = System::WordPress(Route("eventi".to_owned()));
    vec![
        Protocol::Decidim(Decidim(platform)),
        Protocol::ICalendar(ICalendar { address: base() }),
        Protocol::DesignComuni(DesignComuni { base: base(), system: wordpress }),
        Protocol::DesignComuni(DesignComuni { base: base(), system: System::Plone }),
        Protocol::Elms(Elms { address: base() }),
        Protocol::Gancio(Gancio { base: base(), tags: Vec::new(), places: Vec::new() }),
        Protocol::Illinois(Illinois { address: base() }),
        Protocol::Legistar(Legistar { base: base(), client: Client("c".to_owned()) }),
        Protocol::Localist(Localist { base: base() }),
        Protocol::OParl(OParl { address: base() }),
        Protocol::OpenAgenda(OpenAgenda { base: base(), agenda, key, languages: languages() }),
        portal(Version::Exports),
        portal(Version::Records),
        portal(Version::Search),
        Protocol::SchemaOrg(SchemaOrg { address: base(), languages: languages() }),
        Protocol::Tec(Tec { base: base(), version: tec::Version::V1, categories: None }),
        Protocol::Tec(Tec { base: base(), version: tec::Version::Posts, categories: None }),
    ]
}

fn gancio() -> Protocol {
    dialects().into_iter().find(|protocol| matches!(protocol, Protocol::Gancio(_))).unwrap()
}

fn localist() -> Localist {
    Localist { base: Endpoint::new("https://city.example").unwrap() }
}

fn page(number: u32, of: u32) -> String {
    let start = format!("2026-05-{:02}T10:00:00+02:00", number.clamp(1, 28));
    let instances = [json!({"event_instance": {"start": start}})];
    let event = json!({"id": 1, "title": "Mostra", "status": "live", "event_instances": instances});
    json!({"events": [{"event": event}], "page": {"current": number, "total": of}}).to_string()
}

#[test]
fn a_source_is_read_to_its_end_and_each_event_stands_once() {
    let transport = from_fn(|request: Request| {
        let number = request.query.iter().find(|(name, _)| name == "page").unwrap().1.parse().unwrap();
        Ok(Response::new(200, "", page(number, 3)))
    });
    let reading = block_on(read(&localist(), &transport, &always(), &FewZones)).unwrap();
    assert_eq!((reading.events.len(), reading.left_out, reading.next.len()), (1, vec![], 0));
    assert_eq!(reading.events[0].occurrences.len(), 3);
}

#[test]
fn a_page_that_fails_costs_only_itself() {
    let transport = from_fn(|request: Request| match request.query.iter().any(|(_, value)| value == "2") {
        true => Err(TransportError::Timeout),
        false => Ok(Response::new(200, "", page(1, 3))),
    });
    let reading = block_on(read(&localist(), &transport, &always(), &FewZones)).unwrap();
    assert_eq!(reading.events.len(), 1);
    assert_eq!(reading.left_out.iter().map(|left_out| left_out.why).collect::<Vec<_>>(), [Why::Unread]);

    let down = from_fn(|_| Err(TransportError::Offline));
    assert!(block_on(Backend::new(gancio(), down).read(&always(), &FewZones)).is_err());
}

#[test]
fn pages_without_end_are_not_read_for_ever() {
    let asked = RefCell::new(0);
    let transport = from_fn(|request: Request| {
        *asked.borrow_mut() += 1;
        let number = request.query.iter().find(|(name, _)| name == "page").unwrap().1.parse().unwrap();
        Ok(Response::new(200, "", page(number, u32::MAX)))
    });
    let reading = block_on(read(&localist(), &transport, &always(), &FewZones)).unwrap();
    assert_eq!(*asked.borrow(), MOST_DOCUMENTS);
    assert_eq!(reading.left_out.iter().map(|left_out| left_out.why).collect::<Vec<_>>(), [Why::TooMany]);
}

#[test]
fn nothing_leaves_for_another_host_and_no_header_makes_a_browser_ask_first() {
    let span = span("Europe/Rome", "2026-05-01", "2026-05-31");
    for protocol in dialects() {
        for ask in protocol.dialect().list(&span) {
            assert!(ask.request.url.starts_with("https://city.example/"), "{ask:?}");
            assert_eq!(ask.need, Need::Must, "{protocol:?}");
            let asks_first = |(name, _): &&(String, String)| !name.eq_ignore_ascii_case("accept");
            assert_eq!(ask.request.headers.iter().find(asks_first), None, "{protocol:?}");
        }
    }
}

#[test]
fn an_error_is_never_read_as_an_empty_list() {
    for protocol in dialects() {
        let dialect = protocol.dialect();
        let ask = dialect.list(&always()).remove(0);
        for body in ["", "[]", "{}", "<html>502", r#"{"message":"No"}"#] {
            let answer = by(&always(), |clocks| dialect.decode(&ask, &Response::new(502, "", body), clocks));
            assert!(matches!(answer, Err(Error::Refused(_))), "{protocol:?} {body}");
        }
        let login =
            by(&always(), |clocks| dialect.decode(&ask, &Response::new(200, "", "<!DOCTYPE html><p>Login"), clocks));
        assert!(login.is_err(), "{protocol:?}");
    }
}

/// What a reading promises, whatever was read.
fn is_sound(reading: &Reading, span: &Span) {
    for event in &reading.events {
        assert!(!event.title.is_empty() && !event.title.contains(['\n', '\r']), "{event:?}");
        assert!(event.occurrences.len() <= super::super::reading::MOST_OCCURRENCES);
        for occurrence in &event.occurrences {
            assert!(by(span, |clocks| clocks.asks_for(&occurrence.when)), "{occurrence:?}");
            match occurrence.when {
                When::Days { first, last } => assert!(first <= last),
                When::Times { start, end } => assert!(end.is_none_or(|end| start < end)),
            }
        }
    }
    for ask in &reading.next {
        assert!(ask.request.url.starts_with("https://city.example/"), "{ask:?}");
    }
}

/// The fixtures of all dialects.
fn documents() -> Vec<String> {
    let tec = ["tribe-events-v1-single-8212", "all-day_1", "single_canceled_status"]
        .map(|name| format!("events/tec/{name}.json"));
    let others = [
        "events/openagenda/event.json",
        "events/openagenda/events.json",
        "events/city-scrapers/chi_parks.json",
        "events/city-scrapers/il_adcrc.json",
        "participation/oparl-spec/Meeting-01.json",
        "participation/oparl-karlsruhe/meeting-6126.json",
    ];
    tec.iter().map(String::as_str).chain(others).map(fixture).collect()
}

fn read_by_all(body: &[u8]) {
    let span = span("Europe/Rome", "2012-01-01", "2026-12-31");
    for protocol in dialects() {
        let dialect = protocol.dialect();
        let ask = dialect.list(&span).remove(0);
        for part in [ask.part, 1] {
            let ask = Ask { part, ..ask.clone() };
            let answer = Response { status: 200, headers: Vec::new(), body: body.to_vec() };
            if let Ok(reading) = by(&span, |clocks| dialect.decode(&ask, &answer, clocks)) {
                is_sound(&reading, &span);
            }
        }
    }
}

/// Names and values that dialects look for, where others stand.
fn tree() -> impl Strategy<Value = serde_json::Value> {
    let names = [
        "@type",
        "@id",
        "@graph",
        "name",
        "title",
        "startDate",
        "start_date",
        "start",
        "end",
        "endDate",
        "timings",
        "begin",
        "event_instances",
        "events",
        "data",
        "links",
        "next",
        "items",
        "items_total",
        "recurrence",
        "whole_day",
        "blocks",
        "text",
        "blocks_layout",
        "meta",
        "eventSchedule",
        "repeatFrequency",
        "byDay",
        "startTime",
        "endTime",
        "exceptDate",
        "location",
        "offers",
        "price",
        "subEvent",
        "image",
        "after",
        "occurrences",
        "start_datetime",
        "EventDate",
        "EventTime",
        "date",
        "id",
        "_dci_evento_data_orario_inizio",
        "results",
        "records",
        "fields",
        "page",
        "component",
        "meetings",
        "edges",
        "node",
        "startTime",
        "coordinates",
        "geojson",
        "all_day",
        "end_date",
        "status",
        "duration",
        "typicalAgeRange",
    ];
    let values = [
        "Event",
        "EventSeries",
        "2026-05-07",
        "2026-05-07T10:00",
        "2026-05-07T10:00:00+02:00",
        "9999-12-31T23:59:59Z",
        "0000-01-01",
        "0001-01-01T00:00:00-14:00",
        "1778182200",
        "253402300799",
        "-1",
        "RRULE:FREQ=SECONDLY",
        "P1D",
        "P9999999W",
        "-P1W",
        "RRULE:FREQ=WEEKLY;BYDAY=MO\nEXDATE:20260101\nRDATE:99991231T235959Z",
        "Monday",
        "5MO",
        "24:00",
        "12:30 PM",
        "https://city.example/x?page=2",
        "2026-05-07T10:00_9999-12-31;_;;x_",
        "true",
        "é\u{301}--em--",
        "P0D",
        "9-3",
        "#a",
        "#b",
    ];
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(serde_json::Value::from),
        any::<i64>().prop_map(serde_json::Value::from),
        prop::sample::select(values.to_vec()).prop_map(serde_json::Value::from),
        "[-+0-9TZ:./ ]{0,20}".prop_map(serde_json::Value::from),
    ];
    leaf.prop_recursive(6, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(serde_json::Value::from),
            prop::collection::vec((prop::sample::select(names.to_vec()), inner), 0..8).prop_map(|fields| {
                serde_json::Value::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
            }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_tree_is_read_or_refused(tree in tree()) {
        read_by_all(tree.to_string().as_bytes());
        read_by_all(json!({"data": {"component": tree}}).to_string().as_bytes());
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200), page in ".{0,80}") {
        read_by_all(&bytes);
        let page = format!("<html><script type='application/ld+json'>{page}</script><script type=\"application/ld+json\">");
        read_by_all(page.as_bytes());
    }

    #[test]
    fn documents_that_were_damaged_are_read_or_refused(at in 0.0..1.0_f64, cut in 0_usize..40, with in "[\\]\\[{}\",0-9T:-]{0,6}") {
        for document in documents() {
            let mut bytes = document.into_bytes();
            let from = (at * bytes.len() as f64) as usize;
            let until = from.saturating_add(cut).min(bytes.len());
            bytes.splice(from..until, with.bytes());
            read_by_all(&bytes);
        }
    }
}
