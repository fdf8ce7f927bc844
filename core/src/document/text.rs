//! The text of a body, whatever its encoding.

use std::borrow::Cow;

use super::MAX_BODY;
use crate::error::Nonsense;

/// The body as text, without byte order mark and blanks before it.
pub(crate) fn read(body: &[u8]) -> Result<Cow<'_, str>, Nonsense> {
    if body.len() > MAX_BODY {
        return Err(Nonsense::TooLarge);
    }
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii_start();
    Ok(match std::str::from_utf8(body) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(not_quite_utf8(body)),
    })
}

/// [`str::trim`], which looks at letters, only where the bytes at an end say that it might find something.
#[inline]
pub(crate) fn trimmed(text: &str) -> &str {
    let is_edge = |byte: Option<&u8>| byte.is_some_and(|byte| *byte <= b' ' || !byte.is_ascii());
    let bytes = text.as_bytes();
    if is_edge(bytes.first()) || is_edge(bytes.last()) { text.trim() } else { text }
}

/// The spec asks for UTF-8. Text with some of it is UTF-8 that was damaged, cut within a letter, say; text with none of
/// it is what older servers send whatever they declare: Windows-1252, which browsers read ISO-8859-1 as, too (WHATWG
/// Encoding, 4.2).
fn not_quite_utf8(body: &[u8]) -> String {
    if body.utf8_chunks().any(|chunk| !chunk.valid().is_ascii()) {
        return String::from_utf8_lossy(body).into_owned();
    }
    body.iter().map(|&byte| windows_1252(byte)).collect()
}

fn windows_1252(byte: u8) -> char {
    let upper = byte.checked_sub(0x80).and_then(|index| WINDOWS_1252.get(usize::from(index)));
    upper.copied().unwrap_or(char::from(byte))
}

/// 0x80 to 0x9F; the rest is as in Unicode.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_is_not_utf8_stays_readable() {
        assert_eq!(
            read(b"<?xml version='1.0' encoding='ISO-8859-1'?><a>Br\xfchl \x80</a>").unwrap(),
            "<?xml version='1.0' encoding='ISO-8859-1'?><a>Br\u{fc}hl \u{20ac}</a>"
        );
        assert_eq!(read(b"<a>Br\xc3\xbchl, Stra\xc3</a>").unwrap(), "<a>Br\u{fc}hl, Stra\u{fffd}</a>");
    }

    #[test]
    fn a_byte_order_mark_and_blanks_before_the_text_are_left_out() {
        assert_eq!(read(b"\xef\xbb\xbf \n{}").unwrap(), "{}");
    }

    #[test]
    fn a_body_without_end_is_not_read() {
        assert_eq!(read(&vec![b' '; MAX_BODY + 1]), Err(Nonsense::TooLarge));
    }
}
