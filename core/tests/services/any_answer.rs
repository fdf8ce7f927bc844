//! Whatever a server sends, a catalogue is read or refused: it never panics, and keeps what the model promises.

use std::fs;

use civic_core::http::{Endpoint, Response};
use civic_core::report::open311::Settings;
use civic_core::services::design_comuni::{DesignComuni, System};
use civic_core::services::schema_org::SchemaOrg;
use civic_core::services::{Protocol, Reading, annuaire, cpsv, hsds, open311, plain};
use proptest::prelude::*;

use crate::folder;

fn protocols() -> Vec<Protocol> {
    let base = || Endpoint::new("https://city.example/api").unwrap();
    let languages = || vec!["it".to_owned()];
    vec![
        Protocol::Hsds(hsds::Hsds { base: base(), filter: Vec::new() }),
        Protocol::Cpsv(cpsv::Cpsv { documents: vec![base()], languages: languages() }),
        Protocol::SchemaOrg(SchemaOrg { documents: vec![base()], languages: languages() }),
        Protocol::DesignComuni(DesignComuni { base: base(), system: System::WordPress }),
        Protocol::DesignComuni(DesignComuni { base: base(), system: System::Plone }),
        Protocol::Annuaire(annuaire::Annuaire { base: base(), dataset: None, commune: None, kinds: Vec::new() }),
        Protocol::Plain(plain::Plain { document: base() }),
        Protocol::Open311(open311::Open311 { settings: Settings::new(base()) }),
    ]
}

fn kept(reading: &Reading) {
    let ids = |ids: Vec<&str>| {
        let mut sorted = ids.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), ids.len(), "of each id one");
    };
    ids(reading.services.iter().map(|service| service.id.0.as_str()).collect());
    ids(reading.places.iter().map(|place| place.id.0.as_str()).collect());
    ids(reading.organizations.iter().map(|office| office.id.0.as_str()).collect());
    assert!(reading.places.iter().all(|place| !place.name.is_empty()));
    assert!(reading.next.iter().all(|ask| ask.request.url.starts_with("https://city.example/")));
}

fn read_by_all(body: &[u8]) {
    for protocol in protocols() {
        for ask in protocol.dialect().start() {
            if let Ok(reading) = protocol.dialect().decode(&ask, &Response::new(200, "", body)) {
                kept(&reading);
            }
            assert!(protocol.dialect().decode(&ask, &Response::new(500, "", body)).is_err());
        }
    }
}

#[test]
fn every_fixture_is_read_or_refused_by_every_dialect_also_cut_short() {
    for folder in fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        for file in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            let body = fs::read(file).unwrap();
            read_by_all(&body);
            read_by_all(&body[..body.len() / 2]);
        }
    }
}

/// JSON in which fields have the names that dialects look for, and any shape.
fn tree() -> impl Strategy<Value = serde_json::Value> {
    const NAMES: &str = "(@graph|@id|@type|@value|@language|id|name|title|type|contents|items|results|services|places|hours|schedules|byday|freq|opens_at|closes_at|service_at_locations|location|addresses|availableChannel|openingHours|blocks|blocks_layout|plage_ouverture|adresse|telephone|phone|rendered|meta|hasChannel|hasCost|organization|service_code|service_name|UID|nom|page|online|needs)";
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i32>().prop_map(Into::into),
        "[a-z]{0,8}|Mo-Fr 09:00-12:00|PublicService|GovernmentService|https://city.example/x|.{0,12}"
            .prop_map(Into::into),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(serde_json::Value::Array),
            prop::collection::vec((NAMES, inner), 0..8)
                .prop_map(|fields| serde_json::Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_tree_is_read_or_refused(tree in tree()) {
        read_by_all(tree.to_string().as_bytes());
        read_by_all(format!("<html><script type=\"application/ld+json\">{tree}</script>").as_bytes());
    }

    #[test]
    fn any_bytes_are_read_or_refused(body in prop::collection::vec(any::<u8>(), 0..200)) {
        read_by_all(&body);
    }
}
