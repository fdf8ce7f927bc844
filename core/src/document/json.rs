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
    let mut reader = Reader { rest: text, left: MAX_NODES };
    let node = reader.value(MAX_DEPTH)?;
    reader.skip_blanks();
    if reader.rest.is_empty() { Ok(node) } else { Err(Nonsense::Malformed) }
}

/// What has not been read yet, and how many values it may still hold.
struct Reader<'a> {
    rest: &'a str,
    left: usize,
}

impl<'a> Reader<'a> {
    /// `depth` is how many lists and maps may still lie within each other.
    fn value(&mut self, depth: usize) -> Result<Node<'a>, Nonsense> {
        self.left = self.left.checked_sub(1).ok_or(Nonsense::TooLarge)?;
        if self.takes("[") {
            return self.list(depth.checked_sub(1).ok_or(Nonsense::TooLarge)?);
        }
        if self.takes("{") {
            return self.map(depth.checked_sub(1).ok_or(Nonsense::TooLarge)?);
        }
        if self.takes("\"") {
            return self.string().map(Node::Text);
        }
        if self.takes("null") {
            return Ok(Node::Null);
        }
        match ["true", "false"].into_iter().find(|word| self.takes(word)) {
            Some(word) => Ok(Node::Text(Cow::Borrowed(word))),
            None => self.number(),
        }
    }

    fn list(&mut self, depth: usize) -> Result<Node<'a>, Nonsense> {
        let mut list = Vec::new();
        if self.takes("]") {
            return Ok(Node::List(list));
        }
        loop {
            list.push(self.value(depth)?);
            if self.takes("]") {
                return Ok(Node::List(list));
            }
            self.expect(",")?;
        }
    }

    fn map(&mut self, depth: usize) -> Result<Node<'a>, Nonsense> {
        let mut fields = Vec::new();
        if self.takes("}") {
            return Ok(Node::Map(fields));
        }
        loop {
            self.expect("\"")?;
            let name = self.string()?;
            self.expect(":")?;
            fields.push((name, self.value(depth)?));
            if self.takes("}") {
                return Ok(Node::Map(fields));
            }
            self.expect(",")?;
        }
    }

    /// A string whose opening quotation mark has been read (section 7).
    fn string(&mut self) -> Result<Cow<'a, str>, Nonsense> {
        let mut text = Cow::Borrowed("");
        loop {
            let plain = self.run(|letter| letter != '"' && letter != '\\' && letter >= ' ')?;
            if text.is_empty() {
                text = Cow::Borrowed(plain);
            } else {
                text.to_mut().push_str(plain);
            }
            match self.letter()? {
                '"' => return Ok(text),
                '\\' => text.to_mut().push(self.escaped()?),
                _ => return Err(Nonsense::Malformed),
            }
        }
    }

    fn escaped(&mut self) -> Result<char, Nonsense> {
        Ok(match self.letter()? {
            letter @ ('"' | '\\' | '/') => letter,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let first = self.code_unit()?;
                let pair = matches!(first, 0xd800..0xdc00) && self.rest.starts_with("\\u");
                let second = if pair { self.second_unit()? } else { 0 };
                let decoded = char::decode_utf16([first, second]).next();
                decoded.and_then(Result::ok).ok_or(Nonsense::Malformed)?
            }
            _ => return Err(Nonsense::Malformed),
        })
    }

    fn second_unit(&mut self) -> Result<u16, Nonsense> {
        self.letter()?;
        self.letter()?;
        self.code_unit()
    }

    fn code_unit(&mut self) -> Result<u16, Nonsense> {
        let (digits, rest) = self.rest.split_at_checked(4).ok_or(Nonsense::Malformed)?;
        self.rest = rest;
        let is_plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        u16::from_str_radix(digits, 16).ok().filter(|_| is_plain).ok_or(Nonsense::Malformed)
    }

    fn number(&mut self) -> Result<Node<'a>, Nonsense> {
        let number = self.run(|letter| matches!(letter, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'));
        let number = number.unwrap_or_else(|_| std::mem::take(&mut self.rest));
        if is_number(number) { Ok(Node::Text(Cow::Borrowed(number))) } else { Err(Nonsense::Malformed) }
    }

    /// The letters up to the first that is of another kind, which must come.
    fn run(&mut self, is_kind: impl Fn(char) -> bool) -> Result<&'a str, Nonsense> {
        let end = self.rest.find(|letter| !is_kind(letter)).ok_or(Nonsense::Malformed)?;
        let (run, rest) = self.rest.split_at_checked(end).ok_or(Nonsense::Malformed)?;
        self.rest = rest;
        Ok(run)
    }

    fn letter(&mut self) -> Result<char, Nonsense> {
        let mut letters = self.rest.chars();
        let letter = letters.next().ok_or(Nonsense::Malformed)?;
        self.rest = letters.as_str();
        Ok(letter)
    }

    /// Whether this comes next, blanks left out; then it is read.
    fn takes(&mut self, token: &str) -> bool {
        self.skip_blanks();
        let rest = self.rest.strip_prefix(token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn expect(&mut self, token: &str) -> Result<(), Nonsense> {
        if self.takes(token) { Ok(()) } else { Err(Nonsense::Malformed) }
    }

    fn skip_blanks(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }
}

/// Section 6: no leading zeros, and digits on both sides of the point.
fn is_number(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.strip_prefix(['+', '-']).unwrap_or(exponent)),
        None => (text, "0"),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_padded = whole.len() > 1 && whole.starts_with('0');
    is_digits(whole) && is_digits(fraction) && is_digits(exponent) && !is_padded
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
