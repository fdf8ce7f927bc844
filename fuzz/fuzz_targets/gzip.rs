//! Answers that are gzip files: any bytes with a file's first two, and any document in a file of our own making, which
//! must be read as the document is.
#![no_main]

use std::sync::LazyLock;

use civic_core::mobility::Protocol;
use civic_core::mobility::datex2::Datex2;
use civic_core::mobility::rules::{Clock, Frame};
use civic_fuzz::{answers, endpoint};
use libfuzzer_sys::fuzz_target;

const MAGIC: [u8; 2] = [0x1f, 0x8b];

static PROTOCOL: LazyLock<[Protocol; 1]> = LazyLock::new(|| {
    let (clock, frame) = (Clock::Utc, Frame::default());
    [Protocol::Datex2(Datex2 { publication: endpoint(), table: None, clock, frame, language: None })]
});

/// A gzip file (RFC 1952); the low bits of `options` are its flags, the others the effort.
fn file(options: u8, content: &[u8]) -> Vec<u8> {
    let flags = options & 0b1_1110;
    let mut file = [&MAGIC[..], &[8, flags, 0, 0, 0, 0, 0, 3]].concat();
    for (flag, field) in [(4, &b"\x03\x00abc"[..]), (8, b"name\0"), (16, b"comment\0"), (2, b"\x12\x34")] {
        if flags & flag != 0 {
            file.extend(field);
        }
    }
    file.extend(miniz_oxide::deflate::compress_to_vec(content, options >> 5));
    file.extend([0; 4]);
    file.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes());
    file
}

fuzz_target!(|input: &[u8]| {
    answers::read(PROTOCOL.as_slice(), &[&MAGIC[..], input].concat());
    answers::read(PROTOCOL.as_slice(), input);
    if !input.starts_with(&MAGIC) {
        let options = input.iter().fold(0, |sum: u8, byte| sum.wrapping_add(*byte));
        let packed = answers::first(&PROTOCOL[0], &file(options, input));
        assert_eq!(packed, answers::first(&PROTOCOL[0], input));
    }
});
