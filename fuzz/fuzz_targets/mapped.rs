//! The field mapping of a config, and any JSON, CSV or XML that is read by it: a mapping, a zero byte, a document.
#![no_main]

use civic_core::mobility::Protocol;
use civic_core::mobility::mapped::Mapped;
use civic_core::mobility::mapping::Mapping;
use civic_fuzz::promises::REPEATED;
use civic_fuzz::{answers, endpoint};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let zero = input.iter().position(|byte| *byte == 0).unwrap_or(input.len());
    let (mapping, document) = input.split_at(zero);
    let Ok(mapping) = std::str::from_utf8(mapping) else { return };
    match Mapping::parse(mapping) {
        Ok(read) => {
            let protocol = Protocol::Mapped(Mapped { base: endpoint(), mapping: read });
            // Each letter of a mapping may be a path, or stand in each item.
            answers::read_repeated(&[protocol], document.get(1..).unwrap_or_default(), REPEATED + mapping.len());
        }
        // The page says it to the webmaster.
        Err(bad) => assert!(bad.at.len() <= mapping.len().max("tables".len()), "{bad:?}"),
    }
});
