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
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    #[test]
    fn nesting_is_bounded() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(&nested(MAX_DEPTH)).is_ok());
        assert_eq!(parse(&nested(MAX_DEPTH + 1)), Err(Nonsense::TooLarge));
        assert_eq!(parse(&nested(100_000)), Err(Nonsense::TooLarge));
        assert_eq!(parse(&"[".repeat(10)), Err(Nonsense::Malformed));
    }

    #[test]
    fn the_number_of_values_is_bounded() {
        let list = |length: usize| format!("[{}0]", "0,".repeat(length - 1));
        assert!(parse(&list(MAX_NODES - 1)).is_ok());
        assert_eq!(parse(&list(MAX_NODES)), Err(Nonsense::TooLarge));
    }

    /// What is handed over on a path, and what is left.
    fn handed_over(text: &str, path: &[&str]) -> (Vec<String>, Result<String, Nonsense>) {
        let mut records = Vec::new();
        let rest = parse_each(text, path, &mut |record| records.push(format!("{record:?}")));
        (records, rest.map(|rest| format!("{rest:?}")))
    }

    #[test]
    fn records_are_handed_over_and_not_kept() {
        let records = r#"[{"id":1,"at":[1,[2]]},{"id":"\n"},7,null,[{}],{"at":{"b":[]},"lots":[3]}]"#;
        let Ok(Node::List(list)) = parse(records) else { panic!() };
        let meant: Vec<_> = list.iter().map(|record| format!("{record:?}")).collect();
        for (text, path) in [
            (r#" [] "#, &[][..]),
            (r#"{"n":"lots","lots":[],"m":{"lots":[0]}}"#, &["lots"]),
            (r#"{"lots":5,"data":{"data":{"lots":[0]},"lots":[]},"lots":{"a":[0]}}"#, &["data", "lots"]),
        ] {
            let whole = text.replacen("[]", records, 1);
            let left = parse(text).map(|rest| format!("{rest:?}"));
            assert_eq!(handed_over(&whole, path), (meant.clone(), left), "{whole}");
        }
        assert_eq!(handed_over(r#"{"data":[[1]]}"#, &["data", "lots"]).0, Vec::<String>::new());
        assert_eq!(
            handed_over(r#"{"lots":[1,{]}"#, &["lots"]),
            (vec!["Text(\"1\")".to_owned()], Err(Nonsense::Malformed))
        );
    }

    #[test]
    fn what_is_not_one_json_value_is_malformed() {
        for text in [
            "",
            "{",
            "{},{}",
            "SUCCESS",
            "truth",
            "[1,]",
            "[1 2]",
            r#"{"a":1,}"#,
            r#"{"a"}"#,
            "{a:1}",
            r#"{"a":006}"#,
            "1.",
            ".5",
            "+1",
            "1e",
            "--1",
            "\"",
            "\"\n\"",
            r#""\x""#,
            r#""\u00g0""#,
            r#""\u+123""#,
            r#""\ud800""#,
            r#""\ud800\ud800""#,
            r#""\udc00\ud800""#,
        ] {
            assert_eq!(parse(text), Err(Nonsense::Malformed), "{text}");
        }
    }

    #[test]
    fn numbers_keep_their_digits() {
        let Ok(Node::List(list)) = parse("[18446744073709551616,-122.4651145,0,-7,37.7620,1e999]") else { panic!() };
        let digits: Vec<_> = list.iter().filter_map(Node::scalar).collect();
        assert_eq!(digits, ["18446744073709551616", "-122.4651145", "0", "-7", "37.7620", "1e999"]);
    }

    #[test]
    fn strings_are_read_with_all_their_escapes() {
        let text = r#" "Citt\u00e0 \ud83d\ude80 \"\/\\\b\f\n\r\t" "#;
        assert_eq!(parse(text), Ok(Node::Text("Città 🚀 \"/\\\u{8}\u{c}\n\r\t".into())));
    }

    #[test]
    fn a_text_ends_where_it_ends() {
        for length in 0..40 {
            for (end, letter) in [("\"", "a"), ("\\", "é"), ("\n", "~"), ("\u{1f}", "\u{7f}"), ("", " ")] {
                let text = letter.repeat(length);
                assert_eq!(plain_length(format!("{text}{end}\"").as_bytes()), text.len(), "{text}{end}");
            }
        }
    }

    fn tree(value: &Value) -> Node<'_> {
        match value {
            Value::Null => Node::Null,
            Value::Bool(flag) => Node::Text(flag.to_string().into()),
            Value::Number(number) => Node::Text(number.to_string().into()),
            Value::String(text) => Node::Text(text.into()),
            Value::Array(list) => Node::List(list.iter().map(tree).collect()),
            Value::Object(fields) => Node::Map(fields.iter().map(|(name, value)| (name.into(), tree(value))).collect()),
        }
    }

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map(any::<String>(), inner, 0..4)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_others_write_is_read(value in any_value()) {
            for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
                prop_assert_eq!(parse(&text), Ok(tree(&value)));
            }
        }

        #[test]
        fn what_others_refuse_is_refused(text in r#"[\[\]{}",:0-9a-f\\u .eE+-]{0,12}"#) {
            let theirs = serde_json::from_str::<Value>(&text);
            // They also refuse numbers that no f64 holds; here those are text.
            let out_of_range = theirs.as_ref().is_err_and(|error| error.to_string().contains("out of range"));
            prop_assert_eq!(parse(&text).is_ok(), theirs.is_ok() || out_of_range);
        }
    }
}
