//! JSON (RFC 8259) to [`Node`].
//!
//! Its own reader, because no shape is believed in here: a number is text like any other, with the digits that the
//! server wrote, and the code that turns it into binary and back stays out of the download.

use std::borrow::Cow;

use super::node::Node;
use super::{MAX_DEPTH, MAX_NODES};
use crate::error::Nonsense;

/// Reads one JSON value; nothing may follow it.
pub(crate) fn parse(text: &str) -> Result<Node<'_>, Nonsense> {
    read(text, None, &mut |_| ())
}

/// As [`parse`], for a document that is mostly one list of records: the items of the list that `path` leads to, by the names
/// of fields from the root on, go to `each` as soon as they are read. They are not kept; the list is empty then.
pub(crate) fn parse_each<'a>(
    text: &'a str,
    path: &[&str],
    each: &mut dyn FnMut(&Node<'a>),
) -> Result<Node<'a>, Nonsense> {
    read(text, Some(path), each)
}

fn read<'a>(text: &'a str, path: Option<&[&str]>, each: &mut dyn FnMut(&Node<'a>)) -> Result<Node<'a>, Nonsense> {
    let (items, fields, spare_items, spare_fields) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut reader =
        Reader { text, at: 0, left: MAX_NODES, items, fields, spare_items, spare_fields, path, each, wrong: None };
    let value = reader.value(MAX_DEPTH);
    reader.skip_blanks();
    value.filter(|_| reader.at == text.len()).ok_or(reader.wrong.unwrap_or(Nonsense::Malformed))
}

/// How far the text was read, and how many values it may still hold.
///
/// All that JSON's grammar asks for is ASCII, so it is read by bytes, and texts are cut out of `text` between them. What is
/// called for every byte is inlined whatever the build prefers, and an error is kept here: a `None` is returned in the
/// place of the value, and not beside it.
struct Reader<'a, 'r> {
    text: &'a str,
    at: usize,
    left: usize,
    /// The items of all lists that are open, and the fields of all maps: each list and map is made when it ends, in the
    /// size that it has then, which spares it to grow.
    items: Vec<Node<'a>>,
    fields: Vec<(Cow<'a, str>, Node<'a>)>,
    /// The emptied lists and maps of a record that was handed over; the next one is made of them.
    spare_items: Vec<Vec<Node<'a>>>,
    spare_fields: Vec<Vec<(Cow<'a, str>, Node<'a>)>>,
    /// The way from the next value to the list of records, if it leads there.
    path: Option<&'r [&'r str]>,
    each: &'r mut dyn FnMut(&Node<'a>),
    /// What is wrong, if it is not the grammar.
    wrong: Option<Nonsense>,
}

