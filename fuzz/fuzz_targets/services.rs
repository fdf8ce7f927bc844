//! Catalogues of services, as every dialect reads them; their opening hours; and a search over whatever they hold.
#![no_main]

use std::sync::LazyLock;

use civic_core::hours::{Hours, Local, OpenNow};
use civic_core::http::Response;
use civic_core::report::open311::Settings;
use civic_core::services::design_comuni::{DesignComuni, System};
use civic_core::services::search::{Builder, Synonyms};
use civic_core::services::{Protocol, Reading, annuaire, cpsv, hsds, open311, plain, schema_org};
use civic_fuzz::endpoint;
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> = LazyLock::new(|| {
    let languages = || vec!["it".to_owned(), "en".to_owned()];
    vec![
        Protocol::Hsds(hsds::Hsds { base: endpoint(), filter: Vec::new() }),
        Protocol::Cpsv(cpsv::Cpsv { documents: vec![endpoint()], languages: languages() }),
        Protocol::SchemaOrg(schema_org::SchemaOrg { documents: vec![endpoint()], languages: languages() }),
        Protocol::DesignComuni(DesignComuni { base: endpoint(), system: System::WordPress }),
        Protocol::DesignComuni(DesignComuni { base: endpoint(), system: System::Plone }),
        Protocol::Annuaire(annuaire::Annuaire { base: endpoint(), dataset: None, commune: None, kinds: Vec::new() }),
        Protocol::Plain(plain::Plain { document: endpoint() }),
        Protocol::Open311(open311::Open311 { settings: Settings::new(endpoint()) }),
    ]
});

/// Of each id there is one, and every service has a name.
fn told_once(reading: &Reading, is_list: bool) {
    let mut ids: Vec<_> = reading.services.iter().map(|service| &service.id).collect();
    ids.sort_unstable();
    assert!(ids.is_sorted_by(|one, other| one < other), "two services of one id");
    assert!(is_list || reading.services.iter().all(|service| !service.name.is_empty()));
    assert!(reading.places.iter().all(|place| !place.name.is_empty()));
}

/// What is open closes later than now, and what opens does so later.
fn door(hours: &Hours) {
    let now = Local { day: 20_780, minute: 600 };
    match hours.now(now, &[now.day]) {
        OpenNow::Open(Some(then)) | OpenNow::Closed(Some(then)) => assert!(then > now, "{hours:?}"),
        OpenNow::Open(None) | OpenNow::Closed(None) | OpenNow::Unknown => {}
    }
}

fuzz_target!(|body: &[u8]| {
    for protocol in PROTOCOLS.iter() {
        let dialect = protocol.dialect();
        for ask in dialect.start() {
            let answer = Response { status: 200, headers: Vec::new(), body: body.to_vec() };
            let Ok(reading) = dialect.decode(&ask, &answer) else { continue };
            // A graph may tell of a service only that it belongs to an event.
            told_once(&reading, matches!(protocol, Protocol::Cpsv(_)));
            reading.places.iter().filter_map(|place| place.hours.as_ref()).take(50).for_each(door);
        }
    }
    let Ok(text) = std::str::from_utf8(body) else { return };
    if let Some(hours) = Hours::osm(text) {
        door(&hours);
    }
    let mut builder = Builder::default();
    for (number, line) in (0..).zip(text.lines().take(200)) {
        builder.title(number, line);
    }
    let count = text.lines().take(200).count();
    let found = builder.finish(Synonyms::parse(text)).find(text.lines().next().unwrap_or_default());
    assert!(found.len() <= count && found.iter().all(|found| (found.document as usize) < count));
});
