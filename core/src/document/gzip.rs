//! Bodies that are gzip files (RFC 1952). What a server compresses for the way, a browser undoes; a file `….xml.gz` that
//! is served as it is, it does not.

use std::borrow::Cow;

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use super::MAX_BODY;
use crate::error::Nonsense;

/// The bytes inside if the body is a gzip file, else the body. A file that would become larger than a body may be is
/// refused before it is.
pub(crate) fn unpack(body: &[u8]) -> Result<Cow<'_, [u8]>, Nonsense> {
    if !body.starts_with(&[0x1f, 0x8b]) {
        return Ok(Cow::Borrowed(body));
    }
    // The last eight bytes are a checksum and the length, of which the length is held against what came out: a file that
    // was cut off, or joined of several, is not taken for whole.
    let (packed, trailer) = body.split_last_chunk::<8>().ok_or(Nonsense::Malformed)?;
    let [_, _, _, _, length @ ..] = *trailer;
    let packed = after_header(packed).ok_or(Nonsense::Malformed)?;
    match decompress_to_vec_with_limit(packed, MAX_BODY) {
        Ok(bytes) if u32::try_from(bytes.len()) == Ok(u32::from_le_bytes(length)) => Ok(Cow::Owned(bytes)),
        Err(error) if error.status == TINFLStatus::HasMoreOutput => Err(Nonsense::TooLarge),
        Ok(_) | Err(_) => Err(Nonsense::Malformed),
    }
}

/// What follows the header of a file (RFC 1952, 2.3).
fn after_header(file: &[u8]) -> Option<&[u8]> {
    const HAS_CHECKSUM: u8 = 2;
    const HAS_EXTRA: u8 = 4;
    const HAS_NAME: u8 = 8;
    const HAS_COMMENT: u8 = 16;
    let (&[_, _, method, flags, ..], mut rest) = file.split_first_chunk::<10>()?;
    if method != 8 {
        return None;
    }
    if flags & HAS_EXTRA != 0 {
        let (length, after) = rest.split_first_chunk::<2>()?;
        rest = after.get(usize::from(u16::from_le_bytes(*length))..)?;
    }
    for text in [HAS_NAME, HAS_COMMENT] {
        if flags & text != 0 {
            let end = rest.iter().position(|byte| *byte == 0)?;
            rest = rest.get(end.checked_add(1)?..)?;
        }
    }
    if flags & HAS_CHECKSUM != 0 { rest.get(2..) } else { Some(rest) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec;
    use proptest::prelude::*;

    fn file(header: &[u8], content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len()).unwrap().to_le_bytes();
        [header, &compress_to_vec(content, 6), &[0; 4], &length].concat()
    }

    const PLAIN: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];

    #[test]
    fn a_file_is_unpacked_and_all_else_left_alone() {
        assert_eq!(unpack(&file(&PLAIN, b"<a/>")).unwrap(), b"<a/>".as_slice());
        let mut everything = PLAIN.to_vec();
        everything[3] = 2 | 4 | 8 | 16;
        everything.extend(b"\x03\x00abcname.xml\0comment\0\x12\x34");
        assert_eq!(unpack(&file(&everything, b"<a/>")).unwrap(), b"<a/>".as_slice());
        assert_eq!(unpack(b"<a/>"), Ok(Cow::Borrowed(b"<a/>".as_slice())));
        assert_eq!(unpack(b""), Ok(Cow::Borrowed(b"".as_slice())));
    }

    #[test]
    fn a_file_that_is_not_whole_is_malformed() {
        let whole = file(&PLAIN, b"<a>a text that is long enough to be cut anywhere</a>");
        for length in 2..whole.len() {
            assert_eq!(unpack(&whole[..length]), Err(Nonsense::Malformed), "{length}");
        }
    }

    #[test]
    fn a_bomb_is_refused() {
        let bomb = file(&PLAIN, &vec![b' '; MAX_BODY + 1]);
        assert!(bomb.len() < 100_000);
        assert_eq!(unpack(&bomb), Err(Nonsense::TooLarge));
    }

    proptest! {
        #[test]
        fn any_bytes_are_unpacked_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200), flags: u8) {
            let _ = unpack(&[&[0x1f, 0x8b, 8, flags], bytes.as_slice()].concat());
        }
    }
}