impl<'a> Reader<'a, '_> {
    /// `depth` is how many lists and maps may still lie within each other.
    fn value(&mut self, depth: usize) -> Option<Node<'a>> {
        self.left = self.within(self.left)?;
        self.skip_blanks();
        match self.next() {
            b'"' => self.string().map(Node::Text),
            b'{' => self.map(depth),
            b'[' => self.list(depth),
            b'n' => self.word("null").map(|_| Node::Null),
            b't' => self.word("true").map(Node::Text),
            b'f' => self.word("false").map(Node::Text),
            _ => self.number().map(Node::Text),
        }
    }

    /// One less of what is limited.
    #[inline(always)]
    fn within(&mut self, limit: usize) -> Option<usize> {
        if limit == 0 {
            self.wrong = Some(Nonsense::TooLarge);
        }
        limit.checked_sub(1)
    }

    fn list(&mut self, depth: usize) -> Option<Node<'a>> {
        let depth = self.within(depth)?;
        let are_records = self.path.take().is_some_and(<[_]>::is_empty);
        let mut spare = self.spare_items.pop();
        let first = self.items.len();
        self.skip(1);
        let mut goes_on = !self.takes(b']');
        while goes_on {
            let item = self.value(depth)?;
            match &mut spare {
                _ if are_records => {
                    (self.each)(&item);
                    self.reuse(item);
                }
                Some(list) => list.push(item),
                None => self.items.push(item),
            }
            goes_on = self.goes_on(b']')?;
        }
        Some(Node::List(spare.unwrap_or_else(|| self.items.split_off(first))))
    }

    fn map(&mut self, depth: usize) -> Option<Node<'a>> {
        let depth = self.within(depth)?;
        let path = self.path.take().and_then(<[_]>::split_first);
        let mut spare = self.spare_fields.pop();
        let first = self.fields.len();
        self.skip(1);
        let mut goes_on = !self.takes(b'}');
        while goes_on {
            self.skip_blanks();
            let name = self.string()?;
            if !self.takes(b':') {
                return None;
            }
            self.path = path.filter(|(next, _)| **next == name).map(|(_, path)| path);
            let value = self.value(depth)?;
            match &mut spare {
                Some(map) => map.push((name, value)),
                None => self.fields.push((name, value)),
            }
            goes_on = self.goes_on(b'}')?;
        }
        Some(Node::Map(spare.unwrap_or_else(|| self.fields.split_off(first))))
    }

    /// Keeps the room of what is no longer needed.
    fn reuse(&mut self, node: Node<'a>) {
        match node {
            Node::Null | Node::Text(_) => {}
            Node::List(mut list) => {
                while let Some(item) = list.pop() {
                    self.reuse(item);
                }
                self.spare_items.push(list);
            }
            Node::Map(mut map) => {
                while let Some((_, value)) = map.pop() {
                    self.reuse(value);
                }
                self.spare_fields.push(map);
            }
        }
    }

    /// Whether a comma comes next, and not what closes.
    #[inline(always)]
    fn goes_on(&mut self, closing: u8) -> Option<bool> {
        self.skip_blanks();
        let goes_on = self.has(b',');
        (goes_on || self.has(closing)).then_some(goes_on)
    }

    /// Section 7.
    fn string(&mut self) -> Option<Cow<'a, str>> {
        if !self.has(b'"') {
            return None;
        }
        let plain = self.plain()?;
        if self.has(b'"') { Some(Cow::Borrowed(plain)) } else { self.unescaped(plain.to_owned()).map(Cow::Owned) }
    }

    /// The text up to the next letter that is none of a plain text; it is read.
    #[inline(always)]
    fn plain(&mut self) -> Option<&'a str> {
        self.cut(plain_length(self.text.as_bytes().get(self.at..)?))
    }

    /// The rest of a string of which `text` was read.
    fn unescaped(&mut self, mut text: String) -> Option<String> {
        while self.has(b'\\') {
            text.push(self.escaped()?);
            text.push_str(self.plain()?);
        }
        self.has(b'"').then_some(text)
    }

    fn escaped(&mut self) -> Option<char> {
        let letter = self.next();
        self.skip(1);
        Some(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.code_unit()?;
                let pair = matches!(first, 0xd800..0xdc00) && self.has(b'\\') && self.has(b'u');
                let second = if pair { self.code_unit()? } else { 0 };
                char::decode_utf16([first, second]).next()?.ok()?
            }
            _ => return None,
        })
    }

    fn code_unit(&mut self) -> Option<u16> {
        let digits = self.cut(4)?;
        let is_plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        u16::from_str_radix(digits, 16).ok().filter(|_| is_plain)
    }

    /// Section 6: no leading zeros, and digits on both sides of the point.
    fn number(&mut self) -> Option<Cow<'a, str>> {
        let begins = self.at;
        self.has(b'-');
        let is_zero = self.has(b'0');
        let mut is_number = is_zero != (self.digits() > 0);
        if self.has(b'.') {
            is_number &= self.digits() > 0;
        }
        if self.has(b'e') || self.has(b'E') {
            let _sign = self.has(b'+') || self.has(b'-');
            is_number &= self.digits() > 0;
        }
        self.text.get(begins..self.at).filter(|_| is_number).map(Cow::Borrowed)
    }

    /// How many digits come next; they are read.
    #[inline(always)]
    fn digits(&mut self) -> usize {
        let begins = self.at;
        while self.next().is_ascii_digit() {
            self.skip(1);
        }
        self.at.saturating_sub(begins)
    }

    #[inline(always)]
    fn word(&mut self, word: &'static str) -> Option<Cow<'a, str>> {
        let is_next = self.text.as_bytes().get(self.at..)?.starts_with(word.as_bytes());
        self.skip(word.len());
        is_next.then_some(Cow::Borrowed(word))
    }

    /// The text of so many bytes, which are read.
    #[inline(always)]
    fn cut(&mut self, length: usize) -> Option<&'a str> {
        let begins = self.at;
        self.skip(length);
        self.text.get(begins..self.at)
    }

    /// Whether this byte comes next, blanks left out; then it is read.
    #[inline(always)]
    fn takes(&mut self, byte: u8) -> bool {
        self.skip_blanks();
        self.has(byte)
    }

    /// Whether this byte comes next; then it is read.
    #[inline(always)]
    fn has(&mut self, byte: u8) -> bool {
        let is_next = self.next() == byte;
        self.skip(usize::from(is_next));
        is_next
    }

    #[inline(always)]
    fn skip_blanks(&mut self) {
        while matches!(self.next(), b' ' | b'\t' | b'\n' | b'\r') {
            self.skip(1);
        }
    }

    /// The next byte. Behind the end it is one that stands nowhere in JSON.
    #[inline(always)]
    fn next(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    #[inline(always)]
    fn skip(&mut self, count: usize) {
        self.at = self.at.saturating_add(count);
    }
}

/// How many bytes stand before the first that is none of a plain text: `"`, `\`, or a control character.
#[inline(always)]
fn plain_length(bytes: &[u8]) -> usize {
    let mut rest = bytes;
    while let Some((word, behind)) = rest.split_first_chunk() {
        let word = u64::from_le_bytes(*word);
        let quotation_mark = below(word ^ ONES.wrapping_mul(0x22), 1);
        let ends = quotation_mark | below(word ^ ONES.wrapping_mul(0x5c), 1) | below(word, 0x20);
        if ends != 0 {
            let before = bytes.len().saturating_sub(rest.len());
            return before.saturating_add(ends.trailing_zeros() as usize / 8);
        }
        rest = behind;
    }
    let ends = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..0x20);
    let behind = rest.len().saturating_sub(rest.iter().position(ends).unwrap_or(rest.len()));
    bytes.len().saturating_sub(behind)
}

/// One in each of eight bytes.
const ONES: u64 = 0x0101_0101_0101_0101;

/// The highest bits of those of eight bytes that are below a number up to 128. Behind the first that is, a borrow may mark
/// others that are not.
fn below(word: u64, number: u64) -> u64 {
    word.wrapping_sub(ONES.wrapping_mul(number)) & !word & ONES.wrapping_mul(0x80)
}

#[cfg(test)]
mod tests;
