//! Events: every dialect, and what several sources become together.
#![no_main]

use std::sync::LazyLock;

use civic_core::events::civil::Date;
use civic_core::events::decidim::Decidim;
use civic_core::events::design_comuni::{DesignComuni, Route, System};
use civic_core::events::elms::Elms;
use civic_core::events::gancio::Gancio;
use civic_core::events::icalendar::ICalendar;
use civic_core::events::illinois::Illinois;
use civic_core::events::legistar::{Client, Legistar};
use civic_core::events::localist::Localist;
use civic_core::events::oparl::OParl;
use civic_core::events::openagenda::{AgendaId, OpenAgenda, PublicKey};
use civic_core::events::opendatasoft::{self, DatasetId, Opendatasoft};
use civic_core::events::schema_org::SchemaOrg;
use civic_core::events::tec::{self, Tec};
use civic_core::events::zones::{ZoneId, Zones};
use civic_core::events::{Ask, Clocks, Protocol, Span, When, merge};
use civic_core::http::Response;
use civic_core::poll::decidim::{self, Shown};
use civic_fuzz::endpoint;
use libfuzzer_sys::fuzz_target;

/// A zone whose clocks change twice a year, as far as a database of zones says anything.
struct Rome;

impl Zones for Rome {
    fn offset(&self, zone: &str, at: i64) -> Option<i32> {
        let day = at.div_euclid(86_400).rem_euclid(365);
        (zone == "Europe/Rome").then_some(if (85..300).contains(&day) { 7200 } else { 3600 })
    }
}

static PROTOCOLS: LazyLock<Vec<Protocol>> = LazyLock::new(|| {
    let languages = || vec!["it".to_owned()];
    let platform = decidim::Decidim {
        base: endpoint(),
        shown: Shown::Processes,
        language: "it".to_owned(),
        client: None,
        most_votes: None,
        currency: "EUR".to_owned(),
        least_percent: 70,
        page: None,
    };
    let (agenda, key) = (AgendaId("1".to_owned()), PublicKey("key".to_owned()));
    let dataset = DatasetId("que-faire-a-paris-".to_owned());
    let version = opendatasoft::Version::Records;
    vec![
        Protocol::Decidim(Decidim(platform)),
        Protocol::DesignComuni(DesignComuni {
            base: endpoint(),
            system: System::WordPress(Route("eventi".to_owned())),
        }),
        Protocol::DesignComuni(DesignComuni { base: endpoint(), system: System::Plone }),
        Protocol::Elms(Elms { address: endpoint() }),
        Protocol::Gancio(Gancio { base: endpoint(), tags: Vec::new(), places: Vec::new() }),
        Protocol::ICalendar(ICalendar { address: endpoint() }),
        Protocol::Illinois(Illinois { address: endpoint() }),
        Protocol::Legistar(Legistar { base: endpoint(), client: Client("city".to_owned()) }),
        Protocol::Localist(Localist { base: endpoint() }),
        Protocol::OParl(OParl { address: endpoint() }),
        Protocol::OpenAgenda(OpenAgenda { base: endpoint(), agenda, key, languages: languages() }),
        Protocol::Opendatasoft(Opendatasoft { base: endpoint(), dataset, version, ends: None, languages: languages() }),
        Protocol::SchemaOrg(SchemaOrg { address: endpoint(), languages: languages() }),
        Protocol::Tec(Tec { base: endpoint(), version: tec::Version::V1, categories: None }),
    ]
});

fn answer(status: u16, body: &[u8]) -> Response {
    Response { status, headers: Vec::new(), body: body.to_vec() }
}

fuzz_target!(|body: &[u8]| {
    let day = |text: &str| Date::parse(text).expect("a day");
    let span = Span { first: day("2000-01-01"), last: day("2030-12-31"), zone: ZoneId("Europe/Rome".to_owned()) };
    let mut clocks = Clocks::new(&Rome, &span);
    let mut sources = Vec::new();
    for protocol in PROTOCOLS.iter() {
        let dialect = protocol.dialect();
        let first = dialect.list(&span).into_iter().next().expect("a protocol asks for something");
        assert!(dialect.decode(&first, &answer(500, body), &mut clocks).is_err(), "an error is read as data");
        // Decidim's first answer names what is asked for next, which is another part.
        for part in [first.part, 1] {
            let ask = Ask { part, ..first.clone() };
            let Ok(reading) = dialect.decode(&ask, &answer(200, body), &mut clocks) else { continue };
            assert!(reading.events.len() + reading.left_out.len() <= body.len() + 1, "more events than bytes");
            for next in &reading.next {
                assert!(next.request.url.starts_with("https://city.example/"), "{next:?}");
            }
            for event in &reading.events {
                assert!(!event.title.is_empty(), "{event:?}");
                for occurrence in &event.occurrences {
                    match occurrence.when {
                        When::Days { first, last } => {
                            assert!(first <= last && first <= span.last && last >= span.first)
                        }
                        When::Times { start, end } => assert!(end.is_none_or(|end| start < end)),
                    }
                }
            }
            sources.push(reading.events);
        }
    }
    let told: usize = sources.iter().map(Vec::len).sum();
    assert!(merge(sources).len() <= told, "merging makes events up");
});
