//! The reader of JSON, held against serde_json: both take the same texts for JSON.
#![no_main]

use std::sync::LazyLock;

use civic_core::Error;
use civic_core::error::Nonsense;
use civic_core::mobility::Protocol;
use civic_core::mobility::mapped::Mapped;
use civic_core::mobility::mapping::Mapping;
use civic_fuzz::{answers, endpoint};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

static PROTOCOL: LazyLock<[Protocol; 1]> = LazyLock::new(|| {
    let mapping = Mapping::parse(r#"{"tables":[{"fields":{"id":"id"}}]}"#).expect("a mapping");
    [Protocol::Mapped(Mapped { base: endpoint(), mapping })]
});

fuzz_target!(|body: &[u8]| {
    answers::read(PROTOCOL.as_slice(), body);
    // Other encodings are repaired, and so is what stands before the document.
    let Ok(text) = std::str::from_utf8(body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii_start()) else {
        return;
    };
    let ours = match answers::first(&PROTOCOL[0], text.as_bytes()) {
        Err(Error::Nonsense(Nonsense::TooLarge)) => return,
        Err(Error::Nonsense(Nonsense::Malformed | Nonsense::WebPage)) => None,
        other => Some(other),
    };
    let theirs = match serde_json::from_str::<Value>(text) {
        Err(error) if error.to_string().starts_with("recursion limit") => return,
        theirs => theirs.ok(),
    };
    assert_eq!(ours.is_some(), theirs.is_some(), "{ours:?} and {theirs:?}");
    // Text comes out as it was meant; of an id, blanks are made one.
    if let (Some(Ok(reading)), Some(Value::Array(records))) = (ours, theirs)
        && let ([site], [Value::Object(record)]) = (reading.sites.as_slice(), records.as_slice())
        && text.matches("\"id\"").count() == 1
        && !text.contains("\\u")
        && let Some(Value::String(id)) = record.get("id")
        && id.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'<' && byte != b'&')
    {
        assert_eq!(site.id, *id);
    }
});
